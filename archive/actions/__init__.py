"""What happens to files: one deed, one file (10.5, 10.7)."""
