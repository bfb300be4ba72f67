"""Chapters 10–12: the registry, resolutions, acts, agreement."""
