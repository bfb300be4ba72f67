"""JSON lines for commands: one object in, one object out, and a bad line never stops the rest (room: management)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import Any, BinaryIO, NoReturn, TypeAlias, TypeVar

LONGEST = 65_536  # bytes of a line; no question is longer, and a stray file without line ends must not fill the memory
LONGEST_REASON = 300
OUT_OF_YEARS = "the count leaves the years 1 to 9999: no date is there"
Kind = TypeVar("Kind")
Answer: TypeAlias = Callable[[dict[str, Any]], Any]
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class BadLine(ValueError):
    """A line that cannot be answered, with the reason."""


def answers(stream: BinaryIO, answer: Answer) -> Iterator[str]:
    """Yield one JSON line for each line of ``stream``: what ``answer`` says, or ``{"error": reason}``.

    ``answer`` is given a JSON object and returns what can be written as JSON; whatever it refuses by ValueError,
    LookupError or OverflowError becomes the reason.
    """
    for raw in _lines(stream):
        try:
            said = answer(_object(raw))
        except (ValueError, LookupError, OverflowError, RecursionError) as error:
            said = {"error": reason_of(error)}
        yield json.dumps(said, ensure_ascii=False)


def reason_of(error: Exception) -> str:
    """Return the reason as one line that is not too long to read."""
    if isinstance(error, OverflowError):  # Python's own words name no limit
        return OUT_OF_YEARS
    text = " ".join(str(error).split()) or type(error).__name__
    return text if len(text) <= LONGEST_REASON else f"{text[:LONGEST_REASON]}…"


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the lines; of one that is too long only its beginning, the rest of it is dropped."""
    while line := stream.readline(LONGEST + 1):
        rest = line
        while len(rest) > LONGEST and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST + 1)
        yield line


def _object(raw: bytes) -> dict[str, Any]:
    """Return the JSON object of a line; BadLine says what else it is."""
    if len(raw) > LONGEST:
        raise BadLine(f"the line is longer than {LONGEST} bytes")
    if not raw.strip():
        raise BadLine("the line is empty")
    try:
        found = json.loads(raw.decode("utf-8"), parse_constant=_no_such_number)
    except json.JSONDecodeError as error:
        raise BadLine(f"not JSON: {error.msg} at character {error.pos + 1}") from error
    except UnicodeDecodeError as error:
        raise BadLine(f"not UTF-8: byte {error.start + 1}") from error
    except RecursionError as error:
        raise BadLine("not JSON that can be read: nested too deep") from error
    if not isinstance(found, dict):
        raise BadLine(f"a JSON object is expected, not {_named(found)}")
    return found


def _no_such_number(name: str) -> NoReturn:
    raise BadLine(f"{name} is not a number of JSON")


def only(given: dict[str, Any], known: Iterable[str]) -> None:
    """Refuse fields nobody knows, so that a misspelt one is not silently ignored."""
    names = list(known)
    unknown = sorted(given.keys() - set(names))
    if unknown:
        raise BadLine(f"unknown field {unknown[0]!r}; known are {', '.join(names)}")


def text(given: dict[str, Any], name: str) -> str:
    """Return a field that must be there and be a string."""
    if name not in given:
        raise BadLine(f"the field {name!r} is missing")
    return _typed(given[name], name, str, "a string")


def flag(given: dict[str, Any], name: str) -> bool:
    """Return a field that is true or false; false when it is missing."""
    return _typed(given.get(name, False), name, bool, "true or false")


def whole(given: dict[str, Any], name: str) -> int:
    """Return a field that must be there and be a whole number."""
    if name not in given:
        raise BadLine(f"the field {name!r} is missing")
    if isinstance(given[name], bool):
        raise BadLine(f"the field {name!r} must be a whole number, not a truth value")
    return _typed(given[name], name, int, "a whole number")


def _typed(value: Any, name: str, kind: type[Kind], called: str) -> Kind:
    if not isinstance(value, kind):
        raise BadLine(f"the field {name!r} must be {called}, not {_named(value)}")
    return value


def _named(value: Any) -> str:
    names = {dict: "an object", list: "an array", str: "a string", bool: "a truth value", type(None): "null"}
    return names.get(type(value), "a number")


def day_or_moment(said: str, name: str) -> date | datetime:
    """Return the day "2026-12-18", or the moment "2026-12-18T18:45:00+05:00"; a moment without an offset is refused."""
    if _DAY.fullmatch(said):
        return _parsed(said, name, date.fromisoformat)
    return moment(said, name)


def moment(said: str, name: str) -> datetime:
    """Return the moment of an ISO text with its offset from UTC."""
    found = _parsed(said, name, datetime.fromisoformat) if len(said) > len("2026-12-18") else None
    if found is None:
        raise BadLine(f"the field {name!r} must be an ISO date or moment, not {said!r}")
    if found.tzinfo is None:
        raise BadLine(f"the moment {said!r} has no offset from UTC: add +05:00")
    return found


def _parsed(said: str, name: str, parse: Callable[[str], Kind]) -> Kind:
    try:
        return parse(said)
    except ValueError as error:
        raise BadLine(f"the field {name!r} must be an ISO date or moment, not {said!r}") from error
