"""Reads a profile of an office from TOML into frozen rows, or says which file, table and key is wrong (room: offices).

Tables that an office leaves out (registers, kinds of paper) come from `defaults.toml`. Pure: neither Django nor clock.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

from apparat.offices.shape import (
    CaseFile,
    ContentTemplate,
    Curation,
    DocumentKind,
    Function,
    Hours,
    Office,
    OutgoingKind,
    Position,
    Profile,
    Register,
    Substitution,
    TermRule,
    Unit,
)
from apparat.offices.soundness import flaws

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Row = TypeVar("Row", bound=DataclassInstance)

FOLDER = Path(__file__).parent
DEFAULTS = FOLDER / "defaults.toml"
LATIN = re.compile(r"[A-Za-z]")
CYRILLIC = re.compile(r"[Ѐ-ӿ]")
WORD = re.compile(r"[^\W\d_]+")

# table of the file -> field of Profile, class of a row
TABLES: dict[str, tuple[str, type[Any]]] = {
    "unit": ("units", Unit),
    "position": ("positions", Position),
    "curation": ("curations", Curation),
    "substitution": ("substitutions", Substitution),
    "register": ("registers", Register),
    "case": ("cases", CaseFile),
    "document_kind": ("document_kinds", DocumentKind),
    "outgoing_kind": ("outgoing_kinds", OutgoingKind),
    "content_template": ("content_templates", ContentTemplate),
    "function": ("functions", Function),
    "term": ("terms", TermRule),
}


class ProfileError(ValueError):
    """A profile that cannot be read; names the file, the table and the key."""

    def __init__(self, file: str, table: str, key: str, why: str) -> None:
        """Keep the place (``file``, ``table``, ``key``) beside the sentence that tells it."""
        super().__init__(f"{file}: [{table}] {key}: {why}")
        self.file, self.table, self.key, self.why = file, table, key, why


def profile_codes(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the codes of the profiles in the folder, sorted: the names of its TOML files without the defaults."""
    return tuple(sorted(path.stem for path in folder.glob("*.toml") if path.name != DEFAULTS.name))


def load_profile(code: str) -> Profile:
    """Return the profile of that code; raises ProfileError for an unknown code or a wrong file."""
    if code not in profile_codes():
        raise ProfileError(f"{code}.toml", "office", "code", f"no such profile; there are {', '.join(profile_codes())}")
    return read_profile(FOLDER / f"{code}.toml")


def read_profile(path: Path, defaults: Path = DEFAULTS) -> Profile:
    """Read, complete from ``defaults`` and validate one profile; raises ProfileError at the first thing wrong."""
    own, spare = _toml(path), _toml(defaults)
    known = {*TABLES, "office"}
    if strange := sorted(set(own) - known):
        raise ProfileError(path.name, strange[0], "*", f"unknown table; known are {', '.join(sorted(known))}")
    office = own.get("office")
    if not isinstance(office, dict):
        raise ProfileError(path.name, "office", "*", "the table is missing")
    hours = office.pop("hours", {})
    rows = {name: _rows(path, own, table, kind, spare) for table, (name, kind) in TABLES.items()}
    profile = Profile(
        office=_row(Office, office, path.name, "office"),
        hours=_row(Hours, hours, path.name, "office.hours"),
        **rows,
    )
    if profile.office.code != path.stem:
        raise ProfileError(path.name, "office", "code", f"must be the name of the file, {path.stem!r}")
    for table, key, why in flaws(profile):
        raise ProfileError(path.name, table, key, why)
    return profile


def mixed_word(text: str) -> str | None:
    """Return the first word with Latin and Cyrillic letters side by side (a look-alike), None when there is none."""
    return next((word for word in WORD.findall(text) if LATIN.search(word) and CYRILLIC.search(word)), None)


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ProfileError(path.name, "*", "*", str(error)) from error


def _rows(path: Path, own: Mapping[str, Any], table: str, kind: type[Any], spare: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return the rows of a table; a table the office leaves out comes from the defaults."""
    raw = own.get(table, spare.get(table, []))
    if not isinstance(raw, list) or not all(isinstance(row, dict) for row in raw):
        raise ProfileError(path.name, table, "*", f"must be a list of tables, [[{table}]]")
    return tuple(_row(kind, row, path.name, f"{table} {_label(row, place)}") for place, row in enumerate(raw, 1))


def _label(row: Mapping[str, Any], place: int) -> str:
    return str(row.get("code") or row.get("key") or row.get("index") or place)


def _row(kind: type[Row], raw: Mapping[str, Any], file: str, table: str) -> Row:
    """Make one row of the class from a table of the file; unknown, missing and wrong keys are refused."""
    known = {str(item.metadata.get("key", item.name)): item for item in fields(kind)}
    if strange := sorted(set(raw) - set(known)):
        raise ProfileError(file, table, strange[0], "unknown key")
    values: dict[str, Any] = {}
    for key, item in known.items():
        if key in raw:
            try:
                values[item.name] = _value(raw[key], item, _hints(kind)[item.name])
            except (TypeError, ValueError) as error:
                raise ProfileError(file, table, key, str(error)) from error
        elif item.default is MISSING:
            raise ProfileError(file, table, key, "is missing")
    return kind(**values)


@cache
def _hints(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind)


def _value(raw: Any, item: Field[Any], hint: Any) -> Any:
    """Return the value in the type of the field; raises TypeError or ValueError with the reason."""
    value = CONVERT[hint](raw)
    if value == "" and item.default != "":
        raise ValueError("must not be empty")
    among = item.metadata.get("among")
    if among and (strange := [one for one in (value if isinstance(value, tuple) else (value,)) if one not in among]):
        raise ValueError(f"{strange[0]!r} is not one of {', '.join(among)}")
    return value


def _text(raw: Any) -> str:
    if not isinstance(raw, str):
        raise TypeError(f"must be a text, not {raw!r}")
    if word := mixed_word(raw):
        raise ValueError(f"Latin and Cyrillic letters in one word: {word!r}")
    return raw


def _texts(raw: Any) -> tuple[str, ...]:
    if not isinstance(raw, list):
        raise TypeError(f"must be a list of texts, not {raw!r}")
    return tuple(_text(one) for one in raw)


def _whole(raw: Any) -> int:
    if not isinstance(raw, int) or isinstance(raw, bool) or raw < 0:
        raise ValueError(f"must be a whole number, not {raw!r}")
    return raw


def _yes(raw: Any) -> bool:
    if not isinstance(raw, bool):
        raise TypeError(f"must be true or false, not {raw!r}")
    return raw


def _day(raw: Any) -> date:
    if type(raw) is not date:
        raise ValueError(f"must be a date, not {raw!r}")
    return raw


def _hour(raw: Any) -> time:
    try:
        return time.fromisoformat(_text(raw))
    except (TypeError, ValueError) as error:
        raise ValueError(f'must be an hour like "09:00", not {raw!r}') from error


CONVERT: dict[Any, Callable[[Any], Any]] = {
    str: _text,
    int: _whole,
    int | None: _whole,
    bool: _yes,
    date: _day,
    time | None: _hour,
    tuple[str, ...]: _texts,
}
