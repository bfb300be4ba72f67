"""The journal: what legally happened, by whom, on whose behalf, when, by which clause (house 4.11)."""
