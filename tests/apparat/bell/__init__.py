"""Tests of the room bell."""
