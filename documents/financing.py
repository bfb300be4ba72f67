"""Who proposes on a matter of financing, of which papers, and who is asked about them (10.15)."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.files.models import Attachment
from apparat.journal.models import Entry
from apparat.org.mandate import Mandate, Mandates
from apparat.org.models import Officer
from apparat.org.queries import mandates, office
from apparat.org.roles import Role
from documents.acceptability import PRIVATE
from documents.models import FinancingFile, FinancingProposal, Incoming
from documents.routing import sender_of
from documents.states import IncomingState

CLAUSE = "10.15"
GROUND = "financing"  # of a return: it was not worked out
REGISTER = "financing"
NOT_YET = frozenset({IncomingState.RECEIVED, IncomingState.IMPORTED})
ON_THE_DESK_FOR = timedelta(days=30)  # calendar days: the clause sets no day on which the akim answers


def concerns(incoming: Incoming) -> bool:
    """Tell whether a matter of financing may come by this paper: a state body's, and not a restricted one (10.4)."""
    return not incoming.restricted and sender_of(incoming.correspondent) not in PRIVATE


def may_propose(officer: Officer, incoming: Incoming, on: date) -> Verdict:
    """10.15: the head of economy and finance, on a state body's paper that was taken, or returned as not worked out."""
    if not concerns(incoming) or incoming.state in NOT_YET:
        return refused(_("A proposal is made on a registered or returned paper of a state body."), CLAUSE)
    if incoming.is_returned and GROUND not in incoming.return_note.grounds:
        return refused(_("It was returned on another ground than the financing."), CLAUSE)
    seat = seat_of_finance(mandates(officer, on))
    return allowed(seat, CLAUSE) if seat else refused(_("The head of economy and finance makes the proposal."), CLAUSE)


def seat_of_finance(seats: Mandates) -> Mandate | None:
    """Return the seat that signs first for the body which the office's profile names; who heads nothing costs nothing.

    The profile says `economy_and_finance`: the code of the body; without it nobody proposes.
    """
    heads = [seat for seat in seats if seat.position and seat.position.signs_first and not seat.has(Role.AKIM)]
    here = office() if heads else None
    code = here.details.get("economy_and_finance") if here else ""
    return next((seat for seat in heads if code and seat.position and seat.position.unit.code == code), None)


def proposals_on(incoming: Incoming, officer: Officer, on: date) -> list[FinancingProposal]:
    """Return the proposals on the paper that the officer may see, the latest first."""
    if not concerns(incoming):
        return []
    return list(FinancingProposal.objects.visible_to(officer, on).filter(incoming=incoming).order_by("-pk"))


def was_made_for_another(proposal: FinancingProposal) -> bool:
    """Tell whether who made it acted for the head of the body, as the journal of that moment has it (1.4)."""
    kind, _number = proposal.journal_name
    made = Entry.objects.filter(subject_kind=kind, subject_id=proposal.pk, event__startswith="financing.proposed")
    return made.filter(on_behalf_of__isnull=False).exists()


def proposals(officer: Officer, on: date) -> QuerySet[FinancingProposal]:
    """Return the proposals the officer may see, the latest first."""
    return FinancingProposal.objects.visible_to(officer, on).order_by("-pk")


def before_the_akim(seats: Mandates, on: date) -> QuerySet[FinancingProposal]:
    """Return what economy and finance proposed to the akim in the last month, and to whom he acts for (1.4)."""
    if not seats.first([Role.AKIM]):
        return FinancingProposal.objects.none()
    fresh = FinancingProposal.objects.filter(akim__in=seats.seats, at__date__gt=on - ON_THE_DESK_FOR)
    return fresh.select_related("incoming__correspondent", "unit").order_by("-pk")


def shown_file(officer: Officer, on: date, key: int) -> QuerySet[Attachment]:
    """Return the file of this key, when the officer may see the proposal it belongs to."""
    seen = FinancingProposal.objects.visible_to(officer, on).values("pk")
    files = FinancingFile.objects.filter(proposal__in=seen).values("attachment")
    return Attachment.objects.select_related("blob").filter(pk=key, pk__in=files, destroyed_at=None)
