"""The table of roles as a page: what each may do, which posts hold it, who sits in them (house 4.10; 1.4)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch

from apparat.org.models import Officer, Position
from apparat.org.roles import HEAD_MAY, MAY, Deed, Role


@dataclass(frozen=True, slots=True)
class RoleRow:
    """One role: its word, its deeds and those its head of a unit adds, the posts that hold it and who works there."""

    role: Role
    deeds: list[Any]
    head_deeds: list[Any]
    posts: list[Position]


def overview() -> list[RoleRow]:
    """Return every role in the order of the table, in two queries."""
    people = Officer.objects.filter(is_active=True).order_by("sort_key")
    posts = Position.objects.select_related("unit").prefetch_related(Prefetch("holders", people))
    held: dict[str, list[Position]] = defaultdict(list)
    for post in posts.order_by("rank", "sort_key"):
        for role in post.roles:
            held[role].append(post)
    heads = {role: HEAD_MAY.get(role, frozenset()) for role in Role}
    return [RoleRow(role, _labels(MAY[role]), _labels(heads[role]), held[role]) for role in Role]


def _labels(deeds: frozenset[Deed]) -> list[Any]:
    return [deed.label for deed in Deed if deed in deeds]
