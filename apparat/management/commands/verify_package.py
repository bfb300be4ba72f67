"""Verifies a package of the archive: every file, every hash, the chain (10.5; № 703 p. 212)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from archive.verifying import verify
from archive.words import said


class Command(BaseCommand):
    """`manage.py verify_package FILE`."""

    help = "Verify a package of the archive; says what is wrong and fails when it is not whole."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file."""
        parser.add_argument("file", type=Path)

    def handle(self, *, file: Path, **options: Any) -> None:
        """Look through the package; CommandError names every problem."""
        try:
            with file.open("rb") as package:
                report = verify(package)
        except OSError as error:
            raise CommandError(str(error)) from error
        if not report.is_whole:
            raise CommandError("\n".join(said(code, place) for code, place in report.problems))
        self.stdout.write(f"whole: {report.papers} papers, {report.files} files, {report.head}")
