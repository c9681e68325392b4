"""An invented Dutch region: its plan, its shapes, its figures and its files."""
