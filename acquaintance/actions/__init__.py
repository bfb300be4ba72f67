"""Deeds of acquaintance, one a file (10.6)."""
