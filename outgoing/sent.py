"""What it means that a paper has left: for one addressee, and for the paper (12.5, 10.20)."""

from __future__ import annotations

from datetime import datetime

from apparat.deadlines.meet import meet
from apparat.deadlines.models import Deadline
from apparat.org.bilingual import in_both
from apparat.org.mandate import Mandate
from outgoing.models import Addressee, Channel, Outgoing
from outgoing.states import DISPATCH, OUTGOING, DispatchState


def note_sent(addressee: Addressee, *, mandate: Mandate | None, at: datetime, record: str = "") -> None:
    """Record that the paper went to this addressee, and by which way; without a mandate the worker did it."""
    columns = {"sent_at": at, "problem": "", "record": record[:200]}
    name, way = addressee.unit.both_names, in_both(Channel(addressee.channel).label)
    DISPATCH.apply(addressee, "record_sending", mandate=mandate, at=at, columns=columns, addressee=name, channel=way)


def mark_when_all_sent(outgoing: Outgoing, *, mandate: Mandate | None, at: datetime) -> None:
    """Move the paper to “sent” and meet its term when nothing is left to be sent."""
    if outgoing.addressees.exclude(state=DispatchState.SENT).exists():
        return
    OUTGOING.apply(outgoing, "mark_sent", mandate=mandate, at=at)
    row = outgoing.dispatch_deadline
    if row is not None and row.state == Deadline.State.OPEN:
        meet(row, mandate=mandate, at=at)
