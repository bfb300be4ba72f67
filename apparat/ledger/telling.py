"""After a recalculation: one notice to each officer whose terms moved, however many did (room: ledger; 13.15)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.notices.send import send
from apparat.org.models import Officer
from apparat.org.queries import stand_ins, working_officers
from apparat.regulation.counting import ROLL

TOLD_AT_ONCE = 500

Owners = Mapping[tuple[int | None, int | None], int]
"""(key of the officer, None) or (None, key of the unit that owes without naming one) → how many of its dates moved."""


@dataclass(frozen=True, slots=True)
class Recalculation:
    """One recalculation as the notices know it: no row of its own, its key is the second it happened."""

    pk: int

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself to the notices."""
        return "recalculation", ""


def tell_owners(owners: Owners, at: datetime) -> None:
    """Tell each owner once how many of his terms moved; what a unit owes in nobody's name is told to
    everybody who works in it, as in the digest of the morning (10.9, 13.4).

    Officers with equally many are told in one go: the number of queries does not follow the number of rows.
    """
    on = timezone.localdate(at)
    orders = stand_ins(on)
    for count, officers in sorted(_by_count(owners, on).items()):
        for some in _sets(officers):
            send(
                officers=some,
                orders=orders,
                thing=Recalculation(int(at.timestamp())),
                kind="ledger.recalculated",
                on=on,
                at=at,
                clause=ROLL,
                title=_("The calendar changed. Of your terms moved: %(count)s"),
                text=_("Your desk shows the new dates; the passport of each says which day moved it."),
                data={"count": count},
                path=reverse("desk"),
            )


def _by_count(owners: Owners, on: date) -> dict[int, list[Officer]]:
    """Return how many terms moved → the working officers of whom so many did."""
    counts: Counter[int] = Counter()
    of_units: Counter[int] = Counter()
    for (officer, unit), count in owners.items():
        if officer is not None:
            counts[officer] += count
        elif unit is not None:
            of_units[unit] += count
    found: defaultdict[int, list[Officer]] = defaultdict(list)
    for told in working_officers(on).filter(Q(pk__in=list(counts)) | Q(position__unit__in=list(of_units))):
        found[counts[told.pk] + (of_units[told.unit.pk] if told.unit else 0)].append(told)
    return found


def _sets(officers: Sequence[Officer]) -> Iterator[Sequence[Officer]]:
    return (officers[start : start + TOLD_AT_ONCE] for start in range(0, len(officers), TOLD_AT_ONCE))
