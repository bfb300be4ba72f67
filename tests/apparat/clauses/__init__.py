"""The map of clauses, its pages, its command, the calculator."""
