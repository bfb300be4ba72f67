"""Deeds of chapter 10: one file, one function of the same name."""
