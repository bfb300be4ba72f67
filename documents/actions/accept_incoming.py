"""10.9, 10.4, 10.8, 10.14. Accept an incoming paper: check it, find its day, register it when that day is here."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.notices.send import send
from apparat.org.models import Officer
from apparat.org.queries import holders_of
from apparat.org.roles import Deed, Role
from apparat.regulation.citation import under
from documents import access
from documents.acceptability import facts_of_paper, refuse_broken
from documents.accepted import ACCEPTED, answers_of, tell_mark, tell_what_lacks
from documents.doubles import refuse_double
from documents.holding import hold_scan
from documents.intake import write_down
from documents.models import Incoming
from documents.numbering import give_number
from documents.paper import Paper
from documents.states import SCAN


@under("10.4", "10.8", "10.9", "10.14")
@transaction.atomic
def accept_incoming(*, by: Officer, at: datetime, paper: Paper, hold: bool = False, confirmed: bool = True) -> Incoming:
    """Accept a paper, and register it at once when its day of registration (10.9) has come and the officer may.

    confirmed: whether it is surely another paper, when the correspondent has used its number; as long as the clerk was
    not asked that is refused at this field, also to the second of two who type one paper at once.
    With `hold` it stays without a number, to be looked at by the checklist and returned, whatever is wrong with it.
    After 18:30 and on days off a paper that is not urgent waits for the next working day, first in line; the duty
    officer only accepts, and an urgent paper in his hands is told at once to the documentation unit and its addressee.
    Raises Refusal for a paper from the future, dated after its receipt, for a restricted paper that another clerk than
    the responsible specialist writes down, or with content or files (10.4); and, when it is not held, for one signed by
    who may not sign to its addressee (10.8) or by an acting head without the order (10.14).
    """
    on = timezone.localdate(at)
    mandate = (access.may_accept_restricted if paper.restricted else access.may_accept)(by, on).enforce()
    _check(paper, at)
    if not confirmed:
        refuse_double(paper, by, on)
    facts = facts_of_paper(paper)
    if not hold:
        refuse_broken(facts)
    if paper.scan:
        hold_scan(paper.scan)
    incoming = write_down(paper, by, at)
    said = {"correspondent": paper.correspondent.both_names, "answers": answers_of(facts)}
    write(ACCEPTED, incoming, mandate=mandate, at=at, clause="10.9", lawful_on=incoming.lawful_on, **said)
    tell_what_lacks(incoming, facts, mandate=mandate, at=at)
    tell_mark(incoming, paper.mark_words, mandate=mandate, at=at)
    registers = Deed.REGISTER_INCOMING in mandate.deeds
    if paper.scan:
        columns, file = {"incoming": incoming, "settled_by": by, "settled_at": at}, paper.scan.attachment.name
        SCAN.apply(paper.scan, "register_scan", mandate=mandate, at=at, columns=columns, file=file)
    if not hold and incoming.lawful_on <= on and registers:
        return give_number(incoming, by, at)
    incoming.save(update_fields=["registration_deadline"])
    if incoming.is_urgent and not registers:
        _tell_at_once(incoming, at)
    return incoming


def _tell_at_once(incoming: Incoming, at: datetime) -> None:
    """10.9: an urgent paper is registered on the day it comes, so a day off calls the unit; its addressee knows too."""
    on = timezone.localdate(at)
    send(
        officers=[*holders_of([Role.RECORDS], on), *filter(None, [incoming.addressee])],
        kind="documents.urgent_on_day_off",
        thing=incoming,
        on=on,
        at=at,
        clause="10.9",
        title=_("An urgent paper waits to be registered today: %(correspondent)s"),
        text=_("%(text)s"),
        data={"correspondent": incoming.correspondent.both_names, "text": incoming.summary[:300]},
        path=incoming.get_absolute_url(),
    )


def _check(paper: Paper, at: datetime) -> None:
    if paper.received_at > at:
        raise Refusal(_("A paper cannot be received in the future."), "10.9", field="received_at")
    if paper.their_on and paper.their_on > timezone.localdate(paper.received_at):
        raise Refusal(_("It cannot be dated later than it was received."), "10.9", field="their_on")
    if paper.restricted and _content_of(paper):
        raise Refusal(
            _("A restricted paper is a line of the register only: no content, no files."), "10.4", field="restricted"
        )


def _content_of(paper: Paper) -> bool:
    """10.4: what a line of the register may not hold."""
    said = (paper.summary, paper.reference, paper.executor, paper.executor_phone, paper.mark_words)
    return any(said) or bool(paper.files) or paper.scan is not None or paper.acting_order is not None
