"""The house of acquaintance: a paper or a rule of the office is read by officers, and each confirms it (10.6)."""
