"""The Library of documents and a proposal on financing in the demo office, by real deeds (room: demo; 10.9, 10.15)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import islice

from django.core.files.uploadedfile import SimpleUploadedFile

from apparat.demo.cast import Cast
from apparat.org.models import Officer, Unit
from apparat.printing.pdf import render
from apparat.worktime.hours import OFFICE_ZONE
from documents.acceptability import PRIVATE
from documents.actions.add_library_version import add_library_version
from documents.actions.place_in_library import place_in_library
from documents.actions.propose_financing import Advice, propose_financing
from documents.library_facts import LibraryFacts
from documents.library_periods import back_from, first_day
from documents.models import ExpectedReport, Incoming
from documents.routing import sender_of
from documents.states import IncomingState

# who owes it, kind, name in Kazakh and in Russian, day of the month after the period, for how many periods it is there
EXPECTED: tuple[tuple[str, str, str, str, int, tuple[int, ...]], ...] = (
    ("finance", "monthly", "Бюджеттің атқарылуы туралы ақпарат", "Информация об исполнении бюджета", 5, (1, 2, 3)),
    ("roads", "monthly", "Жолдардың жай-күйі туралы ақпарат", "Информация о состоянии дорог", 10, (2, 3)),
    ("social", "quarterly", "Халықты жұмыспен қамту туралы есеп", "Отчет о занятости населения", 10, (1,)),
    ("shanak", "quarterly", "Округті абаттандыру туралы есеп", "Отчет о благоустройстве округа", 15, (2,)),
)
OTHERS = (  # who lays it down, kind, heading, what it answers, days ago
    ("finance", "answer", "Мектептерді жөндеуге бөлінген қаражат туралы", "3-6/14 сұрау", 9),
    ("land", "information", "Ауыл шаруашылығы жерлерін түгендеу барысы туралы", "", 4),
)
REASONS = ("Қаражат аудандық бюджетте көзделген, іс-шара тиімді.", "Средства предусмотрены, мероприятие эффективно.")
PERIODS_BACK = 3
CONCERNED = "finance"
LOOKED_AT = 100
MONEY = ("қаржы", "бюджет", "финанс", "қаражат", "средств")


def fill_library(cast: Cast, now: datetime) -> None:
    """Let bodies owe reports and lay most of them down, and economy and finance propose on a letter."""
    cast.refresh()
    today = now.astimezone(OFFICE_ZONE).date()
    for seat, kind, kk, ru, day, there in EXPECTED:
        author = cast[seat]
        periods = list(islice(back_from(kind, today), PERIODS_BACK))
        expected = _expect(author, kind, (kk, ru), day, first_day(kind, periods[-1]))
        for back, period in enumerate(periods, 1):
            if back in there:
                _place(author, LibraryFacts(kind, kk, period, expected=expected), now - timedelta(days=back))
    for seat, kind, heading, reference, days in OTHERS:
        said = LibraryFacts(kind, heading, reference=reference, interested=[_unit(cast[CONCERNED])])
        _place(cast[seat], said, now - timedelta(days=days))
    _propose(cast, now)


def _unit(officer: Officer) -> Unit:
    assert officer.unit is not None  # noqa: S101 - everybody of the demo sits in a body
    return officer.unit


def _expect(author: Officer, kind: str, names: tuple[str, str], day: int, since: date) -> ExpectedReport:
    unit = _unit(author)
    made: ExpectedReport = ExpectedReport.objects.create(
        code=f"{unit.code}-{kind}".replace("_", "-")[:60],
        unit=unit,
        kind=kind,
        name_kk=names[0],
        name_ru=names[1],
        due_day=day,
        starts_on=since,
    )
    return made


def _place(author: Officer, facts: LibraryFacts, at: datetime) -> None:
    text = render("print/demo_letter.html", {"head": _unit(author).name_kk, "text": facts.heading}, language="kk")
    paper = place_in_library(by=author, at=at, unit=_unit(author), facts=facts, files=[_file("есеп.pdf", text)])
    if facts.kind == "quarterly":
        note = "Кестедегі сандар нақтыланды."
        add_library_version(
            paper=paper, by=author, at=at + timedelta(hours=2), files=[_file("есеп-2.pdf", text)], note=note
        )


def _file(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="application/pdf")


def _propose(cast: Cast, now: datetime) -> None:
    """Propose on the newest letter of a state body that economy and finance sees, best on one that speaks of money."""
    head = cast[CONCERNED]
    today = now.astimezone(OFFICE_ZONE).date()
    open_letters = Incoming.objects.visible_to(head, today).filter(restricted=False, registered_at__isnull=False)
    taken = open_letters.exclude(state__in=[IncomingState.IMPORTED, IncomingState.RETURNED])
    newest = taken.select_related("correspondent").order_by("-registered_at")[:LOOKED_AT]
    of_bodies = [letter for letter in newest if sender_of(letter.correspondent) not in PRIVATE]
    about_money = [letter for letter in of_bodies if any(word in letter.summary.lower() for word in MONEY)]
    for letter in (about_money or of_bodies)[:1]:
        advice = Advice("consider", is_effective=True, tenge=18_400_000, reasons=REASONS[0], reasons_ru=REASONS[1])
        propose_financing(incoming=letter, by=head, at=now - timedelta(hours=1), advice=advice)
