"""What naming a reader of a paper is, in any house of papers: he is named, taken back, his day ends (10.4, 10.5).

Part of the deeds `grant_reading`, `withdraw_reading` and `end_readings` of documents and of outgoing, and of
`refuse_dispatch`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.notices.send import send
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from documents.models.exception import NamedReader

R = TypeVar("R", bound=NamedReader)
LONGEST = timedelta(days=366)  # calendar days
MOST_AT_ONCE = 200  # papers held by one turn of the clock; the next one comes in ten minutes


@dataclass(frozen=True, slots=True)
class Naming:
    """Whom one lets read a paper, on what basis, to the end of which day."""

    reader: Officer
    basis: str
    ends_on: date


def name_reader(readers: type[R], paper: Any, wanted: Naming, *, mandate: Mandate, at: datetime, clause: str) -> R:
    """Let the officer see the paper, whose row is held; write it down and tell him.

    paper: what such readers read, its model has `visible_to`; clause: by which he is named.

    Raises Refusal without a basis, for a day that is over or more than a year away, for an officer who does not work
    here, and for one who sees the paper already.
    """
    on, reader = timezone.localdate(at), wanted.reader
    _check(wanted, on, clause)
    if type(paper).objects.visible_to(reader, on).filter(pk=paper.pk).exists():
        raise Refusal(_("%(officer)s sees this paper already.") % {"officer": reader.full_name}, clause, field="reader")
    named = readers._default_manager  # noqa: SLF001 - Django's own door
    for over in named.filter(user=reader, content_object=paper, ends_on__lt=on):
        end(over, at)  # the task has not come by yet
    row: R = named.create(
        user=reader,
        content_object=paper,
        permission=_permission(type(paper)),
        basis=wanted.basis.strip(),
        granted_by=mandate.officer,
        granted_at=at,
        ends_on=wanted.ends_on,
    )
    facts = {"reader": reader.both_names, "basis": row.basis, "ends_on": wanted.ends_on.isoformat()}
    write(_event(row, "granted"), paper, mandate=mandate, at=at, clause=clause, **facts)
    _tell(row, wanted.ends_on, at)
    return row


def take_back(row: NamedReader, *, mandate: Mandate, at: datetime) -> None:
    """Close the paper to the officer again; what he was allowed, and by whom, stays in the journal."""
    event, paper, clause, facts = _event(row, "withdrawn"), row.content_object, row.clause, {"reader": _name(row)}
    row.delete()
    write(event, paper, mandate=mandate, at=at, clause=clause, **facts)


def take_all_back(paper: Any, *, mandate: Mandate, at: datetime) -> None:
    """Close the paper, whose row is held, to everybody named to it; what each was allowed stays in the journal."""
    for row in paper.readers.select_related("user").order_by("pk"):
        take_back(row, mandate=mandate, at=at)


def end_over(readers: type[NamedReader], at: datetime) -> int:
    """End the exceptions of these readers whose last day is over, `MOST_AT_ONCE` at a time; return how many ended.

    Asked again it goes on, and in the end does nothing. Papers are held before the exceptions to them, as every deed on
    a paper does. One that a deed has in hand at the same moment is left to the next turn: the readers lost their right
    with their day, and the deed may be taking the very exception back.
    """
    over = readers._default_manager.filter(ends_on__lt=timezone.localdate(at)).order_by("ends_on", "pk")  # noqa: SLF001 - Django's own door
    keys = list(over.values_list("content_object", flat=True)[:MOST_AT_ONCE])
    free = _papers_of(readers).select_for_update(skip_locked=True, no_key=True).filter(pk__in=keys).order_by()
    held = list(free.values_list("pk", flat=True))
    rows = list(over.filter(content_object__in=held).select_related("content_object", "user"))
    for row in rows:
        end(row, at)
    return len(rows)


def end(row: NamedReader, at: datetime) -> None:
    """Take one exception whose last day is over away; its right ended with that day, the journal says so now."""
    event, paper, clause, facts = _event(row, "ended"), row.content_object, row.clause, {"reader": _name(row)}
    row.delete()
    write(event, paper, mandate=None, at=at, clause=clause, **facts)


def still_named(row: NamedReader) -> None:
    """Raise Refusal when somebody took the exception back while its paper was not held yet."""
    if not type(row)._default_manager.filter(pk=row.pk).exists():  # noqa: SLF001 - Django's own door
        raise Refusal(_("Somebody took it back a moment ago."), row.clause)


def _check(wanted: Naming, on: date, clause: str) -> None:
    reader = wanted.reader
    if not wanted.basis.strip():
        raise Refusal(_("Name the basis on which he may read it."), clause, field="basis")
    if wanted.ends_on < on:
        raise Refusal(_("This day is over."), clause, field="ends_on")
    if wanted.ends_on > on + LONGEST:
        raise Refusal(_("An exception holds for a year at most; it can be given anew."), clause, field="ends_on")
    if not reader.is_active or reader.position is None:
        raise Refusal(_("%(officer)s does not work here.") % {"officer": reader.full_name}, clause, field="reader")


def _permission(model: Any) -> Permission:
    """Return the one permission that is given by name: to see a paper of the model."""
    kind = ContentType.objects.get_for_model(model)
    return Permission.objects.get(content_type=kind, codename=f"view_{kind.model}")


def _papers_of(readers: type[NamedReader]) -> QuerySet[Any]:
    """Return the papers of the house that such readers read."""
    paper = readers.content_object.field.related_model
    return paper._default_manager.all()  # type: ignore[no-any-return]  # noqa: SLF001 - Django's own door


def _event(row: NamedReader, what: str) -> str:
    return f"{row.content_object.journal_name[0]}.reading_{what}"


def _name(row: NamedReader) -> Any:
    return row.user.both_names


def _tell(row: NamedReader, ends_on: date, at: datetime) -> None:
    paper = row.content_object
    send(
        officers=[row.user],
        kind=f"{paper._meta.app_label}.reading_granted",  # noqa: SLF001 - Django's own door
        thing=paper,
        at=at,
        clause=row.clause,
        title=_("You may read the paper %(number)s until %(ends_on)s"),
        text=_("%(basis)s"),
        data={"number": paper.number or "—", "ends_on": ends_on.isoformat(), "basis": row.basis},
        path=paper.get_absolute_url(),
    )
