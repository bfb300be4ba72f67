"""Notes that would lie before their own author, who acts for the addressee: the akim decides there too (1.4, 2.2)."""

from __future__ import annotations

from datetime import date

from django.db.models import Exists, F, OuterRef, Q

from apparat.org.models import Officer
from apparat.org.queries import acting_on
from notes.models import ServiceNote


def before_their_authors(on: date) -> Q:
    """Return the condition of notes whose signer or drafter is the addressee, or acts for him on the day."""
    acts = acting_on(on).filter(absent=OuterRef("addressee"))
    authored = Q(substitute=OuterRef("outgoing__signer")) | Q(substitute=OuterRef("outgoing__drafter"))
    return Q(addressee=F("outgoing__signer")) | Q(addressee=F("outgoing__drafter")) | Q(Exists(acts.filter(authored)))


def by_author(officer: Officer) -> Q:
    """Return the condition of notes that the officer signed or drafted."""
    return Q(outgoing__signer=officer) | Q(outgoing__drafter=officer)


def is_before_its_author(note: ServiceNote, on: date) -> bool:
    """Tell whether this note is one of those."""
    return ServiceNote.objects.filter(before_their_authors(on), pk=note.pk).exists()
