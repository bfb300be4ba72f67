"""The house of papers the office makes: letters and internal papers, from draft to dispatch (10.18–10.22, 12)."""
