"""Settings: reading the environment, and the strictness of production."""
