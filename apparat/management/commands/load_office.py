"""Fills the reference books from a profile of an office (1.1, 1.4); a second run changes nothing."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from apparat.offices.profile import ProfileError, profile_codes
from apparat.opening.office import AnotherOffice, Loaded, load_office


class Command(BaseCommand):
    """`manage.py load_office NAME`."""

    help = "Load the people's posts, bodies, duties, registers and kinds of paper of an office from its profile."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the name of a profile."""
        parser.add_argument("name", help=f"one of {', '.join(profile_codes())}")

    def handle(self, *, name: str, **options: Any) -> None:
        """Load it and say what was done; CommandError for an unknown name and for a second office."""
        if name not in profile_codes():
            raise CommandError(f"There is no office {name!r}. There are: {', '.join(profile_codes())}.")
        try:
            loaded = load_office(name, at=timezone.now())
        except (ProfileError, AnotherOffice) as error:
            raise CommandError(f"{str(error)[:1].upper()}{str(error)[1:]}.") from error
        self._say(name, loaded)

    def _say(self, name: str, loaded: Loaded) -> None:
        self.stdout.write(f"Office {name}:")
        for row in loaded.tallies:
            self.stdout.write(
                f"  {row.book:<32} {row.created:>4} new  {row.updated:>4} updated  {row.unchanged:>4} unchanged"
                f"  {row.left_to_people:>4} left as people made them"
            )
        for key in loaded.other_terms:
            self.stdout.write(
                f"  The term {key} of the office's documents is not counted yet: it is kept with its founding act."
            )
