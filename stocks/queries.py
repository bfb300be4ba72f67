"""Questions about the stocks: what is where, in whose hands, what happened (11.2)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F, Q, QuerySet, Sum

from apparat.org.mandate import Mandates
from apparat.org.models import Officer
from stocks.models import Lot, Movement, Seal, Series, StockKind
from stocks.supplies import IN_STORE

Sort, Place = StockKind.Sort, Lot.Place
BLANKS = Sum(F("last") - F("first") + 1)


@dataclass(slots=True)
class Balance:
    """One line of the balance: a series, a kind of seals, or a kind that is only counted; how many are where."""

    kind: StockKind
    series: Series | None = None
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    @property
    def name(self) -> str:
        """The kind, with the letters of the series."""
        return str(self.series or self.kind.name)

    @property
    def path(self) -> str:
        """The card of the series or of the kind."""
        return (self.series or self.kind).get_absolute_url()

    @property
    def store(self) -> int:
        """How many are in the store."""
        return self.counts[Place.STORE]

    @property
    def issued(self) -> int:
        """How many are in officers' hands."""
        return self.counts[Place.ISSUED]

    @property
    def used(self) -> int:
        """How many were used."""
        return self.counts[Place.USED]

    @property
    def spoiled(self) -> int:
        """How many wait to be destroyed."""
        return self.counts[Place.SPOILED]

    @property
    def destroyed(self) -> int:
        """How many were destroyed, of seals also how many were lost."""
        return self.counts[Place.DESTROYED]


@dataclass(frozen=True, slots=True)
class Held:
    """What one officer has: unused blanks of a series, or a seal."""

    holder: Officer
    thing: Series | Seal
    numbers: str
    count: int

    @property
    def name(self) -> str:
        """The series or the seal, in the language in which it is read."""
        return str(self.thing)

    @property
    def path(self) -> str:
        """Its card."""
        return self.thing.get_absolute_url()


def balance() -> list[Balance]:
    """Return the balance by kind and series, counted from lots, seals and movements: four questions."""
    series = {row.pk: row for row in Series.objects.select_related("kind").order_by("kind__sort_key", "letters")}
    lines: dict[tuple[str, int], Balance] = {("series", key): Balance(row.kind, row) for key, row in series.items()}
    singles = {kind.pk: kind for kind in StockKind.objects.exclude(sort=Sort.BLANK).order_by("sort_key")}
    lines |= {("kind", key): Balance(kind) for key, kind in singles.items()}
    for row in Lot.objects.values("series", "place").annotate(blanks=BLANKS):
        lines["series", row["series"]].counts[row["place"]] += row["blanks"]
    for key, kept, destroyed, lost in Seal.objects.values_list("kind", "keeper", "destroyed_on", "lost_on"):
        place = Place.DESTROYED if destroyed or lost else Place.ISSUED if kept else Place.STORE
        lines["kind", key].counts[place] += 1
    supplies = Movement.objects.filter(kind__sort=Sort.SUPPLY).values("kind")
    for row in supplies.annotate(left=IN_STORE, out=Sum("quantity", filter=~Q(what=Movement.What.RECEIVED))):
        counts = lines["kind", row["kind"]].counts
        counts[Place.STORE], counts[Place.USED] = row["left"], row["out"] or 0
    return list(lines.values())


def held(holders: Iterable[int] | None = None) -> list[Held]:
    """Return unused blanks and seals in officers' hands, by officer; holders: keys of some, None for all.

    Two questions.
    """
    lots = Lot.objects.filter(place=Place.ISSUED).select_related("series__kind", "holder__position")
    seals = Seal.objects.filter(keeper__isnull=False).select_related("kind", "keeper__position")
    if holders is not None:
        keys = list(holders)
        lots, seals = lots.filter(holder__in=keys), seals.filter(keeper__in=keys)
    found = [_held_lot(lot) for lot in lots.order_by("series", "first")] + [
        _held_seal(seal) for seal in seals.order_by("number")
    ]
    return sorted(found, key=lambda one: (one.holder.sort_key, one.thing.kind.sort_key))


def _held_lot(lot: Lot) -> Held:
    assert lot.holder is not None  # noqa: S101 - a constraint of the table
    return Held(lot.holder, lot.series, printed_lot(lot), lot.count)


def _held_seal(seal: Seal) -> Held:
    assert seal.keeper is not None  # noqa: S101 - asked only for kept ones
    return Held(seal.keeper, seal, "", 1)


def printed_lot(lot: Lot) -> str:
    """Return the numbers of a lot as people write them."""
    return str(lot.first) if lot.first == lot.last else f"{lot.first}–{lot.last}"


def offered_to(seats: Mandates) -> QuerySet[Seal]:
    """Return the seals that wait for the signature of the officer, or of whom he acts for."""
    open_ones = Q(handovers__receiver__in=seats.seats, handovers__taken_at=None, handovers__dropped_at=None)
    return Seal.objects.filter(open_ones).select_related("kind").order_by("number")


def lots_of(series: Series, holders: Iterable[int] | None = None) -> QuerySet[Lot]:
    """Return the lots of a series in the order of their numbers; holders: only those of some officers."""
    lots = Lot.objects.filter(series=series).select_related("holder__position").order_by("first")
    return lots if holders is None else lots.filter(holder__in=list(holders))


def journal(wanted: Mapping[str, Any]) -> QuerySet[Movement]:
    """Return the journal of stocks, the latest first. wanted: kind, what, days since and until."""
    rows = Movement.objects.select_related("kind", "series__kind", "seal__kind", "holder__position", "by__position")
    for name, column in _FILTERS.items():
        if value := wanted.get(name):
            rows = rows.filter(**{column: value})
    return rows.order_by("-on", "-pk")


_FILTERS = {"kind": "kind", "what": "what", "since": "on__gte", "until": "on__lte"}


def movements_of(thing: Series | Seal | StockKind, holders: Iterable[int] | None = None) -> QuerySet[Movement]:
    """Return what happened to a series, a seal or a kind, the latest first; holders: only to some officers' hands."""
    column = {Series: "series", Seal: "seal", StockKind: "kind"}[type(thing)]
    rows = journal({}).filter(**{column: thing})
    return rows if holders is None else rows.filter(holder__in=list(holders))


def kinds(*sorts: str) -> QuerySet[StockKind]:
    """Return the kinds of these sorts in Kazakh order."""
    return StockKind.objects.filter(sort__in=sorts).order_by("sort_key")
