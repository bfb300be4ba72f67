"""Search in Kazakh and Russian: folded words in a column, a tsvector made of them, prefix queries (house 4.0 (1))."""
