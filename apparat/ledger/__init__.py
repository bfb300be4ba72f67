"""Pages of the ledger and of the working calendar: why this day, the year, recalculation (13.4, 13.15, 18.1)."""
