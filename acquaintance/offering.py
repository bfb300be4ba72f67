"""Buttons of acquaintance on the pages of papers (10.5, 10.6; room: pages of acquaintance)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from acquaintance import access, queries
from apparat.access.verdict import allowed
from apparat.lists.places import Bulk, offer_bulk
from apparat.org import sight
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.ui.offered import Deed
from documents import offered as on_incoming
from documents.models import Incoming
from outgoing import offered as on_outgoing
from outgoing.models import Outgoing


def sending_of(paper: Incoming | Outgoing, officer: Officer, on: date) -> Deed | None:
    """Offer to send a registered paper on, to who has people to send it to; a restricted one never (10.4)."""
    verdict = access.may_send(officer, paper, on)
    if not verdict:
        return None
    page = "acquaintance:send_incoming" if isinstance(paper, Incoming) else "acquaintance:send_outgoing"
    return Deed(_("Send for acquaintance"), reverse(page, args=[paper.pk]), verdict, "eye")


def confirming_of(paper: Incoming | Outgoing, officer: Officer, on: date) -> Deed | None:
    """Lead a reader to his confirmation; only whom the row names in person is asked about, so others cost nothing."""
    if sight.person(officer.pk) not in paper.seen_by:
        return None
    reader = queries.open_of(paper, officer)
    if reader is None:
        return None
    own = mandates(officer, on)[0]
    return Deed(_("To confirm acquaintance"), reader.get_absolute_url(), allowed(own, "10.6"), "eye", "primary")


def offers(paper: Incoming | Outgoing, officer: Officer, on: date) -> Iterator[Deed | None]:
    """Yield both."""
    yield confirming_of(paper, officer, on)
    yield sending_of(paper, officer, on)


on_incoming.offered.register(offers)
on_outgoing.offered.register(offers)


def sends(officer: Officer, on: date) -> bool:
    """Tell whether the officer has people to send papers to (10.5)."""
    return access.sending_seat(officer, on) is not None


_LABEL = _("Send for acquaintance")
offer_bulk("registry", Bulk(_LABEL, "acquaintance:send_many_incoming", "eye", sends))
offer_bulk("outgoing", Bulk(_LABEL, "acquaintance:send_many_outgoing", "eye", sends))
