"""Questions of the directory: who works where, who heads and curates what, who stands in for whom (1.4, 10.14)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Q, QuerySet

from apparat.directory.tree import Section, sections_of
from apparat.org.models import Acting, Curation, Officer, Position, Unit
from apparat.org.names import BODIES, NAMES
from apparat.org.queries import acting_on, bodies, working_officers
from apparat.search.folded import named

OUTSIDE_SHOWN = 200  # correspondents are many: the directory shows the first of them, the search finds all
POSTS = ("position__name_kk", "position__name_ru")

PRESENT, COMING, PAST = "present", "coming", "past"


def directory(on: date, *, kind: str = "", words: str = "") -> list[Section]:
    """Return the tree of bodies with the people who work in them on the day, in Kazakh order, in three queries.

    kind: a `Unit.Kind`, "" for all but the outside organisations; words: parts of names of people, posts or bodies.
    Citizens are never among them.
    """
    units = bodies().filter(is_active=True).order_by("sort_key", "pk")
    people = working_officers(on).filter(position__unit__is_active=True).order_by("position__rank", "sort_key", "pk")
    if kind:
        units, people = units.filter(kind=kind), people.filter(position__unit__kind=kind)
    if words:
        people = named(people, words, *NAMES, *POSTS)
        found = set(named(units, words, *BODIES).values_list("pk", flat=True)[:OUTSIDE_SHOWN])
        staff = list(people)
        units = units.filter(pk__in=found | {officer.position.unit_id for officer in staff if officer.position})
        return sections_of(list(units), staff, who_is_absent(staff, on))
    if not kind:
        units = units.exclude(kind=Unit.Kind.OUTSIDE)
    if kind == Unit.Kind.OUTSIDE:
        units = units[:OUTSIDE_SHOWN]
    staff = list(people)
    return sections_of(list(units), staff, who_is_absent(staff, on))


def who_is_absent(officers: Iterable[Officer], on: date) -> dict[int, Acting]:
    """Return officer → the order by which somebody acts for him today, in one query."""
    rows = acting_on(on).filter(absent__in=[officer.pk for officer in officers]).select_related("substitute")
    return {row.absent_id: row for row in rows}


def people_of(unit: Unit, on: date) -> list[Officer]:
    """Return who works in the unit, by rank."""
    return list(working_officers(on).filter(position__unit=unit).order_by("position__rank", "sort_key", "pk"))


def parts_of(unit: Unit) -> QuerySet[Unit]:
    """Return the units that belong to the unit."""
    return unit.children.filter(is_active=True).order_by("sort_key", "pk")


def curations_by(posts: Sequence[Position], on: date) -> list[Curation]:
    """Return what the posts curate on the day, body by body (1.4)."""
    in_force = Q(ends_on=None) | Q(ends_on__gte=on)
    rows = Curation.objects.filter(in_force, starts_on__lte=on, leader__in=posts).select_related("unit", "leader")
    return list(rows.order_by("leader__rank", "unit__sort_key", "pk"))


def holders_of(post: Position | None, on: date) -> list[Officer]:
    """Return who sits in the post on the day."""
    return list(working_officers(on).filter(position=post)) if post else []


def assistance_of(post: Position | None, on: date) -> tuple[list[Officer], list[Officer]]:
    """Return whom the post's holder assists, and who assists him, in one query (10.13)."""
    if post is None:
        return [], []
    link = Q(position__assists=post) | Q(position=post.assists_id)
    found = list(working_officers(on).filter(link, position__isnull=False))
    mine = [officer for officer in found if officer.position_id == post.assists_id]
    return mine, [officer for officer in found if officer.position_id != post.assists_id]


def substitutions_of(officer: Officer, on: date) -> list[Acting]:
    """Return the orders that touch the officer now or later, as the absent or as the acting one, soonest first."""
    rows = Acting.objects.filter(Q(absent=officer) | Q(substitute=officer), ends_on__gte=on)
    return list(_with_people(rows).order_by("starts_on", "pk"))


def orders(on: date, when: str) -> QuerySet[Acting]:
    """Return the orders in force today, those to come (soonest first), or those that are over (latest first)."""
    rows = _with_people(Acting.objects.all())
    if when == COMING:
        return rows.filter(starts_on__gt=on).order_by("starts_on", "pk")
    if when == PAST:
        return rows.filter(ends_on__lt=on).order_by("-ends_on", "-pk")
    return rows.filter(starts_on__lte=on, ends_on__gte=on).order_by("ends_on", "pk")


def _with_people(rows: QuerySet[Acting]) -> QuerySet[Acting]:
    return rows.select_related("absent__position__unit", "substitute__position__unit")
