"""System checks of the house: calendar, database encoding, fonts, programs, roles (house 4.2, 4.8; law.md 6).

A check is a door like a command: it asks the clock. Those of the database run before every `migrate` and with
`manage.py check --database default`; on a database without tables they have nothing to say.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import connection
from django.utils import timezone

from apparat.org.queries import office, working_officers
from apparat.org.roles import Role
from apparat.recognition.programs import missing_programs
from apparat.worktime.load import loaded_years

FONTS = ("Tinos", "Arimo")  # the measures of Times New Roman and Arial, with ә ғ қ ң ө ұ ү һ і
FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")
NEXT_YEAR_FROM_MONTH = 10
Apps = Sequence[AppConfig] | None


@register(Tags.database)
def calendar_is_loaded(app_configs: Apps, databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Warn when the days of this year, or from 1 October those of the next, are not known."""
    if not _has_tables(databases):
        return []
    return missing_years(timezone.localdate(), loaded_years())


def missing_years(on: date, loaded: frozenset[int]) -> list[CheckMessage]:
    """Return a warning for each year that somebody will soon count in and nobody has loaded, as seen from the day."""
    needed = [on.year, *([on.year + 1] if on.month >= NEXT_YEAR_FROM_MONTH else [])]
    return [
        Warning(
            f"The working calendar of {year} is not loaded.",
            hint=f"manage.py load_calendar --to {year}; then enter the moved days of the year's order in the admin.",
            id="apparat.W001",
        )
        for year in needed
        if year not in loaded
    ]


@register(Tags.database)
def database_knows_kazakh_letters(
    app_configs: Apps, databases: Sequence[str] | None = None, **_: Any
) -> list[CheckMessage]:
    """Refuse a database that is not UTF-8 or leaves Kazakh capitals as they are: search would miss them."""
    if not databases or "default" not in databases:
        return []
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_encoding")
        (encoding,) = cursor.fetchone()
        lowered = ""
        if encoding == "UTF8":
            cursor.execute("SELECT lower('ӘҒҚҢӨҰҮҺІ')")
            (lowered,) = cursor.fetchone()
    return refused_letters(encoding, lowered)


def refused_letters(encoding: str, lowered: str) -> list[CheckMessage]:
    """Return an error unless the encoding is UTF-8 and the letters came out small."""
    if encoding == "UTF8" and lowered == "әғқңөұүһі":
        return []
    return [
        Error(
            f"The database (encoding {encoding}) does not know Kazakh letters: lower('Ә') is not 'ә'.",
            hint="Create it anew: CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LC_CTYPE 'C.UTF-8'.",
            id="apparat.E001",
        )
    ]


@register()
def fonts_are_installed(app_configs: Apps, **_: Any) -> list[CheckMessage]:
    """Warn when a font of the printed papers is missing: another one has other measures, or no Kazakh letters (9.5)."""
    return missing_fonts(FONTS)


def missing_fonts(families: Sequence[str]) -> list[CheckMessage]:
    """Return a warning for each font family that neither fontconfig nor the usual folders have."""
    return [
        Warning(
            f"The font {family} is not installed: printed papers would have other measures.",
            hint="apt-get install fonts-croscore",
            id="apparat.W002",
        )
        for family in families
        if not _is_installed(family)
    ]


@register()
def scans_can_be_recognised(app_configs: Apps, **_: Any) -> list[CheckMessage]:
    """Warn when a program that reads scans is missing, or a language of it: their text would not be found."""
    return missing_readers(missing_programs())


def missing_readers(programs: Sequence[str]) -> list[CheckMessage]:
    """Return one warning that names the programs."""
    if not programs:
        return []
    return [
        Warning(
            f"Scans cannot be recognised: {', '.join(programs)} not installed.",
            hint="apt-get install poppler-utils tesseract-ocr tesseract-ocr-kaz tesseract-ocr-rus tesseract-ocr-osd",
            id="apparat.W004",
        )
    ]


def _is_installed(family: str) -> bool:
    if program := shutil.which("fc-match"):
        found = subprocess.run(  # noqa: S603 - fixed arguments
            [program, "--format=%{family}", family], capture_output=True, text=True, check=False
        )
        return family in found.stdout.split(",")
    return any(chain.from_iterable(folder.rglob(f"{family}-Regular.ttf") for folder in FONT_FOLDERS if folder.is_dir()))


@register(Tags.database)
def every_role_is_held(app_configs: Apps, databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Warn about roles that no working officer holds, once an office is loaded: their deeds could be done by nobody."""
    if not _has_tables(databases) or office() is None:
        return []
    return roles_without_holder(timezone.localdate())


def roles_without_holder(on: date) -> list[CheckMessage]:
    """Return one warning that names the roles nobody holds on the day."""
    officers = working_officers(on).filter(position__isnull=False)
    held = set(chain.from_iterable(officers.values_list("position__roles", flat=True)))
    empty = [role for role in Role if str(role) not in held]
    if not empty:
        return []
    return [
        Warning(
            f"No working officer holds: {', '.join(empty)}.",
            hint="Give each of these roles to a position, and the position to an officer, in the admin.",
            id="apparat.W003",
        )
    ]


def _has_tables(databases: Sequence[str] | None) -> bool:
    """Tell whether the database is asked about and migrated."""
    asked = databases is not None and "default" in databases
    return asked and "apparat_office" in connection.introspection.table_names()
