"""Formats of the en pages."""
