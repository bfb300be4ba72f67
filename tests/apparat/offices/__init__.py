"""Tests of the profiles of the offices."""
