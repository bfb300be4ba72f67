"""Formats of the kk pages."""
