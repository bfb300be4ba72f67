"""Mirrors roles into Django groups and seats people in them, for the admin site only (room: opening; house 4.10)."""

# ruff: noqa: SLF001 - _meta and _default_manager are Django's documented doors

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import Group, Permission
from django.db import transaction

from apparat.opening.permissions import GROUPS, groups_of, opens_site, permissions_of
from apparat.org.models import Officer
from apparat.org.roles import Role


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that was otherwise: "+" given, "-" taken; whose (group or sign-in name), and what."""

    sign: str
    whose: str
    what: str


@transaction.atomic
def sync_roles() -> list[Difference]:
    """Make groups, their permissions, people's groups and access to the admin site follow the roles; return the diff.

    Groups that no role names, permissions given to a person by hand and superusers are not touched.
    Raises LookupError when the table names a permission that does not exist (migrations are not applied).
    """
    found = []
    for name in GROUPS:
        if not Group.objects.filter(name=name).exists():
            Group.objects.create(name=name)
            found.append(Difference("+", "groups", name))
    groups = {group.name: group for group in Group.objects.filter(name__in=GROUPS)}
    return [*found, *_permissions(groups), *_people(groups), *_staff()]


def _permissions(groups: dict[str, Group]) -> list[Difference]:
    names = {f"{row.content_type.app_label}.{row.codename}": row.pk for row in _all_permissions()}
    through = Group.permissions.through
    wanted = {(groups[group].pk, _key(names, name)) for group in GROUPS for name in permissions_of(group)}
    present = set(through.objects.filter(group__in=groups.values()).values_list("group_id", "permission_id"))
    labels = {pk: name for name, pk in names.items()}
    owners = {group.pk: name for name, group in groups.items()}
    return _follow(through, ("group_id", "permission_id"), wanted, present, (owners, labels))


def _all_permissions() -> Iterable[Permission]:
    return Permission.objects.select_related("content_type")


def _key(names: dict[str, int], name: str) -> int:
    try:
        return names[name]
    except KeyError:
        raise LookupError(f"there is no permission {name}; run migrate") from None


def _people(groups: dict[str, Group]) -> list[Difference]:
    """Put everybody who works here into the groups of his position's roles, and out of the others."""
    officers = {row.pk: row for row in Officer.objects.select_related("position")}
    wanted = {(row.pk, groups[name].pk) for row in officers.values() for name in _groups(row)}
    through = Officer.groups.through
    present = set(through.objects.filter(group__in=groups.values()).values_list("officer_id", "group_id"))
    names = {pk: row.username for pk, row in officers.items()}
    return _follow(
        through, ("officer_id", "group_id"), wanted, present, (names, {g.pk: name for name, g in groups.items()})
    )


def _follow(  # one many-to-many table after the wanted pairs
    through: type,
    columns: tuple[str, str],
    wanted: set[tuple[int, int]],
    present: set[tuple[int, int]],
    labels: tuple[dict[int, str], dict[int, str]],
) -> list[Difference]:
    manager = through._default_manager  # type: ignore[attr-defined]
    manager.bulk_create([through(**dict(zip(columns, pair, strict=True))) for pair in sorted(wanted - present)])
    for pair in present - wanted:
        manager.filter(**dict(zip(columns, pair, strict=True))).delete()
    signed = [("+", pair) for pair in wanted - present] + [("-", pair) for pair in present - wanted]
    return sorted(
        (Difference(sign, labels[0][left], labels[1][right]) for sign, (left, right) in signed),
        key=lambda row: (row.whose, row.what),
    )


def _staff() -> list[Difference]:
    """Let those who keep books or the calendar open the admin site; close it to who no longer does."""
    found = []
    for officer in Officer.objects.filter(is_superuser=False).select_related("position").prefetch_related("groups"):
        keeps = opens_site(_roles(officer), heads_unit=_heads_unit(officer))
        by_hand = {group.name for group in officer.groups.all()} - set(GROUPS)
        if officer.is_staff == keeps or (officer.is_staff and by_hand):
            continue
        officer.is_staff = keeps
        officer._change_reason = "sync_roles"  # type: ignore[attr-defined]
        officer.save(update_fields=["is_staff"])
        found.append(Difference("+" if keeps else "-", officer.username, "admin site"))
    return found


def _groups(officer: Officer) -> frozenset[str]:
    return groups_of(_roles(officer), heads_unit=_heads_unit(officer))


def _heads_unit(officer: Officer) -> bool:
    return officer.position is not None and officer.position.heads_unit


def _roles(officer: Officer) -> list[Role]:
    """Return the roles of the seat; somebody who left has none."""
    if not officer.is_active or officer.position is None:
        return []
    return [Role(role) for role in officer.position.roles]
