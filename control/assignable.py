"""To whom a leader may give assignments: one table for the lists that are offered and for the guard (10.13, 1.4).

Each row of the table is a reason and the officers it excludes. Whom no row excludes may be given assignments; a form
offers exactly those, and the deed refuses anybody else with the reason of the first row that holds for him.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.org.mandate import Mandate
from apparat.org.models import Officer, Unit
from apparat.org.queries import curated_units, working_officers
from apparat.org.roles import LEADERSHIP, Deed, Role

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

CLAUSE = "10.13"
OF_THE_APPARATUS = frozenset({Unit.Kind.APPARATUS, Unit.Kind.UNIT})


def assignable(mandate: Mandate, on: date) -> QuerySet[Officer]:
    """Return the officers to whom the mandate's seat may give assignments on the day, by body, rank, name (10.13)."""
    if Deed.ISSUE_ASSIGNMENT not in mandate.deeds:
        return Officer.objects.none()
    barred = _barred([condition for _reason, condition in _bars(mandate, on)])
    found = working_officers(on).alias(bar=barred).filter(bar=None)
    return found.order_by("position__unit__sort_key", "position__rank", "sort_key")


def may_assign_to(mandate: Mandate, executor: Officer, on: date) -> Verdict:
    """10.13: the akim gives assignments to everybody; a deputy and the head of apparatus to the staff of the apparatus
    and to the bodies they curate with their parts (1.4), never to the leadership. Nobody gives them to himself, and an
    executor must work here."""
    if Deed.ISSUE_ASSIGNMENT not in mandate.deeds:
        return refused(_("Only the akim, his deputies and the head of apparatus give assignments."), CLAUSE)
    bars = list(_bars(mandate, on))
    bar = _barred([condition for _reason, condition in bars])
    place = Officer.objects.annotate(bar=bar).values_list("bar", flat=True).get(pk=executor.pk)
    if place is None:
        return allowed(mandate, CLAUSE)
    return refused(bars[place][0] % {"officer": executor.full_name}, CLAUSE)


def _bars(mandate: Mandate, on: date) -> Iterator[tuple[_StrPromise, Q]]:
    """Yield each reason with the officers it excludes; the akim's word reaches everybody else who works here."""
    yield _("%(officer)s no longer works here."), Q(is_active=False) | Q(left_on__lte=on)
    yield _("%(officer)s holds no post here."), Q(position=None)
    yield _("Nobody gives an assignment to himself."), Q(pk__in=[mandate.seat.pk, mandate.officer.pk])
    if mandate.has(Role.AKIM):
        return
    yield _("Only the akim gives assignments to the leadership."), Q(position__roles__overlap=list(LEADERSHIP))
    within = Q(position__unit__kind__in=OF_THE_APPARATUS)
    if mandate.position:
        within |= Q(position__unit__in=curated_units(mandate.position, on).values("pk"))
    yield _("%(officer)s works in a body that this leader does not curate."), ~within


def _barred(conditions: list[Q]) -> Case:
    """Return the place of the first condition that holds for an officer, nothing when none does."""
    whens = [When(condition, then=Value(place)) for place, condition in enumerate(conditions)]
    return Case(*whens, default=None, output_field=IntegerField(null=True))
