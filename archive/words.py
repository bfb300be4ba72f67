"""What is wrong with a package, in words: one table for the page and the command (№ 703 p. 212)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

PROBLEMS: dict[str, Any] = {
    "not_a_package": _("This is not a package of the archive, or it is damaged."),
    "blown_up": _("The package would unpack to far too much, or names a file twice."),
    "missing": _("A file is missing"),
    "changed": _("A file was changed"),
    "extra": _("A file was put in that the chain does not know"),
    "order": _("The chain is broken before the paper"),
    "entry": _("The entry of the paper was changed"),
    "count": _("The number of papers is not what the package says"),
    "head": _("The last hash is not what the package says"),
}


def said(code: str, place: str) -> str:
    """Return the problem with its place."""
    return f"{PROBLEMS[code]}: {place}" if place else str(PROBLEMS[code])
