"""Paper of acquaintance: the list of who has read, in Kazakh and Russian (10.6)."""

from __future__ import annotations

from datetime import date

from acquaintance.models import Circulation
from acquaintance.sheet import lines_of, printed_of
from apparat.org.models import Office
from apparat.printing.pdf import render


def list_pdf(office: Office, circulation: Circulation, on: date, *, language: str) -> bytes:
    """Return the list: names, posts, when each was asked and when he confirmed, as it stands on the day."""
    context = {
        "office": office.name_ru if language == "ru" else office.name_kk,
        "circulation": circulation,
        "printed": printed_of(circulation, language),
        "lines": lines_of(circulation, on),
        "on": on,
    }
    return render("print/acquaintance_list.html", context, language=language)
