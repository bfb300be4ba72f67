"""The search box of every page: papers, assignments, people, clauses, in one answer."""
