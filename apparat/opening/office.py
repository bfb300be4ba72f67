"""Loads a profile of an office into the reference books in one transaction, as often as one likes (opening; 1.1)."""

# ruff: noqa: SLF001 - _meta and _default_manager are Django's documented doors

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.db import models, transaction
from django.utils import timezone

from apparat.deadlines.models import TermAmendment
from apparat.numbering.models import CaseFile, Register
from apparat.offices.profile import load_profile
from apparat.offices.shape import Profile
from apparat.offices.shape import Unit as UnitRow
from apparat.opening import tables
from apparat.opening.merge import Row, Tally, merge
from apparat.opening.tables import Keys
from apparat.org.models import Curation, Office, Position, Substitution, Unit


class AnotherOffice(ValueError):
    """The database already is another office: there is exactly one."""

    def __init__(self, here: str, wanted: str) -> None:
        """Name the office that is `here` and the one that was `wanted`."""
        super().__init__(f"this database is the office {here!r} and cannot become {wanted!r}")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading did: a tally per book, and the terms of the office that no table of the program has yet."""

    tallies: tuple[Tally, ...]
    other_terms: tuple[str, ...]


@transaction.atomic
def load_office(code: str, *, at: datetime) -> Loaded:
    """Load the profile of that code; a second time changes nothing that people changed, and deletes nothing.

    Raises:
        ProfileError: no such profile, or a wrong file.
        AnotherOffice: the database is another office already.
    """
    profile = load_profile(code)
    here = Office.objects.values_list("code", flat=True).first()
    if here is not None and here != code:
        raise AnotherOffice(here, code)
    tallies = [merge(Office, ["code"], [tables.office_row(profile)], at=at), _units(profile, at)]
    units = keys_of(Unit)
    tallies.append(_posts(profile, units, at))
    positions = keys_of(Position)
    tallies += [
        merge(Curation, ["unit_id"], tables.curation_rows(profile, units, positions), at=at),
        merge(Substitution, ["first_id", "second_id"], tables.substitution_rows(profile, positions), at=at),
        merge(Register, ["code"], tables.register_rows(profile), at=at),
        _files(profile, units, timezone.localdate(at).year, at),
        merge(kinds := apps.get_model("documents", "DocumentKind"), ["code"], tables.kind_rows(profile), at=at),
        _templates(profile, keys_of(kinds), at),
        merge(
            apps.get_model("outgoing", "OutgoingKind"),
            ["code"],
            tables.outgoing_rows(profile, keys_of(Register)),
            at=at,
        ),
        merge(TermAmendment, ["key", "valid_from"], tables.amendment_rows(profile), at=at),
    ]
    return Loaded(tuple(tallies), tuple(row.key for row in tables.strange_terms(profile)))


@transaction.atomic
def load_nomenclature(code: str, year: int, *, at: datetime) -> Tally:
    """Load the nomenclature of files of another year than the present (law.md 3.4). Raises ProfileError."""
    return _files(load_profile(code), keys_of(Unit), year, at)


def _files(profile: Profile, units: Keys, year: int, at: datetime) -> Tally:
    """Merge the files of the year; their nomenclature was approved before the office came here."""
    rows = tables.case_rows(profile, units, year)
    if rows:
        nomenclatures = apps.get_model("archive", "Nomenclature")
        there = nomenclatures(year=year, state="approved")
        nomenclatures._default_manager.bulk_create([there], ignore_conflicts=True)
    return merge(CaseFile, ["year", "index"], rows, at=at)


def _units(profile: Profile, at: datetime) -> Tally:
    """Merge the tree of units from the top down and return one tally for the whole."""
    return _whole([merge(Unit, ["code"], _level(level), at=at) for level in tables.unit_levels(profile)])


def _posts(profile: Profile, units: Keys, at: datetime) -> Tally:
    """Merge the posts, those of assistants last, so that the leader of each already has a key (10.13)."""
    first = merge(Position, ["code"], tables.position_rows(profile, units), at=at)
    return _whole([first, merge(Position, ["code"], tables.position_rows(profile, units, keys_of(Position)), at=at)])


def _templates(profile: Profile, kinds: Keys, at: datetime) -> Tally:
    """Merge the templates of content, each with its kind of paper (10.9)."""
    return merge(apps.get_model("documents", "ContentTemplate"), ["code"], tables.template_rows(profile, kinds), at=at)


def _whole(parts: list[Tally]) -> Tally:
    """Return one tally of a book that was merged in parts."""
    sums = (
        sum(getattr(part, name) for part in parts) for name in ("created", "updated", "unchanged", "left_to_people")
    )
    return Tally(parts[0].book, *sums)


def _level(units: list[UnitRow]) -> list[Row]:
    known = keys_of(Unit)
    return [tables.unit_row(unit, known) for unit in units]


def keys_of(model: type[models.Model]) -> Keys:
    """Return code → key of every row of the book."""
    return dict(model._default_manager.values_list("code", "pk"))
