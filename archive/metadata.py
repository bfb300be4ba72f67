"""What the data of a paper in a package are made of: moments, people, choices, files, ties, deeds (№ 703 p. 209).

Plain values, each text in both languages where the system has it in both; whatever stands here is bound by the chain.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.utils import timezone, translation

from apparat.files.models import Attachment
from apparat.journal.models import Entry
from apparat.journal.queries import of_paper
from apparat.org.bilingual import Bilingual, in_both
from apparat.org.models import Officer, Position, Unit
from apparat.org.posts import name_at, post_at, post_line, post_name_at

Data = dict[str, Any]


def moment(at: datetime | None) -> str:
    """Return the moment by the office's clock, "" for none."""
    return timezone.localtime(at).isoformat(timespec="seconds") if at else ""


def day(on: date | None) -> str:
    """Return the day, "" for none."""
    return on.isoformat() if on else ""


def named(thing: Unit | Any) -> Bilingual:
    """Return the name of a body or of a line of a reference book."""
    return {"kk": thing.name_kk, "ru": thing.name_ru or thing.name_kk}


def choice(value: str, label: Any) -> Data:
    """Return a value of a list with its words; an empty one has none."""
    return {"code": value, **in_both(label)} if value else {}


def person(officer: Officer | None, at: datetime | None, post: Position | None = None, *, acts: bool = False) -> Data:
    """Return how the officer and his post were called at the moment; nothing for nobody.

    post: the one he acted in, when it is kept; else the one he held then. acts: whether he acted in it for its holder,
    which is marked (1.4).
    """
    if officer is None:
        return {}
    name = name_at(officer, at)
    held = post or (post_at(officer, at) if at else officer.position)
    called = post_name_at(held, at) if held else None
    lines = {"kk": post_line(called.kk, "kk", acts=acts), "ru": post_line(called.ru, "ru", acts=acts)} if called else {}
    return {"kk": name.kk, "ru": name.ru, "post": lines}


def doer(officer: Officer | None, absent: Officer | None, at: datetime | None, post: Position | None = None) -> Data:
    """Return who did it; when he acted for somebody absent, in the post of that one, marked so (1.4).

    post: in which it was to be done, when it is kept.
    """
    if absent is None or at is None:
        return person(officer, at, post)
    acted_in = post or post_at(absent, at)
    return person(officer, at, acted_in, acts=acted_in is not None)


def stored(attachments: Iterable[Attachment]) -> list[Data]:
    """Return what files the paper has, also those whose bytes were destroyed by an act: names, roles and digests."""
    return [
        {
            "name": each.name,
            "role": choice(each.role, Attachment.Role(each.role).label),
            "sha256": each.blob_id,
            "size": each.blob.size,
            "brought_at": moment(each.uploaded_at),
            "destroyed_at": moment(each.destroyed_at),
        }
        for each in attachments
    ]


def deeds_on(kind: str, pk: int) -> list[Data]:
    """Return the journal of the paper and of all that belongs to it up to now: changes of its card, readings, deeds."""
    return [_deed(entry) for entry in of_paper(root_kind=kind, root_id=pk)]


def _deed(entry: Entry) -> Data:
    return {
        "at": moment(entry.at),
        "event": entry.event,
        "clause": entry.clause,
        "about": {"kind": entry.subject_kind, "number": entry.subject_number},
        "by": entry.officer.both_names if entry.officer else {},
        "on_behalf_of": entry.on_behalf_of.both_names if entry.on_behalf_of else {},
        "said": {language: _said(entry, language) for language in ("kk", "ru")},
        "facts": entry.data,
    }


def _said(entry: Entry, language: str) -> str:
    with translation.override(language):
        return entry.sentence
