"""System checks of the house: calendar, database encoding, fonts, roles (house 4.2)."""
