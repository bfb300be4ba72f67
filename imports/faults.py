"""What can be wrong with a row, with a file: codes, and how each is said to a reader (10.9).

The codes stand in the database, the sentences in the catalogues: a report is read in its reader's language.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

RESTRICTED, KEEPER, FAR = "restricted_content", "restricted_line", "number_far"
CLOSED, MIXED = "year_closed", "their_mixed"
ROW_FAULTS: dict[str, Any] = {
    "number_missing": _("There is no registration number."),
    "number_long": _("The number is longer than 80 signs."),
    "number_day": _("A spreadsheet has made a day of the number. Format the column as text and type the number again."),
    "number_fraction": _(
        "A spreadsheet has made a fraction of the number. Format the column as text and type the number again."
    ),
    "number_repeated": _("This number stands in the file more than once in the year."),
    "number_used": _("Another paper of the registry has this number in the year."),
    "number_passed": _("The numbers of this year have gone beyond it: it cannot be given any more."),
    FAR: _("More than twice as high as this year has papers, here and in the file: it looks like a slip."),
    "day_missing": _("There is no day of receipt."),
    "day_wrong": _("There is no such day in the calendar."),
    "day_unread": _("It cannot be read as a day: write it as 05.03.2024."),
    "day_early": _("The day is before 1991."),
    "day_late": _("The day is still to come."),
    "their_day_wrong": _("The date of the sender is no day of the calendar."),
    "their_day_unread": _("The date of the sender cannot be read: write it as 05.03.2024."),
    MIXED: _(
        "Name, number and date of the sender cannot be told apart: write one number behind “№” and one date, "
        "a name with figures in quotation marks."
    ),
    CLOSED: _("The journal of incoming papers of that year is closed: nothing is entered into it any more (10.5)."),
    "sender_missing": _("There is no correspondent."),
    "sender_long": _("The name of the correspondent is longer than 300 signs."),
    "sender_many": _("The book has several correspondents of this name: give the BIN or IIN."),
    "number_of_sender": _("The BIN or IIN is not twelve digits with a right check digit."),
    "key_repeated": _("This key stands in the file more than once."),
    RESTRICTED: _("Marked for official use: of such a paper the content is never entered (10.4). Clear it."),
    KEEPER: _("For official use: only the responsible specialist brings such a line (10.4)."),
    "cell_long": _("The text is longer than 10,000 signs."),
    "not_incoming": _("This is no incoming paper: only incoming ones are taken over."),
    "document_broken": _("The document is no sound XML of an export."),
    "document_bomb": _("The document declares entities or a type of its own: such ones are not read."),
    "document_deep": _("The document is larger or deeper than any true one."),
    "file_missing": _("A file of the document is not in the archive."),
    "file_large": _("A file of the document is larger than 95 MB."),
    "file_refused": _("A file of the document is not taken: its kind or content."),
}

TROUBLES: dict[str, Any] = {
    "empty": _("The file has no rows."),
    "unreadable": _("The file is damaged and cannot be read."),
    "too_many": _("The file has more than 300,000 rows: divide it, a year in each."),
    "too_wide": _("A row has more cells or longer ones than can be read."),
    "paths": _("A name in the archive leads out of it: such an archive is not opened."),
    "no_documents": _("There is no XML of a document in the archive."),
    "many_documents": _("There are more than 20,000 documents: divide the export."),
    "lost": _("The bytes of the file are lost: bring it again."),
    "no_power": _("Who began it may not bring these rows any more: somebody else may let it go on."),
    "conflict": _("Somebody else wrote the same numbers meanwhile. Let it go on: what is here is passed over."),
    "stopped": _("stopped by an officer"),
    "failed": _("Something unforeseen stopped it: the administrator finds the reason in the log."),
    CLOSED: _("The journal of a year was closed meanwhile. Let it go on: the rows of that year are passed over."),
    "refused": _("A row was refused meanwhile. Bring the file again: what is here is passed over."),
}


class RowFault(NamedTuple):
    """One fault of a row: the column, the code, what stands there."""

    column: str
    code: str
    said: str = ""


class Unreadable(Exception):
    """A file that cannot be read to its end.

    Attributes:
        code: a key of `TROUBLES`.
    """

    def __init__(self, code: str) -> None:
        """Remember what is wrong."""
        super().__init__(code)
        self.code = code


def sentence(code: str) -> str:
    """Return what the code of a row says to the reader; an unknown one of an old report says itself."""
    return str(ROW_FAULTS.get(code, code))


def trouble(code: str) -> str:
    """Return what the trouble of a whole file says to the reader."""
    return str(TROUBLES.get(code, code))
