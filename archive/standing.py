"""The state of units' papers in figures, all units in a fixed number of questions (10.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.deadlines.models import Deadline
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer, Unit
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from archive.queries import LONG
from archive.transferring import STAYS
from control.models import Executor
from documents.models import Incoming
from documents.states import IncomingState
from outgoing.models import Addressee, Outgoing
from outgoing.states import OutgoingState

Figures = dict[str, int]
ACCOUNT = "archive.account"  # the term of the account itself


@dataclass(frozen=True, slots=True)
class Period:
    """The days of a period, both included."""

    starts_on: date
    ends_on: date


@dataclass(frozen=True, slots=True)
class Asked:
    """What is counted: keys of the units, the period, the day on which one looks."""

    units: Sequence[int]
    period: Period
    on: date


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: its label, the point of 10.5 it tells of, and whether more than none is a fault."""

    code: str
    label: Any
    about: str
    is_fault: bool = False


ABOUT = {  # 10.5 names them in this order
    "accounting": _("Accounting"),
    "passing": _("Passing on in time"),
    "control": _("Control of execution"),
    "keeping": _("Keeping"),
    "archive": _("Transfer to the archive"),
}
FIGURES: tuple[Figure, ...] = (
    Figure("came", _("Incoming papers given to the unit in the period"), "accounting"),
    Figure("made", _("Papers of the unit registered in the period"), "accounting"),
    Figure("on_desk", _("On desks without a resolution"), "passing"),  # no term is set for it
    Figure("in_time", _("Terms kept in the period"), "control"),
    Figure("late", _("Terms met late in the period"), "control", is_fault=True),
    Figure("overdue", _("Terms overdue now"), "control", is_fault=True),
    Figure("unfiled", _("Executed or sent, not filed"), "keeping", is_fault=True),
    Figure("still_open", _("Files of past years still open"), "keeping", is_fault=True),
    Figure("no_inventory", _("Files of past years without an inventory"), "keeping", is_fault=True),
    Figure("due_for_archive", _("Due for the archive, not handed over"), "archive", is_fault=True),
)


def standing(asked: Asked) -> dict[int, Figures]:
    """Return key of a unit → its figures; as many questions for one unit as for all."""
    counted = {key: dict.fromkeys((figure.code for figure in FIGURES), 0) for key in asked.units}
    for codes, question in QUESTIONS:
        for key, *numbers in question(asked):
            for code, number in zip(codes, numbers, strict=True):
                counted[key][code] += number
    return counted


def one(unit: Unit, period: Period, on: date) -> Figures:
    """Return the figures of one unit as they stand on the day."""
    return standing(Asked((unit.pk,), period, on))[unit.pk]


def faults(figures: Figures) -> int:
    """Return how many kinds of fault the figures show."""
    return sum(figure.is_fault and figures[figure.code] > 0 for figure in FIGURES)


def units_of(officer: Officer, on: date) -> QuerySet[Unit]:
    """Return the units whose papers the officer answers for as head; all that have a head to who sees every paper."""
    headed = Unit.objects.filter(is_active=True, positions__heads_unit=True).distinct().order_by("sort_key")
    seats = mandates(officer, on)
    return headed if seats.first([Deed.SEE_ALL_PAPERS]) else headed.filter(pk__in=seats.headed_units)


def _lead(asked: Asked, papers: QuerySet[Incoming]) -> QuerySet[Any]:
    rows = Executor.objects.filter(unit__in=asked.units, is_lead=True, assignment__root_kind="incoming")
    rows = rows.filter(assignment__root_id__in=papers.order_by().values("pk"))
    return rows.order_by().values_list("unit").annotate(n=Count("assignment__root_id", distinct=True))


def _came(asked: Asked) -> QuerySet[Any]:
    return _lead(asked, Incoming.objects.filter(**_registered(asked)))


def _made(asked: Asked) -> QuerySet[Any]:
    rows = Outgoing.objects.filter(unit__in=asked.units, **_registered(asked))
    return rows.order_by().values_list("unit").annotate(n=Count("pk"))


def _on_desk(asked: Asked) -> QuerySet[Any]:
    rows = Incoming.objects.filter(state=IncomingState.ON_DESK, desk__position__unit__in=asked.units)
    return rows.order_by().values_list("desk__position__unit").annotate(n=Count("pk"))


def _terms(asked: Asked) -> QuerySet[Any]:
    met = Q(state=Deadline.State.MET, closed_on__range=_days(asked))
    overdue = Q(state=Deadline.State.OPEN, due_on__lt=asked.on) & ~Q(term_key=ACCOUNT)  # it ends with its signature
    rows = Deadline.objects.filter(met | overdue, unit__in=asked.units).order_by().values_list("unit")
    return rows.annotate(
        in_time=Count("pk", filter=met & Q(closed_on__lte=F("due_on"))),
        late=Count("pk", filter=met & Q(closed_on__gt=F("due_on"))),
        overdue=Count("pk", filter=overdue),
    )


def _unfiled_incoming(asked: Asked) -> QuerySet[Any]:
    return _lead(asked, Incoming.objects.filter(state=IncomingState.EXECUTED))


def _unfiled_outgoing(asked: Asked) -> QuerySet[Any]:
    stays = Q(~Exists(Addressee.objects.filter(outgoing=OuterRef("pk"))), state=OutgoingState.REGISTERED)
    rows = Outgoing.objects.filter(Q(state=OutgoingState.SENT) | stays, unit__in=asked.units)
    return rows.order_by().values_list("unit").annotate(n=Count("pk"))


def _files(asked: Asked) -> QuerySet[Any]:
    state = CaseFile.State
    past = CaseFile.objects.filter(unit__in=asked.units, year__lt=asked.on.year)
    kept = Q(permanent=True) | Q(years__gt=LONG)
    bare = Q(state__in=[state.CLOSED, state.TRANSFERRED], closing=None)  # closed before the system, or beside it
    due = kept & Q(state=state.CLOSED, year__lt=asked.on.year - STAYS)  # № 703 p. 187; handed: another state
    return (
        past.order_by()
        .values_list("unit")
        .annotate(
            still_open=Count("pk", filter=Q(state=state.OPEN)),
            no_inventory=Count("pk", filter=bare),
            due=Count("pk", filter=due),
        )
    )


def _registered(asked: Asked) -> dict[str, datetime]:
    """Return the period as moments, so that the index of registrations answers."""
    first, after = asked.period.starts_on, asked.period.ends_on + timedelta(days=1)
    midnight = [timezone.make_aware(datetime.combine(day, time.min)) for day in (first, after)]
    return {"registered_at__gte": midnight[0], "registered_at__lt": midnight[1]}


def _days(asked: Asked) -> tuple[date, date]:
    return asked.period.starts_on, asked.period.ends_on


QUESTIONS: tuple[tuple[tuple[str, ...], Callable[[Asked], Iterable[Any]]], ...] = (
    (("came",), _came),
    (("made",), _made),
    (("on_desk",), _on_desk),
    (("in_time", "late", "overdue"), _terms),
    (("unfiled",), _unfiled_incoming),
    (("unfiled",), _unfiled_outgoing),
    (("still_open", "no_inventory", "due_for_archive"), _files),
)
