"""Tells on which day a paper must be registered: one for a person, or JSON lines for scripts (10.9)."""

from __future__ import annotations

import sys
from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from apparat.management import lines
from apparat.management.rules import rules_or_load
from apparat.regulation.counting import explain
from apparat.worktime.hours import Intake, intake_day
from apparat.worktime.load import Rules

FIELDS = ("received", "urgent")
LANGUAGES = ("kk", "ru", "en")


class Command(BaseCommand):
    """`manage.py intake --received 2026-03-20T18:45:00+05:00 [--urgent]`, or `manage.py intake -` with JSON lines."""

    help = "Return the lawful day of registration of a paper received at a moment (10.9)."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the moment of receipt, or "-" for JSON lines."""
        parser.add_argument("lines", nargs="?", choices=["-"], help='"-" reads {"received": …, "urgent": false}')
        parser.add_argument("--received", help="moment of receipt with its offset")
        parser.add_argument("--urgent", action="store_true", help="the paper bears a mark of 10.9")
        parser.add_argument("--language", choices=LANGUAGES, default="kk", help="language of the explanation")

    def handle(self, *, received: str | None, urgent: bool, language: str, **options: Any) -> None:
        """Answer the question, or every line of standard input."""
        if (received is None) == (options["lines"] is None):
            raise CommandError('Give --received MOMENT, or "-" to read JSON lines.')
        rules = rules_or_load(self.stderr, at=timezone.now())
        if received is None:
            for line in lines.answers(sys.stdin.buffer, partial(as_json, rules=rules)):
                self.stdout.write(line)
            return
        try:
            intake = intake_of({"received": received, "urgent": urgent}, rules)
        except (ValueError, LookupError, OverflowError) as error:
            raise CommandError(lines.reason_of(error)) from error
        self.stdout.write("\n".join([f"{intake.registered_on:%d.%m.%Y}", *explain(intake.trace, language)]))


def as_json(given: dict[str, Any], *, rules: Rules) -> dict[str, Any]:
    """Return the answer to one JSON object: registered_on, clause, trace."""
    intake = intake_of(given, rules)
    return {
        "registered_on": intake.registered_on.isoformat(),
        "clause": intake.clause,
        "trace": list(intake.trace),
    }


def intake_of(given: dict[str, Any], rules: Rules) -> Intake:
    """Return the day of registration of what the fields say was received; raises ValueError or LookupError."""
    lines.only(given, FIELDS)
    received = lines.moment(lines.text(given, "received"), "received")
    urgent = lines.flag(given, "urgent")
    return intake_day(received, urgent=urgent, calendar=rules.calendar, hours=rules.hours)
