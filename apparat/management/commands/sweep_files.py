"""Clears away stored bytes that belong to no paper and are older than a day; reports papers whose bytes are lost."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from apparat.files.sweep import sweep


class Command(BaseCommand):
    """`manage.py sweep_files [--dry-run]`."""

    help = "Remove stored files that belong to no paper and are older than a day."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take --dry-run."""
        parser.add_argument("--dry-run", action="store_true", help="only count")

    def handle(self, *, dry_run: bool, **options: Any) -> None:
        """Sweep and report; CommandError when bytes of a paper are lost, because only a backup can help."""
        swept = sweep(timezone.now(), dry=dry_run)
        verb = "to remove" if dry_run else "removed"
        self.stdout.write(
            f"{verb}: {swept.unowned} without a paper, {swept.unknown} without a row, {swept.halves} half written"
        )
        if swept.lost:
            raise CommandError("the bytes of these papers are lost, restore them: " + " ".join(swept.lost))
