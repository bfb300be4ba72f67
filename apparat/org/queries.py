"""Questions about people: whose seats an officer may act from, who curates a body, who heads it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from apparat.org.mandate import Mandate, Mandates
from apparat.org.models import Acting, Curation, Office, Officer, Position, Unit
from apparat.org.roles import Role


def mandates(officer: Officer, on: date) -> Mandates:
    """Return the seats the officer may act from on the day: his own, then those lent by orders (1.4, 10.14).

    An officer who has left or does not work here has none. Asked once per officer object and day.
    """
    kept: dict[date, Mandates] = officer.__dict__.setdefault("_mandates", {})
    if on not in kept:
        kept[on] = _mandates(officer, on)
    return kept[on]


def _mandates(officer: Officer, on: date) -> Mandates:
    if not officer.is_active or (officer.left_on and officer.left_on <= on):
        return Mandates()
    if officer.position_id and not Officer.position.is_cached(officer):  # with its unit, in one query
        officer.position = Position.objects.select_related("unit").get(pk=officer.position_id)
    own = Mandate(officer, officer.position)
    if not getattr(officer, "has_orders", True):  # told with the officer of a session, whom no order ever named
        return Mandates((own,))
    lent = acting_on(on).filter(substitute=officer).select_related("absent__position__unit").order_by("starts_on", "pk")
    return Mandates((own, *(Mandate(officer, acting.absent.position, acting) for acting in lent)))


def acting_on(on: date) -> QuerySet[Acting]:
    """Orders in force on the day."""
    return Acting.objects.filter(starts_on__lte=on, ends_on__gte=on)


def working_officers(on: date) -> QuerySet[Officer]:
    """Officers who work on the day, in Kazakh order, with position and unit."""
    return (
        Officer.objects.filter(Q(left_on=None) | Q(left_on__gt=on), is_active=True)
        .select_related("position__unit")
        .order_by("sort_key")
    )


def holders_of(roles: Iterable[Role], on: date) -> QuerySet[Officer]:
    """Working officers whose position holds one of the roles, by rank."""
    return (
        working_officers(on)
        .filter(position__roles__overlap=[str(role) for role in roles])
        .order_by("position__rank", "sort_key")
    )


def heads_of(units: Iterable[int], on: date) -> QuerySet[Officer]:
    """First heads of the units."""
    return working_officers(on).filter(position__heads_unit=True, position__unit__in=list(units))


def curated_units(leader: Position, on: date) -> QuerySet[Unit]:
    """Bodies that the leader's position curates on the day (1.4)."""
    return Unit.objects.filter(_curation_in_force(on, "curations__"), curations__leader=leader).distinct()


def curator_of(unit: Unit, on: date) -> Position | None:
    """The leader's position that curates the body; a unit without its own row follows its parent (1.4)."""
    node: Unit | None = unit
    while node is not None:
        row = Curation.objects.filter(_curation_in_force(on), unit=node).select_related("leader__unit").first()
        if row:
            return row.leader
        node = node.parent
    return None


def _curation_in_force(on: date, prefix: str = "") -> Q:
    ends = Q(**{f"{prefix}ends_on": None}) | Q(**{f"{prefix}ends_on__gte": on})
    return Q(**{f"{prefix}starts_on__lte": on}) & ends


def office() -> Office | None:
    """The office that works here; None before `load_office`."""
    return Office.objects.first()
