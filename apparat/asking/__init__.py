"""Questions to the database whose wording never changes (room: asking)."""
