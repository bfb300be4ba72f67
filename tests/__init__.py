"""The second text of the Regulation."""
