"""Deeds of agreement, one file each."""
