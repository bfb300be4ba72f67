"""The analysis of the flow of papers: by whom, what, who executes, in which language, when, in time or not (10.17)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer, Unit
from apparat.regulation.citation import under
from apparat.worktime.months import add_months
from documents.models import DocumentKind, Incoming
from journals import flow
from journals.asked import Asked
from journals.flow import Counts, Periods
from outgoing.models import Channel, Outgoing, OutgoingKind

TOP = 12  # rows of a part; what is left is one more
YEAR = 12  # months


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what, how many in the period, how many in the same days of the year before."""

    label: str
    now: int
    then: int

    @property
    def change(self) -> str:
        """How much more or less than a year before, "" when there was nothing then."""
        return f"{round((self.now - self.then) * 100 / self.then):+d} %" if self.then else ""


@dataclass(frozen=True, slots=True)
class Part:
    """What papers are counted by: its name, its rows, the whole they are shares of."""

    code: str
    title: Any
    rows: list[Row]
    whole: Row

    def share(self, row: Row) -> str:
        """Return how much of the whole the row is."""
        return f"{row.now * 100 / self.whole.now:.0f} %" if self.whole.now else ""


@dataclass(frozen=True, slots=True)
class Analysis:
    """The whole analysis: two periods, the totals, the parts of incoming papers and of the papers of the office."""

    periods: Periods
    incoming: Row
    outgoing: Row
    of_incoming: list[Part]
    of_outgoing: list[Part]

    @property
    def parts(self) -> list[Part]:
        """All parts that have something to show."""
        parts = (*self.of_incoming, *self.of_outgoing)
        return [part for part in parts if any(row.now or row.then for row in part.rows)]


def periods_of(since: date, until: date, on: date) -> Periods:
    """Return the period and the same days a year before."""
    return Periods(Asked(since, until), Asked(add_months(since, -YEAR), add_months(until, -YEAR)), on)


@under("10.17")
def analysis_of(officer: Officer, periods: Periods) -> Analysis:
    """Analyse the flow of the period, of the papers the officer may see, beside the same days a year before (10.17).

    Seven questions at most, however many papers there are.
    """
    came, went = flow.incoming(officer, periods), flow.outgoing(officer, periods)
    to, given = flow.addressees(officer, periods), flow.assignments(officer, periods)
    units = _names(Unit.objects.all(), [came["who"], went["unit_id"], to["who"], given["unit_id"]])
    kinds = _names(DocumentKind.objects.all(), [came["kind_id"]])
    own_kinds = _names(OutgoingKind.objects.all(), [went["kind_id"]])
    received, made = _whole(_("Incoming papers"), came), _whole(_("Papers of the office"), went)
    sent, owed = _whole("", to), _whole("", given)
    return Analysis(
        periods,
        received,
        made,
        [
            _part("correspondent", _("Who writes"), came["who"], units, received),
            _part("kind", _("Kinds of incoming papers"), came["kind_id"], kinds, received),
            _part("executor", _("Who executes"), given["unit_id"], units, owed),
            _part("term", _("Terms of execution"), given["term"], _term, owed),
            _part("language", _("Languages of incoming papers"), came["language"], _words(Incoming.Language), received),
            _part("channel", _("Ways of arrival"), came["channel"], _words(Incoming.Channel), received),
            _months("month", _("Incoming papers by month"), came["month"], received, periods),
        ],
        [
            _part("addressee", _("To whom we write"), to["who"], units, sent),
            _part("own_kind", _("Kinds of the office's papers"), went["kind_id"], own_kinds, made),
            _part("drafter", _("Who drafts"), went["unit_id"], units, made),
            _part("own_term", _("Dispatch in time"), went["term"], _term, made),
            _part(
                "own_language", _("Languages of the office's papers"), went["language"], _words(Outgoing.Language), made
            ),
            _part("own_channel", _("Ways of sending"), to["channel"], _words(Channel), sent),
            _months("own_month", _("The office's papers by month"), went["month"], made, periods),
        ],
    )


Names = Callable[[Any], str]
_TERM_WORDS = {
    "kept": _("in time"),
    "late": _("late"),
    "open": _("the term is not over"),
    "cancelled": _("the term no longer runs"),
    None: _("without a term"),
}


def _term(key: Any) -> str:
    return str(_TERM_WORDS[key])


def _words(choices: Any) -> Names:
    return lambda key: str(choices(key).label)


def _names(things: QuerySet[Any], parts: Iterable[Counts]) -> Names:
    """Return how the keys of these parts that are shown are called. One question."""
    keys = {key for part in parts for key, _counts in _frequent(part)[:TOP] if key is not None}
    named = {row.pk: str(row) for row in things.filter(pk__in=keys)} | {flow.CITIZENS: str(_("citizens"))}
    return lambda key: named.get(key, "–")


def _frequent(counts: Counts) -> list[tuple[Any, tuple[int, int]]]:
    """Return the keys with their counts, the most frequent first."""
    return sorted(counts.items(), key=lambda one: (-one[1][0], -one[1][1], str(one[0])))


def _whole(label: Any, counted: dict[str, Counts]) -> Row:
    now, then = counted["all"].get(None, (0, 0))
    return Row(str(label), now, then)


def _part(code: str, title: Any, counts: Counts, name: Names, whole: Row) -> Part:
    """Return the rows of a part, the most frequent first, the rest of a long one together."""
    found = _frequent(counts)
    rows = [Row(name(key), now, then) for key, (now, then) in found[:TOP]]
    if rest := [both for _key, both in found[TOP:]]:
        rows.append(Row(str(_("others")), sum(now for now, _then in rest), sum(then for _now, then in rest)))
    return Part(code, title, rows, whole)


def _months(code: str, title: Any, counts: Counts, whole: Row, periods: Periods) -> Part:
    """Return the months of the period in their order, those without papers too."""
    now = periods.now
    length = (now.until.year - now.since.year) * YEAR + now.until.month - now.since.month + 1
    months = [(now.since.month - 1 + place) % YEAR + 1 for place in range(min(length, YEAR))]
    return Part(code, title, [Row(str(MONTHS[month]), *counts.get(month, (0, 0))) for month in months], whole)
