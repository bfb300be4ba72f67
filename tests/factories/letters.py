"""Papers of the tests: a registry ready to take them, and letters in any state, made by the real deeds."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from pypdf import PdfWriter

from apparat.numbering.models import CaseFile, Register
from apparat.org.models import Officer, Unit
from documents.actions.accept_incoming import accept_incoming
from documents.actions.put_resolution import put_resolution
from documents.actions.route_incoming import route_incoming
from documents.models import DocumentKind, Incoming, Resolution
from documents.paper import Paper
from documents.points import Point
from tests.factories.people import unit
from tests.factories.worktime import ALMATY

WEDNESDAY = datetime(2026, 3, 18, 10, 0, tzinfo=ALMATY)  # a working day before the Nauryz days off


def open_registry() -> None:
    """Make the register, the kinds of paper and a file of the nomenclature."""
    Register.objects.get_or_create(
        code="incoming", defaults={"name_kk": "Кіріс хаттар", "index": "3-5", "pattern": "{index}/{n}"}
    )
    DocumentKind.objects.get_or_create(code="letter", defaults={"name_kk": "Хат", "name_ru": "Письмо"})
    CaseFile.objects.get_or_create(
        index="3-5", year=2026, defaults={"name_kk": "Кіріс хаттар", "unit": unit("records")}
    )


def correspondent(rank: str = Unit.Rank.OUTSIDE, kind: str = Unit.Kind.OUTSIDE) -> Unit:
    """Return a body that writes to us, of the rank."""
    made, _ = Unit.objects.get_or_create(
        code=f"writer-{rank}",
        defaults={"kind": kind, "rank": rank, "name_kk": f"Жіберуші {rank}", "name_ru": "Отправитель"},
    )
    return made


def pdf(name: str = "хат.pdf") -> SimpleUploadedFile:
    """Return a small true PDF."""
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(width=595, height=842)
    writer.write(out)
    return SimpleUploadedFile(name, out.getvalue(), "application/pdf")


def paper(addressee: Officer, **facts: Any) -> Paper:
    """Return the facts of an ordinary letter received on Wednesday at ten."""
    open_registry()
    ordinary: dict[str, Any] = {
        "correspondent": correspondent(),
        "kind": DocumentKind.objects.get(code="letter"),
        "addressee": addressee,
        "received_at": WEDNESDAY,
        "sheets": 2,
        "their_number": "12-05/137",
        "their_on": date(2026, 3, 17),
        "signatory": "Б. Қасымов",
        "summary": "Жылу маусымына дайындық туралы",
    }
    return Paper(**(ordinary | facts))


def registered(clerk: Officer, addressee: Officer, *, at: datetime = WEDNESDAY, **facts: Any) -> Incoming:
    """Return a letter with its number."""
    return accept_incoming(by=clerk, at=at, paper=paper(addressee, **facts))


def on_desk(
    clerk: Officer, leader: Officer, *, at: datetime = WEDNESDAY, to: Officer | None = None, **facts: Any
) -> Incoming:
    """Return a letter on the leader's desk, addressed to him or `to` another."""
    letter = registered(clerk, to or leader, at=at, **facts)
    return route_incoming(incoming=letter, by=clerk, at=at, desk=leader)


def resolved(
    clerk: Officer,
    leader: Officer,
    *executors: Officer,
    at: datetime = WEDNESDAY,
    their_number: str = "12-05/137",
    **point: Any,
) -> Resolution:
    """Return a resolution put on a letter, with one point for the executors."""
    letter = on_desk(clerk, leader, at=at, their_number=their_number)
    points = [Point(text="Ұсыныс енгізіңіз", executors=list(executors), **point)]
    return put_resolution(incoming=letter, by=leader, at=at, points=points)


def keys_of(rows: Iterable[Any]) -> list[int]:
    """Return the keys of the lines of a list, in its order."""
    return [row.pk for row in rows]
