"""Deeds on the whole ledger: one file, one function of the same name."""
