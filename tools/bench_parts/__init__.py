"""What the benchmark works on, and what it holds the plugin against."""
