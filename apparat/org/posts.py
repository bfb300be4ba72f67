"""Which post an officer held at a moment and how both were called: prints of the past name it so (room: org; 1.4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from apparat.org.bilingual import in_language, initial_and_surname
from apparat.org.models import Officer, Position, Unit
from apparat.worktime.hours import OFFICE_ZONE


def post_at(officer: Officer, at: datetime) -> Position | None:
    """Return the post the officer held at the moment, as the history of his row tells it.

    Of a moment before his first line of history nobody can tell: the post of today is given. Two queries at most.
    """
    lines = officer.history.filter(history_date__lte=at)
    if (line := lines.order_by("history_date", "history_id").last()) is None:
        return officer.position
    return Position.objects.select_related("unit").filter(pk=line.position_id).first() if line.position_id else None


def post_on(officer: Officer, on: date) -> Position | None:
    """Return the post the officer held at the end of the day."""
    return post_at(officer, datetime.combine(on + timedelta(days=1), time.min, OFFICE_ZONE))


def heads_on(unit: Unit, on: date) -> list[Officer]:
    """Return who held a head's post of the unit at the end of the day, as the history tells it; else who holds it now.

    Three queries at most.
    """
    posts = list(Position.objects.filter(unit=unit, heads_unit=True).values_list("pk", flat=True))
    end = datetime.combine(on + timedelta(days=1), time.min, OFFICE_ZONE)
    lines = Officer.history.filter(history_date__lte=end).order_by("id", "-history_date", "-history_id").distinct("id")
    held = [line.id for line in lines if line.position_id in posts]
    known = Officer.objects.filter(pk__in=held) if held else Officer.objects.filter(position__in=posts, is_active=True)
    return list(known.order_by("pk"))


@dataclass(frozen=True, slots=True)
class Called:
    """How somebody or something was called at a moment, in both languages."""

    kk: str
    ru: str

    def __str__(self) -> str:
        return in_language(self.kk, self.ru)


def name_at(officer: Officer, at: datetime | None) -> Called:
    """Return initial and surname of the officer as they were at the moment; today's without one. One query."""
    line = _line_at(officer, at) or officer
    kk = initial_and_surname(line.first_name_kk, line.last_name_kk)
    return Called(kk, initial_and_surname(line.first_name_ru, line.last_name_ru) or kk)


def post_name_at(post: Position, at: datetime | None) -> Called:
    """Return the name of the post as it was at the moment; today's without one. One query."""
    line = _line_at(post, at) or post
    return Called(line.name_kk, line.name_ru)


ACTS = {"kk": "м.а.", "ru": "и.о."}


def post_line(post: str, language: str, *, acts: bool) -> str:
    """Return the post under a paper; of who acts for its holder with the mark of it (1.4; № 703 p. 31)."""
    return f"{post} ({ACTS[language]})" if acts and post else post


def _line_at(thing: Any, at: datetime | None) -> Any:
    """Return the line of history in force at the moment, the first one for an earlier moment, None without any."""
    if at is None:
        return None
    lines = thing.history.order_by("history_date", "history_id")
    return lines.filter(history_date__lte=at).last() or lines.first()
