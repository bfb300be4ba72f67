"""What no service note may be, by subject; asked when it is written and when it is signed (2.2, 10.5, 10.23)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.models import Officer, Unit
from apparat.org.queries import heads_of, mandates
from notes.facts import NoteFacts
from notes.models import ServiceNote
from notes.subjects import DECIDES_FOR_THE_APPARATUS, RULES, Subject
from outgoing.models import Outgoing

Asked = ServiceNote.Asked


def check_note(said: NoteFacts, paper: Outgoing, on: date) -> None:
    """Raise Refusal for a signer or an addressee whom the subject does not admit, or an item that is not named.

    paper: of the note, with who signs it, from which post, and the body that enters it.
    """
    rule = RULES[said.subject]
    if said.addressee.position is None or not said.addressee.works_on(on):
        raise Refusal(_("The addressee does not work here."), rule.clause, field="addressee")
    if said.addressee.pk == paper.signer_id:
        raise Refusal(_("Nobody writes a service note to himself."), rule.clause, field="addressee")
    if rule.by_head and not is_of_own_head(paper):
        raise Refusal(_("Only the head of a unit or body enters such a note."), rule.clause, field="signer")
    if rule.to_head and mandates(said.addressee, on).first(DECIDES_FOR_THE_APPARATUS) is None:
        reason = _("Such a note goes to the head of apparatus, or to who acts for him.")
        raise Refusal(reason, rule.clause, field="addressee")
    if said.subject == Subject.PLAN_ITEM:
        _check_item(said, on)


def is_of_own_head(paper: Outgoing) -> bool:
    """Tell whether it is signed from the post of who signs first for the body that drafts it, not for another one."""
    post = paper.signer_post
    return post.signs_first and post.unit_id == paper.unit_id


def _check_item(said: NoteFacts, on: date) -> None:
    for field, value in (("plan", said.plan), ("item", said.item), ("asked", said.asked)):
        if not value.strip():
            raise Refusal(_("Name the plan, its item and what is asked for it."), "2.2", field=field)
    if said.asked == Asked.MOVE and (said.asked_on is None or said.asked_on < on):
        raise Refusal(_("Name the new term of the item, not before today."), "2.2", field="asked_on")


def own_head(unit: Unit, on: date) -> Officer | None:
    """Return the first head of the body, or of the nearest one above it that has a head (10.5)."""
    node: Unit | None = unit
    while node is not None:
        if (head := heads_of([node.pk], on).first()) is not None:
            return head
        node = node.parent
    return None
