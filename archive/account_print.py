"""The state of a unit's papers, and the account of its head, as paper (10.5)."""

from __future__ import annotations

from datetime import date
from typing import Any

from apparat.org.models import Office, Unit
from apparat.org.queries import bring_people
from apparat.printing.pdf import render
from archive.models import Account
from archive.printing import name_of, signed
from archive.standing import ABOUT, FIGURES, Figures, Period


def points(figures: Figures) -> list[tuple[Any, list[tuple[Any, int, bool]]]]:
    """Return the points of 10.5 with their figures: label, number, whether it is a fault."""
    return [
        (label, [(each.label, figures.get(each.code, 0), each.is_fault) for each in FIGURES if each.about == about])
        for about, label in ABOUT.items()
    ]


def standing_pdf(unit: Unit, period: Period, figures: Figures, office: Office, *, on: date, language: str) -> bytes:
    """Return the state of the papers of a unit on the day, without a signature."""
    told = {"period": period, "points": points(figures), "on": on}
    return _render(unit, office, told, language)


def account_pdf(account: Account, office: Office, *, language: str) -> bytes:
    """Return the account with the figures that the head signed, and with his words."""
    bring_people(account, "given_by")
    told = {
        "period": Period(account.starts_on, account.ends_on),
        "points": points(account.snapshot["figures"]),
        "on": date.fromisoformat(account.snapshot["on"]),
        "words": account.words,
        "signed": signed(account.given_by, account.given_at, language, account.posts.get("given")),
    }
    return _render(account.unit, office, told, language)


def _render(unit: Unit, office: Office, told: dict[str, Any], language: str) -> bytes:
    name = (unit.name_ru or unit.name_kk) if language == "ru" else unit.name_kk
    return render("print/account.html", {"office": name_of(office, language), "unit": name, **told}, language=language)
