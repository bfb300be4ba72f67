"""How much of a file is looked through for its text: one table of bounds (room: recognition; issue of scans)."""

from __future__ import annotations

MEGABYTE = 1024 * 1024

MOST_PAGES = 5_000  # of a file whose text is taken at all
MOST_SCANNED = 300  # of a file whose pages are recognised: that is a quarter of an hour of one core
MOST_TEXT = 2_000_000  # signs kept of one file
MOST_PAGE_TEXT = 200_000  # signs kept of one page
MOST_WORDS = 20_000  # signs of folded words by which a paper is found
FEWEST_LETTERS = 40  # a page whose own text has less is a scan with a stamp on it, not a text
LONG_SIDE = 3_508  # pixels: A4 at 300 dots an inch; a larger sheet is drawn coarser, so that memory stays bounded
DPI = 300
PAPER_SIDE = 2_339  # pixels of a page drawn for paper: A4 at 200 dots an inch
PAGES_AT_ONCE = 10  # drawn by one start of the program
MOST_UNDRAWN = 20  # pages of a file tried again one by one, after which the rest is not
CODE_PAGES = 2  # the label is sought on the first sheet, its face and its back

MOST_TRIES = 3  # a page that ended its worker, or over which a program hung, so often is passed over
SECONDS_OF_A_LOOK = 30  # of the processor, for a question to Poppler
SECONDS_OF_A_PAGE = 150  # of the processor, for recognising one page
SECONDS_TO_WAIT = 400  # by the clock: a busy server lets a program wait long; less than the broker waits for a task
SECONDS_OF_A_TURN = 20  # afterwards another file gets its turn

MOST_UNPACKED = 64 * MEGABYTE  # of the parts of an office file that hold text
MOST_MEMORY = 3_072 * MEGABYTE  # of a program that looks at a stranger's file
MOST_WRITTEN = 512 * MEGABYTE  # of a file it writes
