"""The house of journals: books of registration for a period, their files, analysis of the flow (10.9, 10.12, 10.17)."""
