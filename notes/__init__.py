"""The house of service notes: written inside the office, decided by their addressee (2.2, 10.9, 10.23)."""
