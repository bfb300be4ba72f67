"""10.11, 10.13, 1.4. To whose desk a paper that lies on one may be moved (ADR-0007 point 21)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.roles import LEADERSHIP, Deed, Role
from apparat.regulation.routes import Desk
from documents import queries
from documents.models import Incoming
from documents.routing import propose

FOR_AKIM = _("This paper is for the akim to consider: he passes it on by a resolution.")


def moves_papers(officer: Officer, on: date) -> bool:
    """Tell whether the officer may move papers at all: RECORDS, and the leaders what lies on their desks (10.11)."""
    seats = mandates(officer, on)
    return seats.first([Deed.ROUTE_INCOMING]) is not None or seats.first(list(LEADERSHIP)) is not None


def check_desk(incoming: Incoming, desk: Officer, mandate: Mandate, on: date) -> None:
    """Raise Refusal when the paper may not go to this desk (10.11), or not by this hand (1.4).

    What the table of 10.11 gives the akim goes to nobody else: he distributes it by his resolution (10.13). RECORDS and
    the akim move the rest to any leader; another leader only to whom the table names, which is what he may know of the
    distribution of duties.
    """
    if desk.pk == incoming.desk_id:
        raise Refusal(_("The paper lies on this desk already."), "10.11", field="desk")
    if not queries.desks(on).filter(pk=desk.pk).exists():
        raise Refusal(_("Papers go to the desk of the akim, a deputy or the head of apparatus."), "10.11", field="desk")
    proposal = propose(incoming, on)
    if proposal.officer is None or proposal.officer.pk == desk.pk:
        return
    if proposal.route.desk is Desk.AKIM:
        raise Refusal(FOR_AKIM, "10.11", field="desk")
    if Deed.ROUTE_INCOMING not in mandate.deeds and not mandate.has(Role.AKIM):
        named = {"name": proposal.officer.short_name}
        raise Refusal(_("By the distribution of duties this paper is for %(name)s.") % named, "1.4", field="desk")
