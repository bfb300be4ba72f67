"""Pages of acquaintance."""
