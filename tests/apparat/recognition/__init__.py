"""Tests of the room of recognition."""
