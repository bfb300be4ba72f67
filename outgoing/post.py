"""What leaves by post, courier or hand on a day: register, envelopes, labels (10.18, 10.20; № 703 p. 74)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet

from apparat.org.models import Office, Officer
from apparat.org.queries import office
from apparat.printing.pdf import render
from apparat.worktime.hours import OFFICE_ZONE
from outgoing.letter import Head, head_of
from outgoing.models import Addressee, Channel, Outgoing
from outgoing.models.outgoing import NUMBERED
from outgoing.sheets import annex_sheets, sheets_of
from outgoing.states import TO_SEND, DispatchState

BY_PAPER = (Channel.POST, Channel.COURIER, Channel.HAND)
IN_ENVELOPES = (Channel.POST, Channel.COURIER)
SIZES = {"c5": "C5 (229 × 162)", "dl": "DL (220 × 110)", "c4": "C4 (324 × 229)"}  # millimetres
ON_A_SHEET = 8  # labels of 105 × 74 mm


@dataclass(frozen=True, slots=True)
class PostLine:
    """One line of the register, and what an envelope shows, in the language of the sheet."""

    addressee: str
    address: str
    number: str
    sheets: int
    channel: str
    record: str
    is_citizen: bool


def leaving(officer: Officer, on: date, day: date) -> QuerySet[Addressee]:
    """Return whom papers the officer sees went to on the day by post, courier or hand; for today, who waits for them.

    on: today; day: of the register.
    """
    start = datetime.combine(day, time.min, OFFICE_ZONE)
    went = Q(state=DispatchState.SENT, sent_at__gte=start, sent_at__lt=start + timedelta(days=1))
    waits = Q(state__in=TO_SEND) if day == on else Q(pk=None)
    papers = Outgoing.objects.visible_to(officer, on).filter(state__in=NUMBERED)
    rows = Addressee.objects.filter(went | waits, outgoing__in=papers, channel__in=BY_PAPER)
    return rows.select_related("unit", "outgoing__copy__blob").order_by("channel", "outgoing__ordinal", "order")


def without_address(rows: Sequence[Addressee]) -> list[Addressee]:
    """Return those whose envelope nobody could address (10.20)."""
    return [row for row in rows if row.channel in IN_ENVELOPES and not row.address.strip()]


def of_citizens(rows: Sequence[Addressee], *, enveloped: bool) -> list[Outgoing]:
    """Return the papers whose sheet shows the address of a citizen.

    enveloped: of envelopes and labels; else of the register, which has who gets his paper by hand too.
    """
    shown = _addressed(rows) if enveloped else rows
    return [row.outgoing for row in shown if row.unit.is_citizen]


def lines_of(rows: Sequence[Addressee], language: str) -> list[PostLine]:
    """Return the lines of the register in "kk" or "ru", with the sheets of the paper and of its annexes."""
    annexed = annex_sheets({row.outgoing_id for row in rows})
    return [
        PostLine(
            addressee=row.line_in(language),
            address=row.address,
            number=row.outgoing.number,
            sheets=sheets_of(row.outgoing) + annexed.get(row.outgoing_id, 0),
            channel=str(row.get_channel_display()),
            record=row.record,
            is_citizen=row.unit.is_citizen,
        )
        for row in rows
    ]


def register_pdf(rows: Sequence[Addressee], day: date, *, language: str) -> bytes:
    """Return the register of dispatch of the day, with the column to sign in."""
    context = {"head": _head(language), "day": day, "lines": lines_of(rows, language)}
    return render("print/dispatch_register.html", context, language=language)


def envelopes_pdf(rows: Sequence[Addressee], size: str, *, language: str) -> bytes:
    """Return one envelope of the size (a key of `SIZES`) for each addressee by post and courier."""
    return render(
        "print/envelopes.html",
        {"head": _head(language), "size": size, "lines": lines_of(_addressed(rows), language)},
        language=language,
    )


def labels_pdf(rows: Sequence[Addressee], *, language: str) -> bytes:
    """Return sheets of A4 with eight labels of post on each."""
    lines = lines_of(_addressed(rows), language)
    sheets = [lines[first : first + ON_A_SHEET] for first in range(0, len(lines), ON_A_SHEET)]
    return render("print/post_labels.html", {"head": _head(language), "sheets": sheets}, language=language)


def _addressed(rows: Sequence[Addressee]) -> list[Addressee]:
    return [row for row in rows if row.channel in IN_ENVELOPES]


def _head(language: str) -> Head | None:
    here: Office | None = office()
    return head_of(here, language) if here else None
