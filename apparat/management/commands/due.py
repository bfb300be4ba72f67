"""Counts terms: one for a person with its explanation, or JSON lines for scripts (13.15 and every term)."""

from __future__ import annotations

import sys
from argparse import RawDescriptionHelpFormatter
from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from apparat.management import lines
from apparat.management.rules import rules_or_load
from apparat.regulation.counting import Counted, CountedJson, Spec, due, explain
from apparat.regulation.edition import term_of
from apparat.regulation.terms import Side, Term, Unit
from apparat.worktime.load import Rules

FIELDS = ("term", "start", "urgent", "count", "unit", "side")
LANGUAGES = ("kk", "ru", "en")


class Command(BaseCommand):
    """`manage.py due TERM --start 2026-12-18 [--language ru]`, or `manage.py due -` with JSON lines."""

    help = """Count a term by the calendar and the amendments of the database.

manage.py due control.extension --start 2026-12-18
manage.py due --count 5 --unit working_days --side before --start 2026-12-18
manage.py due -    reads {"term": "control.extension", "start": "2026-12-18"} line by line;
                   start may be a moment with its offset; also "urgent", or "count", "unit", "side" instead of a term"""
    requires_system_checks = ()

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """Keep the lines of the help as they stand."""
        return super().create_parser(prog_name, subcommand, formatter_class=RawDescriptionHelpFormatter, **kwargs)

    def add_arguments(self, parser: CommandParser) -> None:
        """Take a term or a bare count, its start, the language; "-" for JSON lines."""
        parser.add_argument("term", nargs="?", help='key of a term, or "-" to read JSON lines')
        parser.add_argument("--start", help="date, or moment with its offset")
        parser.add_argument("--urgent", action="store_true", help="the paper bears a mark of 10.9")
        parser.add_argument("--count", type=int, help="how many units, when no term is named")
        parser.add_argument("--unit", choices=[unit.value for unit in Unit], help="what is counted")
        parser.add_argument("--side", choices=[side.value for side in Side], help="before or after the start")
        parser.add_argument("--language", choices=LANGUAGES, default="kk", help="language of the explanation")

    def handle(self, *, term: str | None, language: str, **options: Any) -> None:
        """Answer the question, or every line of standard input."""
        rules = rules_or_load(self.stderr, at=timezone.now())
        if term == "-":
            for line in lines.answers(sys.stdin.buffer, partial(as_json, rules=rules)):
                self.stdout.write(line)
            return
        given = {name: options[name] for name in FIELDS[1:] if options[name] is not None}
        try:
            counted = count_of(given | ({"term": term} if term else {}), rules)
        except (ValueError, LookupError, OverflowError) as error:
            raise CommandError(lines.reason_of(error)) from error
        self.stdout.write("\n".join(_told(counted, language)))


def as_json(given: dict[str, Any], *, rules: Rules) -> CountedJson:
    """Return the answer to one JSON object: due, term, clause, basis, trace."""
    return count_of(given, rules).as_json()


def count_of(given: dict[str, Any], rules: Rules) -> Counted:
    """Count what the fields ask for; raises ValueError or LookupError with the reason."""
    lines.only(given, FIELDS)
    start = lines.day_or_moment(lines.text(given, "start"), "start")
    urgent = lines.flag(given, "urgent")
    return due(
        _rule(given),
        start=start,
        calendar=rules.calendar,
        edition=rules.edition,
        urgent=urgent,
        hours=rules.hours,
    )


def _rule(given: dict[str, Any]) -> Term | Spec:
    """Return the term the fields name, or the bare count they describe; never both."""
    bare = sorted({"count", "unit", "side"} & given.keys())
    if "term" in given:
        if bare:
            raise lines.BadLine(f"a term is named: {bare[0]!r} is only for a count without a term")
        return term_of(lines.text(given, "term"))
    if "count" not in given:
        raise lines.BadLine("name a 'term', or a 'count' with its 'unit' and 'side'")
    unit = _one_of(Unit, lines.text({"unit": Unit.WORKING_DAYS.value} | given, "unit"), "unit")
    side = _one_of(Side, lines.text({"side": Side.AFTER.value} | given, "side"), "side")
    return Spec(lines.whole(given, "count"), Unit(unit), Side(side))


def _one_of(kind: type[Unit] | type[Side], said: str, name: str) -> str:
    allowed = [member.value for member in kind]
    if said not in allowed:
        raise lines.BadLine(f"the field {name!r} must be one of {', '.join(allowed)}, not {said!r}")
    return said


def _told(counted: Counted, language: str) -> list[str]:
    """Return the date, what must be done, and the sentences of the trace."""
    duty = [counted.term.duty.in_(language)] if counted.term else []
    return [f"{counted.due_on:%d.%m.%Y}", *duty, *explain(counted.trace, language)]
