"""Paper of the stocks: the balance on a day, and the journal of a period, in Kazakh and Russian (11.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from apparat.org.models import Office, Officer
from apparat.printing.pdf import render
from stocks import queries
from stocks.models import Movement

MOST_LINES = 400  # about twenty sheets: more takes longer than a reader waits


@dataclass(frozen=True, slots=True)
class Frame:
    """What both forms bear: the office, the day they were printed, who signs."""

    office: str
    on: date
    post: str
    signer: str


def balance_pdf(office: Office, by: Officer, on: date, *, language: str) -> bytes:
    """Return the balance of everything that is kept, and what is in whose hands."""
    context = {"frame": _frame(office, by, on, language), "lines": queries.balance(), "held": queries.held()}
    return render("print/stocks_balance.html", context, language=language)


def journal_pdf(
    office: Office, by: Officer, on: date, lines: Sequence[Movement], *, since: date, until: date, language: str
) -> bytes:
    """Return the journal of the period, oldest first, with a column for signatures."""
    frame = _frame(office, by, on, language)
    context = {"frame": frame, "lines": lines, "since": since, "until": until}
    return render("print/stocks_journal.html", context, language=language)


def _frame(office: Office, by: Officer, on: date, language: str) -> Frame:
    russian = language == "ru"
    post = by.position
    return Frame(
        office=office.name_ru if russian else office.name_kk,
        on=on,
        post=(post.name_ru if russian else post.name_kk) if post else "",
        signer=by.short_name_ru if russian else by.short_name_kk,
    )
