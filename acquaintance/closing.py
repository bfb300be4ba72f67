"""What becomes of a sending that is asked for no more, for the deeds that end one (10.6; room: actions)."""

from __future__ import annotations

from datetime import datetime

from acquaintance.models import Circulation
from acquaintance.states import CIRCULATION, READER, ReaderState
from apparat.deadlines.cancel import cancel
from apparat.org.bilingual import Bilingual
from apparat.org.mandate import Mandate


def close(
    circulation: Circulation, *, mandate: Mandate | None, at: datetime, reason: str | Bilingual, told: Bilingual
) -> None:
    """Recall a held sending: confirmations stand, the others fall away with their terms and their sight of the paper.

    reason: for the journal; told: in the ledger.
    """
    CIRCULATION.apply(
        circulation, "recall_circulation", mandate=mandate, at=at, columns={"recalled_at": at}, reason=reason
    )
    waiting = circulation.readers.filter(state=ReaderState.ASKED).select_related("officer", "deadline").order_by("pk")
    for reader in waiting:
        READER.apply(reader, "drop_reader", mandate=mandate, at=at, officer=reader.officer.both_names)
        if reader.deadline is not None and reader.deadline.is_open:
            cancel(reader.deadline, reason=told, mandate=mandate, at=at)
