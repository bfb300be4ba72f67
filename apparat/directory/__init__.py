"""Who is who in the office: its people, and who stands in for whom (1.4, 10.14)."""
