"""Tests of acquaintance (10.6)."""
