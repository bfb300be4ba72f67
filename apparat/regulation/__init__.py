"""Room of the law: the Regulation as data and its counting; imports nothing of Django (house contract 3)."""
