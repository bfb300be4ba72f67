"""Which rows make up the life of a letter, table by table, and what in them must change in a copy (room: demo)."""

# ruff: noqa: SLF001 - _meta and _default_manager are Django's documented doors

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import models
from django.urls import reverse

from apparat.deadlines.models import Deadline
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from control.models import Assignment, ExecutionCard, Executor, Redirection, Release, Report
from documents.models import Incoming, PointExecutor, Resolution, ResolutionPoint, ReturnNote

Model = type[models.Model]
_OF_ASSIGNMENT = "(SELECT a.root_id FROM control_assignment a WHERE a.id = t.assignment_id)"
_OF_RESOLUTION = "(SELECT r.incoming_id FROM documents_resolution r WHERE r.id = t.resolution_id)"
_OF_POINT = (
    "(SELECT r.incoming_id FROM documents_resolutionpoint p JOIN documents_resolution r ON r.id = p.resolution_id"
    " WHERE p.id = t.point_id)"
)
# model → SQL that names the letter a row `t` belongs to; in an order that foreign keys allow
STORY: dict[Model, str] = {
    Deadline: "t.root_id",
    Incoming: "t.id",
    ReturnNote: "t.incoming_id",
    Resolution: "t.incoming_id",
    Assignment: "t.root_id",
    ResolutionPoint: _OF_RESOLUTION,
    PointExecutor: _OF_POINT,
    Executor: _OF_ASSIGNMENT,
    Redirection: _OF_ASSIGNMENT,
    Report: _OF_ASSIGNMENT,
    ExecutionCard: _OF_ASSIGNMENT,
    Release: _OF_ASSIGNMENT,
    Entry: "CASE WHEN t.root_kind = 'incoming' THEN t.root_id END",
    Notice: "",  # by its subject, see `_of_subject`
}
# names by which journal, notices and ledger know a thing → its model
KINDS: dict[str, Model] = {  # the commonest first: the database looks through them in this order
    "deadline": Deadline,
    "assignment": Assignment,
    "incoming": Incoming,
    "resolution": Resolution,
    "redirection": Redirection,
    "report": Report,
    "executor": Executor,
}
NUMBERED = frozenset({"number", "subject_number", "origin_number", "title"})  # columns that show the letter's number
PATHS = frozenset({"subject_path", "path"})  # columns that hold the address of a letter's or an assignment's page


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a life: its model, the model its rows remember (the same, or the one whose history it is)."""

    model: Model
    of: Model

    @property
    def name(self) -> str:
        """The real table."""
        return str(self.model._meta.db_table)

    @property
    def kept(self) -> str:
        """The temporary table that keeps the originals."""
        return f"demo_{self.name}"

    @property
    def is_history(self) -> bool:
        """Tell whether the rows are versions of rows of another table."""
        return self.model is not self.of

    @property
    def story(self) -> str:
        """SQL that names the letter of a row `t`; a version belongs to the letter of what it is a version of."""
        if self.model is Notice:
            cases = " ".join(f"WHEN '{kind}' THEN {_story_of(model, 't.subject_id')}" for kind, model in KINDS.items())
            return f"CASE t.subject_kind {cases} END"
        return _story_of(self.of, "t.id") if self.is_history else STORY[self.of]

    @property
    def columns(self) -> list[models.Field[Any, Any]]:
        """The columns a copy writes: all but those the database computes."""
        return [field for field in self.model._meta.concrete_fields if not field.generated]

    def refers_to(self, field: models.Field[Any, Any]) -> Model | None:
        """Return the model of a life whose key the column holds, None for any other column."""
        if self.is_history and field.column == "id":
            return self.of
        target = field.related_model if isinstance(field, models.ForeignKey) else None
        return target if isinstance(target, type) and target in STORY else None


def _story_of(model: Model, key: str) -> str:
    """Return SQL that names the letter of the row of `model` with that key."""
    return f"(SELECT {STORY[model].replace('t.', 'o.')} FROM {model._meta.db_table} o WHERE o.id = {key})"  # noqa: S608


@cache
def tables() -> tuple[Table, ...]:
    """Return every table of a life, things before what refers to them, each followed by its history."""
    found = []
    for model in STORY:
        found.append(Table(model, model))
        history: Any = getattr(model, "history", None)
        if history is not None:
            found.append(Table(history.model, model))
    return tuple(found)


def page_prefixes() -> dict[Model, str]:
    """Return how the addresses of pages begin, by the model whose key follows."""
    return {
        Incoming: reverse("documents:incoming", args=[0]).split("0")[0],
        Assignment: reverse("control:assignment", args=[0]).split("0")[0],
    }
