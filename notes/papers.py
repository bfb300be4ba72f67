"""From what is typed of a note to the facts of its paper: whom it names, from which post it is signed (1.4, 10.23)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from apparat.org.models import Officer, Position
from apparat.org.queries import mandates
from notes.facts import NoteFacts, line_of
from notes.subjects import RULES
from outgoing.facts import DraftFacts


def paper_of(facts: DraftFacts, said: NoteFacts, on: date) -> DraftFacts:
    """Return the facts with the officer's post as addressee, and the post of a head where the subject wants one.

    The post that was chosen stands; without a choice who acts for an absent head signs a head's note from that post.
    """
    to = [line_of(said.addressee)] if said.addressee.position else ()
    post = facts.post or (_heads_post(facts.signer, on) if RULES[said.subject].by_head else None)
    return replace(facts, addressees=to, post=post)


def _heads_post(signer: Officer, on: date) -> Position | None:
    """Return the first post from which he signs first on the day, his own before one of whom he acts for (1.4)."""
    posts = (seat.position for seat in mandates(signer, on))
    return next((post for post in posts if post is not None and post.signs_first), None)
