"""Deeds of service notes, one a file (2.2, 10.9, 10.23)."""
