"""Lots of numbers under a row lock: taken out of where they are, put where they go (11.2; called by actions only)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.mandate import Mandate, Mandates
from stocks.facts import Numbers
from stocks.keepers import seat_of_keeper
from stocks.models import Lot, Series
from stocks.models.movement import printed

CLAUSE = "11.2"
Place = Lot.Place
STEPS: dict[str, tuple[frozenset[str], str]] = {  # what is done: where the blanks must be, where they go
    "issue": (frozenset({Place.STORE}), Place.ISSUED),
    "return": (frozenset({Place.ISSUED}), Place.STORE),
    "use": (frozenset({Place.ISSUED}), Place.USED),
    "spoil": (frozenset({Place.STORE, Place.ISSUED}), Place.SPOILED),
    "destroy": (frozenset({Place.STORE, Place.SPOILED}), Place.DESTROYED),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Numbers with their fate, before they are rows."""

    first: int
    last: int
    place: str
    holder: int | None


def hold(series: Series) -> Series:
    """Hold the row of the series until the transaction ends: whoever comes second sees the lots the first has left."""
    return Series.objects.select_for_update().get(pk=series.pk)


def add(series: Series, numbers: Numbers) -> None:
    """Put new numbers into the store. Raises Refusal when one of them was received before."""
    check(numbers)
    known = Lot.objects.filter(series=series, first__lte=numbers.last, last__gte=numbers.first).order_by("first")
    if (lot := known.first()) is not None:
        double = printed(series.letters, max(lot.first, numbers.first), min(lot.last, numbers.last))
        raise Refusal(_("Received before: %(numbers)s.") % {"numbers": double}, CLAUSE, field="first")
    _rewrite(series, numbers, [Piece(numbers.first, numbers.last, Place.STORE, None)])


def move(series: Series, numbers: Numbers, step: str, *, mandate: Mandate, to: int | None = None) -> int | None:
    """Take the numbers from where they are to where the step leads; return who had them, when it was one officer.

    Who keeps the stocks moves any, another officer those he was given. Raises Refusal naming the first number that
    was never received, is in another place, or is another officer's.
    """
    check(numbers)
    sources, place = STEPS[step]
    inside = _inside(series, numbers)
    _check_all_there(series, numbers, inside)
    for piece in inside:
        _check_piece(series, piece, sources, mandate)
    holders = {piece.holder for piece in inside}
    if len(holders) > 1:
        raise Refusal(_("These blanks are in several hands: enter each part by itself."), CLAUSE, field="first")
    (had,) = holders
    holder = to if step == "issue" else None if place == Place.STORE else had
    _rewrite(series, numbers, [Piece(numbers.first, numbers.last, place, holder)])
    return had


def check(numbers: Numbers) -> None:
    """Raise Refusal when the last number is before the first one."""
    if numbers.last < numbers.first:
        raise Refusal(_("The last number is before the first one."), CLAUSE, field="last")


def _inside(series: Series, numbers: Numbers) -> list[Piece]:
    """Return what is known of the numbers, cut to them."""
    lots = Lot.objects.filter(series=series, first__lte=numbers.last, last__gte=numbers.first).order_by("first")
    return [Piece(max(lot.first, numbers.first), min(lot.last, numbers.last), lot.place, lot.holder_id) for lot in lots]


def _check_all_there(series: Series, numbers: Numbers, inside: Sequence[Piece]) -> None:
    expected = numbers.first
    for piece in inside:
        if piece.first != expected:
            break
        expected = piece.last + 1
    if expected <= numbers.last:
        missing = printed(series.letters, expected, expected)
        raise Refusal(_("Never received: %(number)s.") % {"number": missing}, CLAUSE, field="first")


def _check_piece(series: Series, piece: Piece, sources: frozenset[str], mandate: Mandate) -> None:
    numbers = printed(series.letters, piece.first, piece.last)
    if piece.place not in sources:
        said = {"numbers": numbers, "place": Place(piece.place).label}
        raise Refusal(_("%(numbers)s: %(place)s.") % said, CLAUSE, field="first")
    if piece.holder != mandate.seat.pk and not is_keeper(mandate):
        raise Refusal(_("Not given to you: %(numbers)s.") % {"numbers": numbers}, CLAUSE, field="first")


def is_keeper(mandate: Mandate) -> bool:
    """Tell whether the deed is done from a seat that keeps the stocks."""
    return seat_of_keeper(Mandates((mandate,))) is not None


def _rewrite(series: Series, numbers: Numbers, middle: Iterable[Piece]) -> None:
    """Write the lots around the numbers anew: what is left of the old ones, then the new piece, neighbours joined."""
    near = Lot.objects.filter(series=series, first__lte=numbers.last + 1, last__gte=numbers.first - 1)
    old = [Piece(lot.first, lot.last, lot.place, lot.holder_id) for lot in near.order_by("first")]
    left = [replace(piece, last=min(piece.last, numbers.first - 1)) for piece in old if piece.first < numbers.first]
    right = [replace(piece, first=max(piece.first, numbers.last + 1)) for piece in old if piece.last > numbers.last]
    near.delete()
    pieces = _joined([*left, *middle, *right])
    Lot.objects.bulk_create(
        Lot(series=series, first=piece.first, last=piece.last, place=piece.place, holder_id=piece.holder)
        for piece in pieces
    )


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before and before.last + 1 == piece.first and (before.place, before.holder) == (piece.place, piece.holder):
            joined[-1] = replace(before, last=piece.last)
        else:
            joined.append(piece)
    return joined
