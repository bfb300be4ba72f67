"""Deeds of imports, one file each (10.9)."""
