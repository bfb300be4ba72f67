"""The roof: the officer's morning page, which reads every house's queries."""
