"""Pages of the journals."""
