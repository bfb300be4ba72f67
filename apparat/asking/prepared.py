"""Prepared questions: worded in SQL once, asked with other values each time (room: asking).

A page asks the same wide questions at every opening, and Django words each anew: the hundred columns of a person with
his seat take longer to write down than to read. A prepared question is an ordinary queryset with blanks in the places
of its values; what it returns are ordinary objects.

    @prepared
    def of_paper(paper: Blank) -> QuerySet[Entry]:
        return Entry.objects.filter(root_id=paper).order_by("-at")

    of_paper(paper=17)  # a list of entries
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from functools import cached_property, update_wrapper
from typing import Any, Generic, TypeVar, cast
from weakref import WeakSet

from django.contrib.postgres.fields import ArrayField
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.postgresql.compiler import SQLCompiler  # type: ignore[import-untyped]
from django.db.models import BigIntegerField, BooleanField, Expression, Func, Model, QuerySet, Value
from django.db.models.sql import Query

Row = TypeVar("Row", bound=Model)
KEPT_AFTER = 3  # askings on one connection


_KEYS: ArrayField[Any, Any] = ArrayField(BigIntegerField())


class Blank(Expression):
    """The place of a value in a prepared question: plain Python, as the database driver knows it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def as_sql(self, _compiler: SQLCompiler, _connection: Any) -> tuple[str, list[Any]]:
        """Leave the place open."""
        return "%s", [self]


class Among(Func):
    """The condition that a column is one of the values of an array: one wording, however many they are."""

    template = "(%(expressions)s))"
    arg_joiner = " = ANY("
    output_field = BooleanField()
    conditional = True

    def __init__(self, column: str, values: Blank | Iterable[int]) -> None:
        super().__init__(column, values if isinstance(values, Blank) else Value(list(values), output_field=_KEYS))


_KNOWN: WeakSet[Prepared[Any]] = WeakSet()


class Prepared(Generic[Row]):
    """A question worded at its first asking.

    make: returns the queryset; it is called once, with a `Blank` for each of its parameters, whose names are those
    of the values. It may not slice by them, nor look at them. keeps_plan: whether the server keeps the way to the
    answer too; only for a question with one and the same way to every answer (by keys).
    """

    def __init__(self, make: Callable[..., QuerySet[Row]], *, keeps_plan: bool = True) -> None:
        self._make, self._keeps_plan = make, keeps_plan
        self._names = tuple(inspect.signature(make).parameters)
        update_wrapper(self, make)
        _KNOWN.add(self)

    def __call__(self, **values: Any) -> list[Row]:
        """Return the rows for the values: one query. Each blank takes one plain value (`Among` takes a list)."""
        rows: Any = self._rows.all()
        question = copy(self._worded)
        question.filled = [values[one.name] if isinstance(one, Blank) else one for one in self._worded.open]
        rows._query = question  # noqa: SLF001 - its door `query` would forget what kind of rows these are
        return list(rows)

    def first(self, **values: Any) -> Row | None:
        """Return the first of the rows, or None; meant for questions that find one row at most."""
        return next(iter(self(**values)), None)

    def word(self) -> None:
        """Write the question down now, not at its first asking."""
        _ = self._worded

    @cached_property
    def _rows(self) -> QuerySet[Row]:
        return self._make(*(Blank(name) for name in self._names))

    @cached_property
    def _worded(self) -> _Worded:
        question = cast("_Worded", self._rows.query.chain(_Worded))
        question.word(keeps_plan=self._keeps_plan)
        return question


def prepared(make: Callable[..., QuerySet[Row]]) -> Prepared[Row]:
    """Prepare the question that the function makes of blanks; see `Prepared`."""
    return Prepared(make)


def worded(make: Callable[..., QuerySet[Row]]) -> Prepared[Row]:
    """Word the question once, but let the server plan each asking: other values may need another way."""
    return Prepared(make, keeps_plan=False)


def hang(parents: Sequence[Model], children: Iterable[Row], *, name: str, by: str) -> None:
    """Give each parent his children, in their order, as `parent.<name>.all()` shows them without another query.

    name: of the parents' related manager; by: the children's column that holds the parent's key.
    """
    kept: dict[Any, list[Row]] = {parent.pk: [] for parent in parents}
    for child in children:
        kept[getattr(child, by)].append(child)
    for parent in parents:
        rows = getattr(parent, name).all()
        rows._result_cache, rows._prefetch_done = kept[parent.pk], True  # noqa: SLF001 - as Django's prefetching does
        parent.__dict__.setdefault("_prefetched_objects_cache", {})[name] = rows


@contextmanager
def plans_kept(asked_on: Any) -> Iterator[None]:
    """Let the server keep the plans of what is asked within, on a connection of Django; also of SQL worded by hand.

    Only for questions with one and the same way to every answer (by keys).
    """
    asked_on.ensure_connection()
    driver = asked_on.connection
    before, driver.prepare_threshold = driver.prepare_threshold, KEPT_AFTER
    try:
        yield
    finally:
        driver.prepare_threshold = before


def word_all() -> None:
    """Write down every prepared question that was made until now; the database is not asked."""
    for question in list(_KNOWN):
        question.word()


class _Worded(Query):
    """A query that has its wording and only needs values; each asking fills a copy."""

    open: Sequence[Any]  # the values, with blanks among them
    filled: Sequence[Any]
    _compiler: _Compiler

    def word(self, *, keeps_plan: bool) -> None:
        """Write the question down."""
        self._compiler = _Compiler(self, connections[DEFAULT_DB_ALIAS], DEFAULT_DB_ALIAS)
        self._compiler.keeps_plan = keeps_plan
        self._compiler.sql, self.open = SQLCompiler.as_sql(self._compiler)
        self._compiler.converters = SQLCompiler.get_converters(
            self._compiler, [column for column, _sql, _alias in self._compiler.select]
        )

    def get_compiler(self, *_args: Any, **_kwargs: Any) -> SQLCompiler:
        """Return what Django reads rows with, filled, on the connection of this thread."""
        compiler = copy(self._compiler)
        # the connection itself: `django.db.connection` looks it up anew at every one of some seven hundred glances
        compiler.connection, compiler.filled = connections[DEFAULT_DB_ALIAS], self.filled
        return compiler


class _Compiler(SQLCompiler):  # type: ignore[misc] # untyped
    """Says what was written down; the only one that asks with kept plans."""

    keeps_plan: bool
    sql: str
    filled: Sequence[Any]
    converters: dict[int, Any]  # by column: what makes Python's values of it; the same at every asking

    def as_sql(self, *_args: Any, **_kwargs: Any) -> tuple[str, Sequence[Any]]:
        """Return the wording and the values."""
        return self.sql, tuple(self.filled)

    def get_converters(self, _columns: Any) -> dict[int, Any]:
        """Return what makes Python's values of the columns."""
        return self.converters

    def execute_sql(self, *args: Any, **kwargs: Any) -> Any:
        """Ask on the connection, with plans kept when one plan fits all values."""
        if not self.keeps_plan:
            return super().execute_sql(*args, **kwargs)
        with plans_kept(self.connection):
            return super().execute_sql(*args, **kwargs)
