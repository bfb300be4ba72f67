"""The way of a service note as a paper of the office: where written, who agrees, what follows its signature (10.23)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.http import QueryDict
from django.urls import reverse

from apparat.org.mandate import Mandate
from apparat.org.models import Officer, Unit
from apparat.org.queries import working_officers
from apparat.org.roles import LEADERSHIP
from apparat.ui.keys import key_in
from approvals.models import Opinion
from notes.actions.deliver_note import deliver_note
from notes.actions.note_redirection import KIND
from notes.checks import is_of_own_head, own_head
from notes.models import ServiceNote
from notes.papers import lines_to, post_wanted
from notes.states import NOTE
from notes.subjects import RULES
from outgoing import following
from outgoing.following import Beside
from outgoing.models import Outgoing


def note_of(outgoing: Outgoing) -> ServiceNote | None:
    """Return the note whose paper this is; None of a paper of this kind that was written before the house stood."""
    return ServiceNote.objects.select_related("addressee__position").filter(outgoing=outgoing).first()


class Notes:
    """Follows papers of the kind."""

    def begin_path(self) -> str:
        """Return the page on which a note is begun."""
        return reverse("notes:begin")

    def revise_path(self, outgoing: Outgoing) -> str:
        """Return the page of its next version."""
        note = note_of(outgoing)
        return reverse("notes:revise", args=[note.pk]) if note else ""

    def beside(self, typed: QueryDict, *, signer: Officer | None, unit: Unit | None, on: date) -> Beside:
        """Return the addressee chosen and the post of a head where the subject wants one (1.4, 10.23)."""
        subject, key = typed.get("subject", ""), key_in(typed.get("addressee", ""))
        to = working_officers(on).filter(pk=key).first() if key else None
        post = post_wanted(subject, signer, unit, on) if signer and unit and subject in RULES else None
        return Beside(lines_to(to) if to else (), post)

    def obliged(self, outgoing: Outgoing, on: date) -> Iterator[tuple[Officer, str, str]]:
        """Ask the author's own head, unless he is one himself or reads it as its addressee (10.5).

        Who acts for the head of another body is no head of the one that drafts it; leaders stand above every head.
        """
        note = note_of(outgoing)
        if note is None or not RULES[note.subject].agreed:
            return
        if is_of_own_head(outgoing) or LEADERSHIP.intersection(outgoing.signer_post.roles):
            return
        if (head := own_head(outgoing.unit, on)) is not None and head.pk != note.addressee_id:
            yield head, Opinion.Ground.UNIT_HEAD, RULES[note.subject].clause

    def signed(self, outgoing: Outgoing, *, mandate: Mandate, by: Officer, at: datetime) -> None:
        """Register and deliver it at once (10.23)."""
        if (note := note_of(outgoing)) is not None:
            note.outgoing = outgoing
            deliver_note(note=note, mandate=mandate, by=by, at=at)

    def withdrawn(self, outgoing: Outgoing, *, mandate: Mandate, at: datetime) -> None:
        """Withdraw the note with its paper."""
        if (note := note_of(outgoing)) is not None:
            NOTE.apply(note, "withdraw_note", mandate=mandate, at=at)


following.register(KIND, Notes())
