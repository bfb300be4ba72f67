"""People of the office: units, positions, officers, who stands in for whom, who curates what (1.4, 10.14)."""
