"""What a correction of the card means beside the card: what may be corrected, the order of who acts, the ledger.

Part of `correct_card` (room: documents; 10.4, 10.9, 10.14).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.correct import correct
from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.org.bilingual import Bilingual, in_both
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from documents.acceptability import ACTING, standing_orders
from documents.accepted import tell_mark
from documents.intake import lay_file, subject_of
from documents.models import Incoming

COUNTED = ("received_at", "urgency")  # 10.9 names the day of registration by them
CONTENT = ("reference", "executor", "executor_phone", "summary")  # 10.4: what a restricted line does not hold
FIELDS = (
    *("correspondent", "their_number", "their_on", "signatory", "signatory_post", "signed", "addressee", "personal"),
    *("channel", "bearer", "kind", "language", "sheets", "annex_sheets", *CONTENT, *COUNTED),
)
NAMING = frozenset({"correspondent", "their_number", "their_on"})  # law.md 3.3: by these a double is known
IN_LEDGER = frozenset({"correspondent", "summary", *COUNTED})  # what a row of the ledger repeats or counts from
ORDER, FORMER = "acting_order", "former_order"
MARK = "mark"
ONLY_A_LINE = _("A restricted paper is a line of the register only: no content, no files.")
LABELS: dict[str, Any] = {
    MARK: _("mark of urgency"),
    ORDER: _("copy of the order"),
    FORMER: _("former copy of the order set aside"),
}


def check_card(incoming: Incoming, acting_order: UploadedFile | None, at: datetime) -> None:
    """Raise Refusal at the field of what cannot stand on the card of a paper without a number.

    A receipt in the future, a date after the receipt (10.9), content of a restricted line (10.4), the order of who
    acts where nobody does (10.14).
    """
    if incoming.received_at > at:
        raise Refusal(_("A paper cannot be received in the future."), "10.9", field="received_at")
    if incoming.their_on and incoming.their_on > timezone.localdate(incoming.received_at):
        raise Refusal(_("It cannot be dated later than it was received."), "10.9", field="their_on")
    said = [*(name for name in CONTENT if getattr(incoming, name)), *([ORDER] if acting_order else [])]
    if incoming.restricted and said:
        raise Refusal(ONLY_A_LINE, "10.4", field=said[0])
    if acting_order and incoming.signatory_post not in ACTING:
        raise Refusal(_("Nobody acts for the signatory: there is no order to enclose."), "10.14", field=ORDER)


def change_order(
    incoming: Incoming, acting_order: UploadedFile | None, *, withdraw: bool, by: Officer, at: datetime
) -> list[str]:
    """Enclose the order, or set the wrong one aside; the former file stays with the paper, marked (10.14).

    Returns what happened, as keys of `LABELS`.
    """
    happened = []
    if acting_order or withdraw:
        former = standing_orders(incoming).update(withdrawn_at=at)
        happened += [FORMER] if former else []
    if acting_order:
        attachment = store(acting_order, role=Attachment.Role.ACTING_ORDER, by=by, at=at)
        lay_file(incoming, attachment, at)
        happened.append(ORDER)
    return happened


def keep_mark(incoming: Incoming, words: str, *, mandate: Mandate, at: datetime) -> list[str]:
    """Keep in the journal a mark that says more than a mark; of a restricted line no such words are kept (10.4).

    Returns what happened, as keys of `LABELS`.
    """
    if words and incoming.restricted:
        raise Refusal(ONLY_A_LINE, "10.4", field=MARK)
    tell_mark(incoming, words, mandate=mandate, at=at)
    return [MARK] if words else []


def follow_in_ledger(incoming: Incoming, changed: Iterable[str], mandate: Mandate, at: datetime) -> None:
    """Let the row of the registration say and count what the card says now (10.9)."""
    row = incoming.registration_deadline
    if row is None or IN_LEDGER.isdisjoint(changed):
        return
    correct(
        row,
        subject=subject_of(incoming),
        start=incoming.received_at,
        urgent=incoming.is_urgent,
        reason=in_both(_("the card of the paper was corrected")),
        mandate=mandate,
        at=at,
    )


def named(changed: Sequence[str]) -> Bilingual:
    """Return the names of what was changed, in both languages, as the journal keeps them."""
    both = [in_both(LABELS[name] if name in LABELS else _label(name)) for name in changed]
    return {"kk": ", ".join(one["kk"] for one in both), "ru": ", ".join(one["ru"] for one in both)}


def _label(name: str) -> Any:
    return Incoming._meta.get_field(name).verbose_name  # type: ignore[union-attr] # noqa: SLF001 - Django's own door
