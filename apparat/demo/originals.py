"""Takes the lives made by real deeds out of the tables, and puts them aside as patterns for copies (room: demo)."""

# ruff: noqa: SLF001 - _meta and _default_manager are Django's documented doors

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from apparat.demo.shifts import Lived
from apparat.demo.spare import spare_seconds
from apparat.demo.tables import KINDS, PATHS, Model, Table, page_prefixes, tables
from apparat.kazakh.folding import fold
from apparat.numbering.models import Register
from control.models import Assignment
from documents.models import Incoming

MARK = 987_654_321  # stands for the ordinal while a number is folded
THEIRS = re.compile(r"\d+$")


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a copy needs to know of a letter: its key, printed number, the end of the correspondent's number.

    `spare`: by how many seconds the whole life may come later in the day.
    """

    story: int
    number: str
    theirs: str
    spare: int
    search: dict[tuple[str, int], str]

    @property
    def stem(self) -> str:
        """The correspondent's number without its end."""
        return THEIRS.sub("", self.theirs)

    @property
    def own(self) -> int:
        """The end of the correspondent's number, an ordinal; 0 when there is none."""
        return int(self.theirs.removeprefix(self.stem) or 0)


def take_out() -> dict[str, bytes]:
    """Return the rows of every life as COPY text, by real table, each with its letter and its place in that life."""
    taken = {}
    with connection.cursor() as cursor:
        for table in tables():
            key = table.model._meta.pk.column
            place = f"row_number() OVER (PARTITION BY s.story ORDER BY t.{key})"
            query = (
                f"SELECT s.story, {place}, true, {_all_columns(table, 't.')} FROM {table.name} t,"  # noqa: S608
                f" LATERAL (SELECT {table.story} AS story) s WHERE s.story IS NOT NULL"
            )
            with cursor.copy(f"COPY ({query}) TO STDOUT") as out:
                taken[table.name] = b"".join(bytes(part) for part in out)
    return taken


def patterns(lives: Iterable[Lived], now: datetime) -> list[Pattern]:
    """Return the pattern of every life; call it before they are taken out of the tables."""
    register = Register.objects.get(code="incoming")
    made = []
    for life in lives:
        letter = life.letter
        marked = register.printed(MARK, letter.year or 0)
        search = {("documents_incoming", letter.pk): _letter_words(letter, marked)}
        for row in Assignment.objects.filter(root_kind="incoming", root_id=letter.pk):
            number = row.number.replace(letter.number, marked)
            words = _without(row.search_text, row.number, letter.number)
            search[("control_assignment", row.pk)] = f"{_marked(fold(f'{number} {marked}'), 'n')} {words}"
        spare = spare_seconds(life.moments, now)
        made.append(Pattern(letter.pk, letter.number, letter.their_number, spare, search))
    return made


def _letter_words(letter: Incoming, marked: str) -> str:
    """Return the folded words of a letter; {n} stands for its ordinal, {t} for the end of their number."""
    if not letter.search_text:
        return ""
    rest = _without(letter.search_text, letter.number, letter.their_number)
    own = _marked(fold(marked), "n") if letter.number else ""
    theirs = _marked(fold(THEIRS.sub(str(MARK), letter.their_number)), "t")
    return " ".join(filter(None, (own, theirs, rest)))


def _marked(folded: str, name: str) -> str:
    return folded.replace(str(MARK), f"{{{name}}}")


def _without(words: str, *numbers: str) -> str:
    gone = {word for number in numbers for word in fold(number).split()}
    return " ".join(word for word in words.split() if word not in gone)


def put_aside(taken: dict[str, bytes], made: list[Pattern]) -> None:
    """Lay the taken rows into temporary tables and turn every key in them into a place within its life."""
    with connection.cursor() as cursor:
        for table in tables():
            more = "0::bigint AS story, 0::bigint AS place, ''::text AS path_kind, 0::bigint AS path_place"
            cursor.execute(
                f"CREATE TEMP TABLE {table.kept} ON COMMIT DROP AS"  # noqa: S608
                f" SELECT {more}, false AS numbered, true AS moves, t.* FROM {table.name} t WITH NO DATA"
            )
            names = f"story, place, moves, {_all_columns(table)}"
            with cursor.copy(f"COPY {table.kept} ({names}) FROM STDIN") as into:
                into.write(taken[table.name])
        cursor.execute(
            "CREATE TEMP TABLE demo_pattern (story bigint, number text, stem text, own int, spare int) ON COMMIT DROP"
        )
        rows = [(row.story, row.number, row.stem, row.own, row.spare) for row in made]
        cursor.executemany("INSERT INTO demo_pattern VALUES (%s, %s, %s, %s, %s)", rows)
        for (name, key), words in (item for row in made for item in row.search.items()):
            cursor.execute(f"UPDATE demo_{name} SET search_text = %s WHERE id = %s", [words, key])  # noqa: S608
        for statement in (*_places(), *_marks()):
            cursor.execute(statement)


def _all_columns(table: Table, prefix: str = "") -> str:
    return ", ".join(f'{prefix}"{field.column}"' for field in table.model._meta.concrete_fields)


def _places() -> Iterator[str]:
    """Yield the statements that turn keys into places; a thing's own key stays, the others find it by that."""
    kept = {table.of: table.kept for table in tables() if not table.is_history}
    for table in tables():
        columns = {field.column for field in table.columns}
        for field in table.columns:
            if (target := table.refers_to(field)) is not None:
                yield _place(table.kept, field.column, kept[target], f"r.id = t.{field.column}")
        if "subject_id" in columns:
            yield from _subjects(table.kept, kept)
        if "root_id" in columns:
            yield f"UPDATE {table.kept} SET root_id = 1"  # noqa: S608 - a life has one letter
        for column in columns & PATHS:
            yield from _pages(table.kept, column, kept)


def _subjects(table: str, kept: Mapping[Model, str]) -> Iterator[str]:
    """Yield what turns the keys of subjects into places; the sign keeps a place from being taken for a key again."""
    for kind, model in KINDS.items():
        match = f"t.subject_kind = '{kind}' AND t.subject_id > 0 AND r.id = t.subject_id"
        yield f"UPDATE {table} t SET subject_id = -r.place FROM {kept[model]} r WHERE {match}"  # noqa: S608
    yield f"UPDATE {table} SET subject_id = -subject_id"  # noqa: S608


def _pages(table: str, column: str, kept: Mapping[Model, str]) -> Iterator[str]:
    """Yield what cuts the key out of addresses of pages and keeps it as a place beside them."""
    for model, prefix in page_prefixes().items():
        told = f"path_kind = '{model._meta.db_table}', path_place = r.place"
        address = f"{column} = regexp_replace(t.{column}, '\\d+', '{{}}')"
        match = f"t.{column} LIKE '{prefix}%' AND r.id = substring(t.{column} FROM '\\d+')::bigint"
        yield f"UPDATE {table} t SET {told}, {address} FROM {kept[model]} r WHERE {match}"  # noqa: S608


def _marks() -> Iterator[str]:
    """Yield what marks the facts of the journal in which the letter's number, or a day, stands."""
    for table in tables():
        yield f"CREATE INDEX ON {table.kept} (story, place)"
        yield f"ANALYZE {table.kept}"
    yield "UPDATE demo_apparat_entry SET moves = data::text ~ '\"\\d{4}-\\d{2}-\\d{2}\"'"
    yield (
        "UPDATE demo_apparat_entry t SET numbered = true FROM demo_pattern p"
        " WHERE p.story = t.story AND p.number <> '' AND strpos(t.data::text, p.number) > 0"
    )


def _place(kept: str, column: str, other: str, match: str) -> str:
    return f"UPDATE {kept} t SET {column} = r.place FROM {other} r WHERE {match}"  # noqa: S608
