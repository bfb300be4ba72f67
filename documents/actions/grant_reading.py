"""10.4, 10.5. Let one named officer read one paper until a day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.notices.send import send
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access
from documents.actions.end_readings import end
from documents.holding import hold
from documents.models import Incoming, IncomingReader
from documents.models.exception import READ, clause_of

LONGEST = timedelta(days=366)  # calendar days


@under("10.4", "10.5")
@transaction.atomic
def grant_reading(
    *, incoming: Incoming, by: Officer, at: datetime, reader: Officer, basis: str, ends_on: date
) -> IncomingReader:
    """Let `reader` see the paper until the end of `ends_on`: a restricted one by its keeper, another by RECORDS' head.

    Raises Refusal for anybody else, without a basis, for a day that is over or more than a year away, for an officer
    who does not work here, and for one who sees the paper already.
    """
    hold(incoming)
    on = timezone.localdate(at)
    mandate = access.may_grant_reading(by, incoming, on).enforce()
    clause = clause_of(incoming)
    _check(reader, basis, ends_on, on, clause)
    if Incoming.objects.visible_to(reader, on).filter(pk=incoming.pk).exists():
        raise Refusal(_("%(officer)s sees this paper already.") % {"officer": reader.full_name}, clause, field="reader")
    for over in IncomingReader.objects.filter(user=reader, content_object=incoming, ends_on__lt=on):
        end(over, at)  # the task has not come by yet
    row: IncomingReader = IncomingReader.objects.create(
        user=reader,
        content_object=incoming,
        permission=Permission.objects.get(content_type=ContentType.objects.get_for_model(Incoming), codename=READ),
        basis=basis.strip(),
        granted_by=by,
        granted_at=at,
        ends_on=ends_on,
    )
    facts = {"reader": reader.both_names, "basis": row.basis, "ends_on": ends_on.isoformat()}
    write("incoming.reading_granted", incoming, mandate=mandate, at=at, clause=clause, **facts)
    _tell(row, ends_on, at, clause)
    return row


def _check(reader: Officer, basis: str, ends_on: date, on: date, clause: str) -> None:
    if not basis.strip():
        raise Refusal(_("Name the basis on which he may read it."), clause, field="basis")
    if ends_on < on:
        raise Refusal(_("This day is over."), clause, field="ends_on")
    if ends_on > on + LONGEST:
        raise Refusal(_("An exception holds for a year at most; it can be given anew."), clause, field="ends_on")
    if not reader.is_active or reader.position is None:
        raise Refusal(_("%(officer)s does not work here.") % {"officer": reader.full_name}, clause, field="reader")


def _tell(row: IncomingReader, ends_on: date, at: datetime, clause: str) -> None:
    paper = row.content_object
    send(
        officers=[row.user],
        kind="documents.reading_granted",
        thing=paper,
        on=timezone.localdate(at),
        at=at,
        clause=clause,
        title=_("You may read the paper %(number)s until %(ends_on)s"),
        text=_("%(basis)s"),
        data={"number": paper.number or "—", "ends_on": ends_on.isoformat(), "basis": row.basis},
        path=paper.get_absolute_url(),
    )
