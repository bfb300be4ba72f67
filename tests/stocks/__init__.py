"""Tests of the stocks."""
