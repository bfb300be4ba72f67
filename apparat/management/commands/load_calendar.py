"""Loads the working calendar; what people edited stays and is named (law.md 2)."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from apparat.worktime.fill import Difference, GapBetweenYears
from apparat.worktime.holidays_source import FIRST_YEAR
from apparat.worktime.load import load_years

OLDEST = 2000
YEARS_AHEAD = 5  # holidays of the moon's calendar further ahead are guesses nobody should count by


class Command(BaseCommand):
    """`manage.py load_calendar [--from 2020] [--to YEAR]`; safe to repeat."""

    help = "Load holidays and moved days of the years, never touching what a person edited."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the first and the last year."""
        parser.add_argument("--from", dest="first", type=int, default=FIRST_YEAR, help=f"first year, {FIRST_YEAR}")
        parser.add_argument("--to", dest="last", type=int, help="last year, next year when not given")

    def handle(self, *, first: int, last: int | None, **options: Any) -> None:
        """Load, and say what was added, brought up to date, removed, left as people wrote it."""
        now = timezone.now()
        this_year = timezone.localdate(now).year
        last = last if last is not None else this_year + 1
        if not OLDEST <= first <= last <= this_year + YEARS_AHEAD:
            raise CommandError(f"Years go from {OLDEST} to {this_year + YEARS_AHEAD}, the first before the last.")
        try:
            filled = load_years(first, last, at=now)
        except GapBetweenYears as error:
            raise CommandError(f"{str(error).capitalize()}.") from error
        self.stdout.write(
            f"Calendar {first}–{last}: {len(filled.years)} years new; days: {filled.added} new, "
            f"{filled.changed} brought up to date, {filled.removed} removed."
        )
        for difference in filled.differences:
            self.stdout.write(f"  {_told(difference)}")


def _told(difference: Difference) -> str:
    on = f"{difference.on:%d.%m.%Y}"
    ours, theirs = difference.ours or "no row", difference.theirs or "no row"
    return f"{on} {difference.reason} by people, stays: {ours}; source: {theirs}"
