"""Who may order files of journals and lists, who reads the analysis of the flow (10.3, 10.5, 10.17)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.numbering.models import Counter
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.roles import Deed, Role

CLAUSE = "10.5"
ANALYSTS = (Role.RECORDS, Role.AKIM, Role.HEAD_OF_APPARATUS, Role.DEPUTY)  # a deputy counts what he sees


def may_order(officer: Officer, on: date) -> Verdict:
    """10.5: whoever has a post here orders a file of what he may see anyway."""
    seat = next((seat for seat in mandates(officer, on) if seat.position), None)
    return allowed(seat, CLAUSE) if seat else refused(_("Only who has a post here orders files."), CLAUSE)


def may_close_year(officer: Officer, counter: Counter, on: date) -> Verdict:
    """10.5: the head of RECORDS closes the journal of a year that is over, once and for ever."""
    seats = [seat for seat in mandates(officer, on) if seat.has(Role.RECORDS)]
    seat = next((seat for seat in seats if seat.position and seat.position.heads_unit), None)
    if seat is None:
        return refused(_("The head of the documentation unit closes its journals."), CLAUSE)
    if counter.closed_at is not None:
        return refused(_("This journal is closed already."), CLAUSE)
    if counter.year >= on.year:
        return refused(_("A journal is closed once its year is over."), CLAUSE)
    return allowed(seat, CLAUSE)


def may_see_years(officer: Officer, on: date) -> bool:
    """10.5: who sees every paper sees how far the journals have come."""
    return mandates(officer, on).first([Deed.SEE_ALL_PAPERS]) is not None


def may_analyse(officer: Officer, on: date) -> Verdict:
    """10.17: RECORDS analyses the flow; the leadership reads the analysis."""
    seat = mandates(officer, on).first(ANALYSTS)
    return allowed(seat, "10.17") if seat else refused(_("The documentation unit and the leadership do this."), "10.17")
