"""Pages of imports (10.9)."""
