"""Who may order files of journals and lists, who reads the analysis of the flow (10.3, 10.5, 10.17)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.roles import Role

CLAUSE = "10.5"
ANALYSTS = (Role.RECORDS, Role.AKIM, Role.HEAD_OF_APPARATUS, Role.DEPUTY)  # a deputy counts what he sees


def may_order(officer: Officer, on: date) -> Verdict:
    """10.5: whoever has a post here orders a file of what he may see anyway."""
    seat = next((seat for seat in mandates(officer, on) if seat.position), None)
    return allowed(seat, CLAUSE) if seat else refused(_("Only who has a post here orders files."), CLAUSE)


def may_analyse(officer: Officer, on: date) -> Verdict:
    """10.17: RECORDS analyses the flow; the leadership reads the analysis."""
    seat = mandates(officer, on).first(ANALYSTS)
    return allowed(seat, "10.17") if seat else refused(_("The documentation unit and the leadership do this."), "10.17")
