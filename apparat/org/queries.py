"""Questions about people: whose seats an officer may act from, who curates a body, who heads it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.db.models.expressions import RawSQL

from apparat.asking.prepared import Among, Blank, prepared
from apparat.org.bilingual import in_language
from apparat.org.mandate import Mandate, Mandates
from apparat.org.models import Acting, Curation, Office, Officer, Position, Substitution, Unit
from apparat.org.names import NAMES
from apparat.org.roles import Role

OWN = (Unit.Kind.APPARATUS, Unit.Kind.UNIT, Unit.Kind.DEPARTMENT, Unit.Kind.RURAL)
IN_A_LIST = (  # columns
    *(*NAMES, "sort_key"),
    *("position__name_kk", "position__name_ru", "position__roles"),
    *("position__unit__name_kk", "position__unit__name_ru", "position__unit__sort_key"),
)


def mandates(officer: Officer, on: date) -> Mandates:
    """Return the seats the officer may act from on the day: his own, then those lent by orders (1.4, 10.14).

    An officer who has left or does not work here has none. Asked once per officer object and day.
    """
    kept: dict[date, Mandates] = officer.__dict__.setdefault("_mandates", {})
    if on not in kept:
        kept[on] = _mandates(officer, on)
    return kept[on]


def forget(officer: Officer) -> None:
    """Let `mandates` and `curated_keys` ask anew: the same officer object goes on after people or duties changed."""
    for kept in ("_mandates", "_curated"):
        officer.__dict__.pop(kept, None)


def _mandates(officer: Officer, on: date) -> Mandates:
    if not officer.works_on(on):
        return Mandates()
    if officer.position_id and not Officer.position.is_cached(officer):  # with its unit, in one query
        officer.position = Position.objects.select_related("unit").get(pk=officer.position_id)
    own = Mandate(officer, officer.position)
    if not getattr(officer, "has_orders", True):  # told with the officer of a session, whom no order ever named
        return Mandates((own,))
    lent = _lent_to(officer=officer.pk, on=on)
    return Mandates((own, *(Mandate(officer, acting.absent.position, acting) for acting in lent)))


@prepared
def _lent_to(officer: Blank, on: Blank) -> QuerySet[Acting]:
    rows = acting_on(on).filter(substitute=officer)
    return rows.select_related("absent__position__unit").order_by("starts_on", "pk")


def bodies() -> QuerySet[Unit]:
    """Return the units and bodies without citizens: what the directory, the search and the books may show anybody."""
    return Unit.objects.exclude(kind=Unit.Kind.CITIZEN)


def own_units() -> QuerySet[Unit]:
    """Return the units, departments and rural akims' offices of this office, abolished ones too, in Kazakh order."""
    return Unit.objects.filter(kind__in=OWN).order_by("sort_key", "pk")


def own_units_named() -> list[tuple[int, str]]:
    """Return key and name, in the reader's language, of each of `own_units`: for a list to choose from."""
    return [(key, in_language(kk, ru)) for key, kk, ru in _own_units_named()]


@prepared
def _own_units_named() -> QuerySet[Any]:
    return own_units().values_list("pk", "name_kk", "name_ru")


def acting_on(on: date | Blank) -> QuerySet[Acting]:
    """Orders in force on the day."""
    return Acting.objects.filter(starts_on__lte=on, ends_on__gte=on)


def stand_ins(on: date, absent: Iterable[int] | None = None) -> dict[int, Acting]:
    """Return key of an absent officer → the order by which a working officer acts for him on the day (1.4).

    absent: keys of the officers one asks about, None for all. One query; both people of an order come with it.
    """
    rows = acting_on(on).filter(Q(substitute__left_on=None) | Q(substitute__left_on__gt=on), substitute__is_active=True)
    if absent is not None:
        rows = rows.filter(absent__in=list(absent))
    people = rows.select_related("absent", "substitute__position__unit").order_by("starts_on", "pk")
    return {row.absent_id: row for row in people}


def working_officers(on: date | Blank) -> QuerySet[Officer]:
    """Officers who work on the day, in Kazakh order, with position and unit."""
    return (
        Officer.objects.filter(Q(left_on=None) | Q(left_on__gt=on), is_active=True)
        .select_related("position__unit")
        .order_by("sort_key")
    )


@prepared
def seated(on: Blank) -> QuerySet[Officer]:
    """Return what a list to choose from shows of the working officers with a position, in Kazakh order."""
    return working_officers(on).filter(position__isnull=False).only(*IN_A_LIST)


def holders_of(roles: Iterable[Role], on: date | Blank) -> QuerySet[Officer]:
    """Working officers whose position holds one of the roles, by rank."""
    return (
        working_officers(on)
        .filter(position__roles__overlap=[str(role) for role in roles])
        .order_by("position__rank", "sort_key")
    )


def bring_people(thing: Model, *names: str) -> None:
    """Load the officers that the columns of the thing name, with their seats, all in one query."""
    bring_all_people([(thing, names)])


def bring_all_people(things: Iterable[tuple[Model, Iterable[str]]]) -> None:
    """Load the officers that these columns of the things name, with their seats, each officer once, in one query."""
    named = [(thing, name, getattr(thing, f"{name}_id")) for thing, names in things for name in names]
    known = {officer.pk: officer for officer in _seated(keys=sorted({key for *_column, key in named if key}))}
    for thing, name, key in named:
        setattr(thing, name, known.get(key))


@prepared
def _seated(keys: Blank) -> QuerySet[Officer]:
    return Officer.objects.select_related("position__unit").filter(Among("pk", keys))


def heads_of(units: Iterable[int], on: date) -> QuerySet[Officer]:
    """First heads of the units."""
    return working_officers(on).filter(position__heads_unit=True, position__unit__in=list(units))


# The rows in force on the day, one for each body, the later one first; then from the leaders' own bodies down the tree.
_CURATED = """
WITH RECURSIVE ruling AS (
  SELECT DISTINCT ON (unit_id) unit_id, leader_id FROM apparat_curation
  WHERE starts_on <= %s AND (ends_on IS NULL OR ends_on >= %s)
  ORDER BY unit_id, starts_on DESC, id DESC
), curated (id) AS (
  SELECT unit_id FROM ruling WHERE leader_id = ANY(%s)
  UNION
  SELECT part.id FROM apparat_unit part JOIN curated ON part.parent_id = curated.id
  WHERE part.id NOT IN (SELECT unit_id FROM ruling)
)
SELECT id FROM curated
"""


def curated_units(leader: Position, on: date) -> QuerySet[Unit]:
    """Bodies that the leader's position curates on the day, each with its parts (1.4): where `curator_of` names him.

    A part with a row of its own follows that row. One subquery, whatever the depth of the tree.
    """
    return Unit.objects.filter(pk__in=RawSQL(_CURATED, (on, on, [leader.pk])))  # noqa: S611 - only parameters vary


@prepared
def _curated_by(leaders: Blank, on: Blank) -> QuerySet[Unit]:
    return Unit.objects.filter(pk__in=RawSQL(_CURATED, (on, on, leaders))).only("pk")  # noqa: S611 - only blanks


def curated_keys(officer: Officer, on: date) -> tuple[int, ...]:
    """Return the keys of the bodies he curates as a deputy from one of his seats, with their parts (1.4, 10.13).

    One query, once per officer object and day; none for who is no deputy.
    """
    kept: dict[date, tuple[int, ...]] = officer.__dict__.setdefault("_curated", {})
    if on not in kept:
        posts = [seat.position.pk for seat in mandates(officer, on) if seat.has(Role.DEPUTY) and seat.position]
        kept[on] = tuple(unit.pk for unit in _curated_by(leaders=posts, on=on)) if posts else ()
    return kept[on]


def curator_of(unit: Unit, on: date) -> Position | None:
    """The leader's position that curates the body; a unit without its own row follows its parent (1.4).

    Of two rows in force the one that began later rules: a new distribution of duties stands above the old one.
    """
    node: Unit | None = unit
    while node is not None:
        rows = Curation.objects.filter(Q(ends_on=None) | Q(ends_on__gte=on), unit=node, starts_on__lte=on)
        if row := rows.select_related("leader__unit").order_by("-starts_on", "-pk").first():
            return row.leader
        node = node.parent
    return None


def substitutes_of(post: Position) -> list[int]:
    """Return the keys of the posts that substitute this one (1.4), an earlier pair first."""
    pairs = Substitution.objects.filter(Q(first=post) | Q(second=post)).order_by("pk").values_list("first", "second")
    return [second if first == post.pk else first for first, second in pairs]


def office() -> Office | None:
    """The office that works here; None before `load_office`."""
    return Office.objects.first()
