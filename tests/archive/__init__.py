"""Tests of files and the archive."""
