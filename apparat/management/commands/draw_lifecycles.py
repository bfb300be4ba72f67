"""Draws the life cycles of all houses into apparat/ARCHITECTURE.md; with --check only says whether they are fresh."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from apparat.lifecycle.drawing import NoMarkers, all_lifecycles, redrawn


class Command(BaseCommand):
    """`manage.py draw_lifecycles [--check] [--page FILE]`."""

    help = "Draw the life cycles as Mermaid diagrams into apparat/ARCHITECTURE.md."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Take --check and another page."""
        parser.add_argument("--check", action="store_true", help="write nothing, fail when the page is stale")
        parser.add_argument("--page", type=Path, default=settings.BASE_DIR / "apparat" / "ARCHITECTURE.md")

    def handle(self, *, check: bool, page: Path, **options: Any) -> None:
        """Draw or check; CommandError when the page is stale or has no markers."""
        old = page.read_text(encoding="utf-8")
        try:
            new = redrawn(old, all_lifecycles())
        except NoMarkers as error:
            raise CommandError(f"{page.name}: {error}") from error
        if old == new:
            self.stdout.write(f"{page.name} is fresh")
        elif check:
            raise CommandError(f"{page.name} is stale: run manage.py draw_lifecycles")
        else:
            page.write_text(new, encoding="utf-8")
            self.stdout.write(f"{page.name} is drawn anew")
