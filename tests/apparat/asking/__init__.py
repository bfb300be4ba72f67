"""Tests of prepared questions."""
