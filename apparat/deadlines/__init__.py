"""The one ledger of deadlines: every obligation with a term is a row here (house 4.0 (2)).

Public functions: open_deadline, meet, cancel, move, light; queries for desks, units, leaders; recalculate.
"""
