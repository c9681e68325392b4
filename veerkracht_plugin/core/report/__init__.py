"""The report: what it says, page by page."""
