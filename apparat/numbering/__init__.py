"""Registration numbers: gapless per register and year, the pattern is data (law.md 3.2)."""
