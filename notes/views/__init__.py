"""Pages of service notes."""
