"""Pages of the office's own papers."""
