"""Settings: env (reading), base (everything), then dev, test or production."""
