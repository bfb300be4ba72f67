"""Folding of Kazakh and Russian text for search: look-alikes, Kazakh letters, light suffixes (house 4.0 (1), law.md 6)."""
