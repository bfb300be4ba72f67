"""Verifies a package of the archive: every file, every hash, the chain (10.5; № 703 p. 212)."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from archive.verifying import UNBOUND, Report, verify
from archive.words import said

HASH = re.compile(r"[0-9a-f]{64}")
NOT_WHOLE, UNREADABLE, OTHER_HEAD, NOT_COMPARED = 1, 2, 3, 4  # what the program ends with; 0: whole
NOTHING_TO_READ = frozenset({"not_a_package", "blown_up", "version"})


def hash_told(text: str) -> str:
    """Return the hash as it was copied from the act, without the spaces and capitals of paper."""
    bare = "".join(text.split()).lower()
    if not HASH.fullmatch(bare):
        raise argparse.ArgumentTypeError("the hash has 64 signs, 0-9 and a-f")
    return bare


class Command(BaseCommand):
    """`manage.py verify_package FILE --head HASH`.

    Ends with 0: whole; 1: not whole; 2: nothing that can be read; 3: the chain is not the one the act names; 4: it
    agrees with itself, and nobody said what the act names.
    """

    help = (
        "Verify a package of the archive. Ends with 0 when it is whole, 1 when something in it was changed, "
        "2 when it cannot be read, 3 when its chain is not the one that the act of the transfer names, 4 when no chain "
        "was told to compare with."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file, and the last hash as the act of the transfer names it."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--head", type=hash_told, help="the last hash, from the act of the transfer")

    def handle(self, *, file: Path, head: str | None, **options: Any) -> None:
        """Look through the package; CommandError names every problem."""
        try:
            with file.open("rb") as package:
                report = verify(package, head or "")
        except OSError as error:
            raise CommandError(str(error), returncode=UNREADABLE) from error
        if not report.is_whole:
            raise CommandError("\n".join(said(*each) for each in report.problems), returncode=_code(report))
        told = f"{report.papers} papers, {report.cases} cases, {report.files} files, {report.head}"
        if report.version in UNBOUND:
            told += "; in this version of the format no chain binds the description and the inventories"
        if not head:
            reason = f"it agrees with itself, but was not compared with the act of the transfer: give --head ({told})"
            raise CommandError(reason, returncode=NOT_COMPARED)
        self.stdout.write(f"whole: {told}")


def _code(report: Report) -> int:
    """Return what the program ends with: the gravest finding wins."""
    codes = {code for code, _place in report.problems}
    if codes & NOTHING_TO_READ:
        return UNREADABLE
    return OTHER_HEAD if codes == {"other_head"} else NOT_WHOLE
