"""Dates and numbers as papers of the office write them."""
