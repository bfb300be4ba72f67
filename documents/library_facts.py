"""What is said of a paper of the library, and how it is written down with its first version (10.9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.files.models import Attachment
from apparat.kazakh.folding import fold
from apparat.notices.send import send
from apparat.org.models import Officer, Unit
from apparat.org.queries import heads_of
from documents.library_access import CLAUSE
from documents.library_periods import PARTS, Period, first_day
from documents.models import ExpectedReport, Incoming, LibraryFile, LibraryPaper, LibraryVersion
from documents.states import LibraryState

EARLIEST = 2000  # year of a report


@dataclass(frozen=True, slots=True)
class LibraryFacts:
    """What an officer says of a paper: kind (of `LibraryPaper.Kind`), heading, period of a report, what it answers.

    interested: bodies to which it is of interest; expected: the expected report that it is.
    """

    kind: str
    heading: str
    period: Period | None = None
    reference: str = ""
    interested: Sequence[Unit] = field(default_factory=tuple)
    expected: ExpectedReport | None = None


def check(facts: LibraryFacts, unit: Unit, on: date) -> None:
    """Raise Refusal for what does not fit together: period, expected report, inquiry, heading."""
    if not facts.heading.strip():
        raise Refusal(_("Say what the paper is about."), CLAUSE, field="heading")
    if (facts.kind == LibraryPaper.Kind.ANSWER) != bool(facts.reference.strip()):
        raise Refusal(_("An answer names the inquiry it answers, and nothing else does."), CLAUSE, field="reference")
    _check_period(facts, on)
    if facts.expected is not None:
        _check_expected(facts, facts.expected, unit)


def _check_period(facts: LibraryFacts, on: date) -> None:
    parts = PARTS.get(facts.kind, 0)
    if bool(parts) != (facts.period is not None):
        raise Refusal(_("A report names its period, and nothing else does."), CLAUSE, field="year")
    if facts.period is None:
        return
    is_known = EARLIEST <= facts.period.year <= on.year and 1 <= facts.period.part <= parts
    if not is_known or first_day(facts.kind, facts.period) > on:
        raise Refusal(_("This period has not begun, or is none of the kind."), CLAUSE, field="year")


def _check_expected(facts: LibraryFacts, expected: ExpectedReport, unit: Unit) -> None:
    if expected.unit_id != unit.pk or expected.kind != facts.kind:
        raise Refusal(_("This report is expected of another body, or for another period."), CLAUSE, field="expected")
    assert facts.period is not None  # noqa: S101 - an expected report is periodic
    there = LibraryPaper.objects.filter(
        expected=expected, year=facts.period.year, part=facts.period.part, state=LibraryState.PLACED
    )
    if there.exists():
        raise Refusal(_("It is in the library already: add a version to it."), CLAUSE, field="expected")


def write_down(
    facts: LibraryFacts,
    unit: Unit,
    attachments: Sequence[Attachment],
    by: Officer,
    at: datetime,
    came_as: Incoming | None,
) -> LibraryPaper:
    """Write the paper down with its first version; the bodies it is of interest to are told by `tell_interested`."""
    year, part = facts.period or (None, None)
    paper = LibraryPaper.objects.create(
        unit=unit,
        kind=facts.kind,
        year=year,
        part=part,
        expected=facts.expected,
        heading=facts.heading.strip(),
        reference=facts.reference.strip(),
        incoming=came_as,
        placed_by=by,
        placed_at=at,
        search_text=fold(" ".join((facts.heading, facts.reference, unit.name_kk, unit.name_ru))),
    )
    paper.interested.set([one for one in facts.interested if one.pk != unit.pk])
    add_files(paper, 1, attachments, by, at)
    return paper


def add_files(
    paper: LibraryPaper, ordinal: int, attachments: Sequence[Attachment], by: Officer, at: datetime, note: str = ""
) -> LibraryVersion:
    """Write a version down with its files."""
    version: LibraryVersion = LibraryVersion.objects.create(paper=paper, ordinal=ordinal, note=note, by=by, at=at)
    LibraryFile.objects.bulk_create(LibraryFile(version=version, attachment=one) for one in attachments)
    return version


def tell_interested(paper: LibraryPaper, at: datetime, on: date) -> None:
    """Ring the bell of the heads of the bodies the paper is of interest to; no letter leaves (10.9)."""
    send(
        officers=heads_of(paper.interested.values_list("pk", flat=True), on),
        kind="documents.library_placed",
        thing=paper,
        at=at,
        on=on,
        clause=CLAUSE,
        title=_("In the Library of documents: %(heading)s"),
        text=_("%(unit)s"),
        data={"heading": paper.heading, "unit": paper.unit.both_names},
        path=paper.get_absolute_url(),
        mail=False,
    )
