"""Collect the texts of the interface into the catalogues; needs gettext."""

from __future__ import annotations

from typing import Any

from django.core.management import BaseCommand, call_command

# Folders that hold no text of the interface.
APART = [".venv", "var", "tests", "benchmarks", "node_modules"]


class Command(BaseCommand):
    """Collect into kk and ru: without line numbers, so that the catalogues change only when a text does."""

    help = "Collect the texts of the interface into the Kazakh and Russian catalogues."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Run makemessages the one way the project runs it."""
        call_command(
            "makemessages",
            locale=["kk", "ru"],
            ignore_patterns=APART,
            no_obsolete=True,
            no_wrap=True,
            add_location="file",
        )
