"""Tests of service notes (2.2, 10.9, 10.23)."""
