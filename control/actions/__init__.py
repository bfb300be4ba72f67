"""Deeds of chapter 13: one file, one function of the same name."""
