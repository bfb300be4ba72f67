"""Deeds about people: one file, one function of the same name."""
