"""Turns a profile into rows of the reference books: column → value, keys of other books known (room: opening)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, fields
from typing import Any

from apparat.kazakh.alphabet import sort_key
from apparat.numbering.retention import read
from apparat.offices.shape import Profile
from apparat.offices.shape import Unit as UnitRow
from apparat.opening.merge import Row
from apparat.regulation.edition import ALL_TERMS
from apparat.worktime.hours import STANDARD_HOURS

Keys = Mapping[str, int]  # code of a row → its key in the database


def office_row(profile: Profile) -> Row:
    """Return the one row of the office. Hours on which its documents are silent are those of the Regulation (18.1)."""
    own, hours = profile.office, profile.hours
    return {
        "code": own.code,
        **_named(own.name_kk, own.name_ru),
        "short_kk": own.short_kk,
        "short_ru": own.short_ru,
        "territory_kk": own.territory_kk,
        "territory_ru": own.territory_ru,
        "address_kk": own.address_kk,
        "address_ru": own.address_ru,
        "phone": own.phone,
        "email": own.email,
        "opens": hours.opens or STANDARD_HOURS.opens,  # 18.1
        "break_from": hours.break_from or STANDARD_HOURS.lunch_from,  # 18.1
        "break_until": hours.break_until or STANDARD_HOURS.lunch_to,  # 18.1
        "closes": hours.closes or STANDARD_HOURS.closes,  # 18.1
        "intake_until": hours.intake_until or STANDARD_HOURS.intake_until,  # 10.9
        "answers_until": hours.answers_until or STANDARD_HOURS.answers_until,  # 14.4
        "details": _details(profile),
    }


def _details(profile: Profile) -> dict[str, Any]:
    """Return what the founding document says beside the columns: act, letterhead, functions, terms without a row."""
    columns = {"code", "name_kk", "name_ru", "short_kk", "short_ru", "territory_kk", "territory_ru", "address_kk"}
    columns |= {"address_ru", "phone", "email"}
    named = [item.name for item in fields(profile.office) if item.name not in columns]
    values = {name: getattr(profile.office, name) for name in named}
    return {
        **values,
        "act_on": profile.office.act_on.isoformat(),
        "functions": [asdict(row) for row in profile.functions],
        "other_terms": [{**asdict(row), "since": row.since.isoformat()} for row in strange_terms(profile)],
    }


def unit_levels(profile: Profile) -> Iterator[list[UnitRow]]:
    """Yield the units from the top of the tree down, so that the parent of each already has a key."""
    waiting, known = list(profile.units), {""}
    while level := [unit for unit in waiting if unit.parent in known]:
        yield level
        known |= {unit.code for unit in level}
        waiting = [unit for unit in waiting if unit.code not in known]


def unit_row(unit: UnitRow, units: Keys) -> Row:
    """Return a unit or body."""
    return {
        "code": unit.code,
        "kind": unit.kind,
        "rank": unit.rank,
        "parent_id": units.get(unit.parent),
        **_named(unit.name_kk, unit.name_ru),
        "short_kk": unit.short_kk,
        "short_ru": unit.short_ru,
        "index": unit.index,
    }


def position_rows(profile: Profile, units: Keys, leaders: Keys | None = None) -> list[Row]:
    """Return the posts; a document silent about the number of seats means one.

    leaders: None asks for the posts that assist nobody; their keys, for the posts of assistants (10.13).
    """
    return [
        {
            "code": row.code,
            "unit_id": units[row.unit],
            **_named(row.title_kk, row.title_ru),
            "roles": list(row.roles),
            "heads_unit": row.heads_unit,
            "first_signature": row.first_signature,
            "rank": row.rank,
            "seats": row.seats or 1,
            "assists_id": leaders.get(row.assists) if leaders else None,
        }
        for row in profile.positions
        if bool(row.assists) == (leaders is not None)
    ]


def curation_rows(profile: Profile, units: Keys, positions: Keys) -> list[Row]:
    """Return the distribution of duties (1.4), in force since the founding act of the office."""
    return [
        {
            "unit_id": units[unit],
            "leader_id": positions[row.leader],
            "basis": row.basis_kk,
            "starts_on": profile.office.act_on,
        }
        for row in profile.curations
        for unit in row.units
    ]


def substitution_rows(profile: Profile, positions: Keys) -> list[Row]:
    """Return the pairs of deputies who substitute each other (1.4)."""
    return [{"first_id": positions[row.first], "second_id": positions[row.second]} for row in profile.substitutions]


def register_rows(profile: Profile) -> list[Row]:
    """Return the journals of registration."""
    return [
        {"code": row.code, **_named(row.name_kk, row.name_ru), "index": row.index, "pattern": row.pattern}
        for row in profile.registers
    ]


def case_rows(profile: Profile, units: Keys, year: int) -> list[Row]:
    """Return the nomenclature of files of one year (law.md 3.4)."""
    return [
        {
            "index": row.index,
            "year": year,
            "unit_id": units[row.unit],
            **_named(row.title_kk, row.title_ru),
            "retention_kk": row.retention_kk,
            "retention_ru": row.retention_ru,
            "permanent": read(row.retention_kk)[0],
            "years": read(row.retention_kk)[1],
        }
        for row in profile.cases
    ]


def kind_rows(profile: Profile) -> list[Row]:
    """Return the kinds of paper."""
    return [
        {
            "code": row.code,
            **_named(row.name_kk, row.name_ru),
            "needs_answer": row.needs_answer,
            "term_key": row.term,
            "not_registered": row.not_registered,
        }
        for row in profile.document_kinds
    ]


def outgoing_rows(profile: Profile, registers: Mapping[str, int]) -> list[Row]:
    """Return the kinds of paper the office makes."""
    return [
        {
            "code": row.code,
            **_named(row.name_kk, row.name_ru),
            "direction": row.direction,
            "register_id": registers[row.register],
            "blank_form": row.blank,
            "signer": row.signer,
            "needs_addressee": row.needs_addressee,
            "template_kk": row.template_kk,
            "template_ru": row.template_ru,
        }
        for row in profile.outgoing_kinds
    ]


def template_rows(profile: Profile, kinds: Keys) -> list[Row]:
    """Return the templates of content of the intake."""
    return [
        {"code": row.code, "text_kk": row.kk, "text_ru": row.ru, "kind_id": kinds.get(row.kind)}
        for row in profile.content_templates
    ]


def amendment_rows(profile: Profile) -> list[Row]:
    """Return the office's own edition of terms that the program counts."""
    return [
        {
            "key": row.key,
            "valid_from": row.since,
            "count": row.count,
            "unit": row.unit,
            "basis_kk": row.basis_kk,
            "basis_ru": row.basis_ru,
        }
        for row in profile.terms
        if row.key in ALL_TERMS
    ]


def strange_terms(profile: Profile) -> list[Any]:
    """Return terms of the office's documents that no table of the program has yet.

    They cannot become amendments: counting refuses an amendment of a term it does not know. They are kept beside the
    founding act, and `load_office` names them, until the house that carries them out brings its term.
    """
    return [row for row in profile.terms if row.key not in ALL_TERMS]


def _named(kk: str, ru: str) -> Row:
    return {"name_kk": kk, "name_ru": ru, "sort_key": sort_key(kk)}
