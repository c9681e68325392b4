"""The report: pages laid out, exported and written in other forms."""
