"""Deeds on papers of the office, one file each."""
