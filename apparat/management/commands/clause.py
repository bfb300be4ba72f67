"""Tells what carries a clause out, or writes and checks the map of all clauses (1.1–22.2)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from apparat.clauses import document
from apparat.clauses import map as clause_map
from apparat.clauses.about import about
from apparat.clauses.overview import all_accounts, tallies
from apparat.clauses.printed import printed
from apparat.clauses.tables import tables_of
from apparat.regulation.act import ACT, SKIPPED
from apparat.worktime.load import edition


class Command(BaseCommand):
    """`manage.py clause [NUMBER] [--language kk|ru|en] | --write | --check`."""

    help = "Tell what carries a clause of the Regulation out; --write and --check keep the map of all clauses."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take a number, a language, or what to do with the map."""
        parser.add_argument("number", nargs="?", default="", help="number of a clause, such as 13.6")
        parser.add_argument("--language", choices=["kk", "ru", "en"], default=settings.LANGUAGE_CODE)
        parser.add_argument("--write", action="store_true", help="find what carries every clause and write it down")
        parser.add_argument("--check", action="store_true", help="write nothing, fail when the map is wrong or stale")
        parser.add_argument("--tests", type=Path, default=settings.BASE_DIR / "tests", help="folder of the tests")

    def handle(self, *, number: str, language: str, write: bool, check: bool, tests: Path, **options: Any) -> None:
        """Print a clause, or the counters without one; or write or check the map. CommandError says what is wrong."""
        with translation.override(language):
            if write or check:
                self.keep_map(tests, is_check=check)
            elif number:
                self.stdout.write(self.told(number, language), ending="")
            else:
                for tally in tallies(all_accounts().values()):
                    self.stdout.write(f"{tally.count:4} {tally.label}")

    def told(self, number: str, language: str) -> str:
        """Return everything about one clause as text."""
        if number not in ACT:
            raise CommandError(_unknown(number))
        facts = about(number, on=timezone.localdate(), edition=edition(), language=language)
        return printed(facts, tables_of(number, language), language)

    def keep_map(self, tests: Path, *, is_check: bool) -> None:
        """Write the map down, or say whether it is whole and fresh."""
        if not tests.is_dir():
            raise CommandError(f"there is no folder of tests {tests.name}: what carries the clauses cannot be proven")
        carried = clause_map.collect(tests)
        if wrong := clause_map.problems(carried):
            raise CommandError("\n".join(["the map of clauses is wrong:", *wrong]))
        stale = [file for file, text in _files(carried) if not file.exists() or file.read_text("utf-8") != text]
        if is_check and stale:
            raise CommandError(f"{_names(stale)}: stale, run manage.py clause --write")
        for file, text in _files(carried):
            if file in stale:
                file.write_text(text, encoding="utf-8")
        self.stdout.write(f"{_names(stale)}: written anew" if stale else "the map of clauses is fresh")


def _files(carried: clause_map.CarriedMap) -> list[tuple[Path, str]]:
    return [(clause_map.FILE, clause_map.as_json(carried)), (document.FILE, document.document(carried))]


def _names(files: Iterable[Path]) -> str:
    return ", ".join(file.name for file in files)


def _unknown(number: str) -> str:
    told = _("The Regulation has no clause %(number)s.") % {"number": number}
    skipped = _("The original skips this number.")
    range_ = _("Its clauses run from 1.1 to 22.2.")
    return f"{told} {skipped if number in SKIPPED else range_}"
