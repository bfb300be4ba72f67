"""Room of working time: the calendar, the office hours and the day a paper is registered (10.9, 18.1)."""
