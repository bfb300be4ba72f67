"""Deeds of the journals."""
