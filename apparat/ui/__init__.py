"""Pages: the deed's view, the frame, components, forms (house 4.12)."""
