"""Chapter 13: assignments under control, wherever they come from."""
