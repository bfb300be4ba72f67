"""How much one import may be: of a file, of its rows, of what is kept of its faults (10.9)."""

from __future__ import annotations

MEGABYTE = 1024 * 1024
MOST_BYTES = 90 * MEGABYTE  # of an uploaded file
MOST_UNPACKED = 400 * MEGABYTE  # of a table; of an export the files besides
MOST_ROWS = 300_000
MOST_COLUMNS = 60
MOST_SIGNS = 32_767  # of one cell, as Excel has it
MOST_FAULTS = 5_000  # kept and shown, the first of the file; all are counted
MOST_DOUBTS = 500  # kept besides: what is seen only once all rows are counted
MOST_NAMES = 200  # new correspondents shown before the taking over
BATCH = 1_000  # rows of one transaction
HEAD_ROWS = 20  # the headings stand among the first rows
SAMPLE = 5  # rows shown beside the headings
EARLIEST_YEAR = 1991
MOST_DOCUMENTS = 20_000  # of an export
MOST_XML = 2 * MEGABYTE  # of one document
MOST_DEPTH = 30  # of its elements
MOST_FILES = 80  # of one document, as of any paper (№ 703, p. 147)
BATCH_OF_DOCUMENTS = 50
