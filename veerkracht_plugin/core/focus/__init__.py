"""Focus circles."""
