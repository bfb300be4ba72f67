"""Deeds of the stocks: one file, one deed."""
