"""10.9, 10.14. Correct the card of a paper that has no number yet: it was typed wrongly, or the order came later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.journal.write import write
from apparat.org.bilingual import Bilingual, in_both
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access
from documents.holding import hold
from documents.intake import lay_file, search_text_of
from documents.models import Incoming

FIELDS = (
    *("correspondent", "their_number", "their_on", "signatory", "signatory_post", "signed"),
    *("reference", "executor", "executor_phone", "addressee", "channel", "language"),
)


@under("10.9", "10.14")
@transaction.atomic
def correct_card(
    *, incoming: Incoming, by: Officer, at: datetime, card: Mapping[str, Any], acting_order: UploadedFile | None = None
) -> Incoming:
    """Write what the paper really says over the card, and add the order of an acting head that came later.

    card: values by names of `FIELDS`; what is not among them stays. The journal names what was changed, the history of
    the row keeps how it was. Raises Refusal for anybody but RECORDS, for a paper with a number, when nothing is
    different, for a date after the receipt, and for content of a restricted paper (10.4).
    """
    hold(incoming)
    mandate = access.may_correct(by, incoming, timezone.localdate(at)).enforce()
    changed = [name for name in FIELDS if name in card and getattr(incoming, name) != card[name]]
    if not changed and acting_order is None:
        raise Refusal(_("The card says this already."), "10.9")
    for name in changed:
        setattr(incoming, name, card[name])
    _check(incoming, acting_order)
    incoming.search_text = search_text_of(incoming)
    incoming.save(update_fields=[*changed, "search_text"])
    if acting_order is not None:
        lay_file(incoming, store(acting_order, role=Attachment.Role.ACTING_ORDER, by=by, at=at), at)
    names = _named([*changed, *(["acting_order"] if acting_order else [])])
    write("incoming.corrected", incoming, mandate=mandate, at=at, clause="10.9", fields=names)
    return incoming


def _check(incoming: Incoming, acting_order: UploadedFile | None) -> None:
    if incoming.their_on and incoming.their_on > timezone.localdate(incoming.received_at):
        raise Refusal(_("It cannot be dated later than it was received."), "10.9", field="their_on")
    content = (incoming.reference, incoming.executor, incoming.executor_phone)
    if incoming.restricted and (any(content) or acting_order):
        raise Refusal(_("A restricted paper is a line of the register only: no content, no files."), "10.4")


def _named(changed: Sequence[str]) -> Bilingual:
    """Return the names of what was changed, in both languages."""
    labels = [_("copy of the order") if name == "acting_order" else _label(name) for name in changed]
    both = [in_both(label) for label in labels]
    return {"kk": ", ".join(one["kk"] for one in both), "ru": ", ".join(one["ru"] for one in both)}


def _label(name: str) -> Any:
    return Incoming._meta.get_field(name).verbose_name  # type: ignore[union-attr] # noqa: SLF001 - Django's own door
