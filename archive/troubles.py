"""What stops the building of a package until an officer asks again, as its row keeps it and as it is told (10.5)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

MEGABYTE = 1024 * 1024
UNKNOWN = "?"  # nothing that has words here: what it was stands in the log
LOST = _("The bytes of a file are lost")
WORDS: dict[str, Any] = {
    "": _("Something unexpected stopped it. The administrator finds the reason in the log."),
    "late": _(
        "The PDF/A of the paper %(what)s was begun three times and not made: the server has too much to do or broke "
        "off. Have the package built again when it has less."
    ),
    "unmade": _("The PDF/A of the paper %(what)s cannot be made. The administrator finds the reason in the log."),
    "room": _("The disk has no room for the package: about %(what)s MB more are needed. Tell the administrator."),
}


class Trouble(Exception):
    """Building cannot go on; the text is what the row keeps."""

    code = ""

    def __init__(self, what: str) -> None:
        super().__init__(f"{UNKNOWN}{self.code} {what}")


class Missing(Trouble):
    """The bytes of a file are lost, or are not what was stored: the package would not be whole."""

    def __init__(self, paper: str, name: str) -> None:
        Exception.__init__(self, f"{paper}: {name}")


class Late(Trouble):
    """What is next was begun as often as it may be and was not made. Told: the paper's number."""

    code = "late"


class Unmade(Trouble):
    """The PDF/A of a paper cannot be made. Told: its number."""

    code = "unmade"


class NoRoom(Trouble):
    """The disk has no room. Told: how many megabytes it lacks; given in bytes."""

    code = "room"

    def __init__(self, lacks: int) -> None:
        super().__init__(str(max(1, -(-lacks // MEGABYTE))))  # a disk that was full a moment ago lacks something


def told(problem: str) -> str:
    """Return what the row keeps in the reader's language; "" when nothing is wrong."""
    if not problem.startswith(UNKNOWN):
        return f"{LOST}: {problem}" if problem else ""
    code, _space, what = problem.removeprefix(UNKNOWN).partition(" ")
    return str(WORDS[code]) % {"what": what} if code else str(WORDS[""])
