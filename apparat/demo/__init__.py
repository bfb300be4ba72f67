"""The demo office: invented people, letters written for the purpose, deeds done by the real actions (roof)."""
