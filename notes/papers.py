"""From what is typed of a note to the facts of its paper: whom it names, from which post it is signed (1.4, 10.23)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from apparat.org.models import Officer, Position, Unit
from apparat.org.queries import mandates
from notes.facts import NoteFacts, line_of
from notes.subjects import RULES
from outgoing.facts import DraftFacts, To


def paper_of(facts: DraftFacts, said: NoteFacts, unit: Unit, on: date) -> DraftFacts:
    """Return the facts with the officer's post as addressee, and the post of a head where the subject wants one.

    The post that was chosen stands; without a choice who acts for the absent head of the body that drafts the note
    signs a head's note from that post.
    """
    post = facts.post or post_wanted(said.subject, facts.signer, unit, on)
    return replace(facts, addressees=lines_to(said.addressee), post=post)


def lines_to(addressee: Officer) -> list[To]:
    """Return the officer as the one addressee of the paper; nobody while he has no post."""
    return [line_of(addressee)] if addressee.position else []


def post_wanted(subject: str, signer: Officer, unit: Unit, on: date) -> Position | None:
    """Return the post of a head from which the signer enters such a note of the body, None where any post does.

    Of those of this body from which he signs first on the day, his own before one of whom he acts for (1.4, 10.23).
    """
    if not RULES[subject].by_head:
        return None
    seat = mandates(signer, on).signer_of(unit.pk)
    return seat.position if seat else None
