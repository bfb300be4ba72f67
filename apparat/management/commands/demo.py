"""Fills an empty database with a believable office at today's date, of any size (issue line 20)."""

from __future__ import annotations

import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from apparat.demo.office import Made, NoRoom, make_office
from apparat.demo.people import sign_in_lines
from apparat.opening.groups import sync_roles

LETTERS = 300
MOST = 1_000_000


class Command(BaseCommand):
    """`manage.py demo [--letters N] [--yes]`."""

    help = "Make the demo office: people, letters, assignments, deadlines of the last six months. Keeps what is there."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the number of letters and the leave to run under production settings."""
        parser.add_argument("--letters", type=int, default=LETTERS, help=f"how many letters, at most {MOST:,}")
        parser.add_argument("--yes", action="store_true", help="also under production settings")

    def handle(self, *, letters: int, yes: bool, **options: Any) -> None:
        """Make it and print how many of what, how fast, and who can sign in; CommandError when there is no room."""
        if not 1 <= letters <= MOST:
            raise CommandError(f"Say how many letters, from 1 to {MOST:,}.")
        if str(settings.SETTINGS_MODULE).endswith(".production") and not yes:
            raise CommandError("These are production settings. A demo office here? Then say --yes.")
        began = time.monotonic()
        try:
            made = make_office(letters, now=timezone.now(), told=self.stdout.write)
        except NoRoom as reason:
            raise CommandError(f"No demo office here: {reason}.") from reason
        sync_roles()
        self._say(made, time.monotonic() - began)

    def _say(self, made: Made, seconds: float) -> None:
        where = "The demo office is already there" if made.already else "The demo office is open"
        counts = f"{made.officers} officers, {made.letters:,} letters, {made.assignments:,} assignments"
        speed = "" if made.already else f", {seconds:.1f} s, {made.letters / max(seconds, 0.001):,.0f} letters/s"
        self.stdout.write(f"{where}: {counts}{speed}.")
        for line in sign_in_lines():
            self.stdout.write(line)
