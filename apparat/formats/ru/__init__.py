"""Formats of the ru pages."""
