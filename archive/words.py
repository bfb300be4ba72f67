"""What is wrong with a package, in words: one table for the page and the command (№ 703 p. 212)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

PROBLEMS: dict[str, Any] = {
    "not_a_package": _("This is not a package of the archive, or it is damaged."),
    "blown_up": _("The package would unpack to far too much, or names a file twice."),
    "missing": _("A file is missing"),
    "changed": _("A file was changed"),
    "twice": _("A file is named twice"),
    "beside": _("Bytes that belong to no file lie before, between or behind the files"),
    "rendition": _("A paper lacks its data or its PDF/A: the entry"),
    "extra": _("A file was put in that the chain does not know"),
    "version": _("The package is of a version that is not read here"),
    "order": _("The chain is broken before the entry"),
    "entry": _("An entry of the chain was changed"),
    "count": _("There is not as much in it as the package says"),
    "end": _("The chain does not end with the description of the package"),
    "other_head": _("The last hash is not the one that the act of the transfer names: the chain was written anew"),
}


def said(code: str, place: str) -> str:
    """Return the problem with its place."""
    return f"{PROBLEMS[code]}: {place}" if place else str(PROBLEMS[code])
