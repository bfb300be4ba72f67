"""10.5, 10.6. Send a paper to officers and whole bodies for acquaintance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from acquaintance import access, queries
from acquaintance.asking import ask
from acquaintance.models import Circulation
from acquaintance.states import ReaderState
from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.org.models import Officer, Unit
from apparat.regulation.citation import under
from documents.models import Incoming
from outgoing.models import Outgoing


@under("10.5", "10.6")
@transaction.atomic
def send_circulation(
    *,
    paper: Incoming | Outgoing,
    by: Officer,
    at: datetime,
    officers: Sequence[Officer] = (),
    units: Sequence[Unit] = (),
    due_on: date | None = None,
    words: str = "",
) -> Circulation:
    """Ask the officers, and everybody who works in the bodies today, to read the paper and to confirm it.

    due_on: the day by which, which opens a row of the ledger for each; words: what to look at. Who was asked about the
    paper already is not asked twice.

    Raises Refusal for a restricted paper (10.4), one without a number (10.9), for whoever may not send (10.5), beyond
    the bodies he heads, for a day that has passed, and when nobody is left to be asked.
    """
    held: Any = type(paper).objects.select_for_update()
    paper.refresh_from_db(from_queryset=held)  # of two senders one comes second
    on = timezone.localdate(at)
    mandate = access.may_send(by, paper, on).enforce()
    if due_on is not None and due_on < on:
        raise Refusal(_("The day has passed already."), "10.6", field="due_on")
    named = _named(officers, units, queries.reach(mandate, on), on)
    known = set(queries.readers_of(paper).exclude(state=ReaderState.DROPPED).values_list("officer", flat=True))
    asked = [officer for officer in named if officer.pk not in {by.pk, *known}]
    if not asked:
        raise Refusal(_("Name at least one officer who was not asked about it yet."), "10.6", field="officers")
    column = "incoming" if isinstance(paper, Incoming) else "outgoing"
    circulation: Circulation = Circulation.objects.create(
        **{column: paper}, sent_by=mandate.seat, sent_at=at, due_on=due_on, words=words.strip()
    )
    write("circulation.sent", circulation, mandate=mandate, at=at, clause="10.6", count=len(asked))
    ask(circulation, asked, at)
    return circulation


def _named(officers: Sequence[Officer], units: Sequence[Unit], reach: set[int] | None, on: date) -> Iterable[Officer]:
    """Return each officer once: those named, and all who work in the bodies. Raises Refusal beyond the reach (10.5)."""
    found = {officer.pk: officer for officer in (*officers, *queries.people_of(units, on))}
    for officer in found.values():
        if officer.position is None or not officer.works_on(on):
            reason = _("%(officer)s does not work here.") % {"officer": officer.full_name}
            raise Refusal(reason, "10.6", field="officers")
        if reach is not None and officer.position.unit_id not in reach:
            beyond = _("The head of a body sends to its own people: %(officer)s works elsewhere.")
            raise Refusal(beyond % {"officer": officer.full_name}, "10.5", field="officers")
    return found.values()
