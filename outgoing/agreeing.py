"""From an opinion to its paper, and what no opinion may pass over (10.22); called by the deeds of agreement."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from approvals.models import Opinion
from outgoing.models import Outgoing


def paper_of(opinion: Opinion) -> Outgoing:
    """Return the paper the opinion is about, its row held until the transaction ends; its sheet is held after it.

    Raises Refusal when the paper has another sheet by now.
    """
    outgoing = Outgoing.objects.select_for_update(of=("self",)).get(pk=opinion.sheet.subject_id)
    if outgoing.sheet_id != opinion.sheet_id:
        raise Refusal(
            _("The draft was taken back or changed meanwhile: nothing is asked of this version any more."), "12.4"
        )
    return outgoing


def refuse_answer_alone(outgoing: Outgoing) -> None:
    """Raise Refusal for an answer without the incoming paper it answers (10.22 ¶2)."""
    if outgoing.is_answer and outgoing.incoming_id is None:
        raise Refusal(_("An answer is not agreed without the incoming paper it answers: name that paper."), "10.22")
