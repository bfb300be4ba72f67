"""Who may do what: verdicts with their reason and clause; refusals are verdicts enforced (house 4.10)."""
