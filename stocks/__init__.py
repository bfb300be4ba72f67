"""The house of stocks: numbered blanks, seals and stamps, envelopes (11.2, 11.16; ADR-0012)."""
