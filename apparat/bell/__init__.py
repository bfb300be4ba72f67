"""Pages of the notices: the bell an officer opens (house 4.10)."""
