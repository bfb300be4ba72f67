"""Who may keep the orders on acting officers: the one source of the button and of the guard (1.4)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.org.models import Acting, Officer
from apparat.org.queries import mandates
from apparat.org.roles import Deed, Role


def may_keep_acting(officer: Officer, on: date) -> Verdict:
    """1.4: those who keep the reference books (records, personnel) and the head of apparatus enter the orders."""
    seat = mandates(officer, on).first([Deed.KEEP_REFERENCE, Role.HEAD_OF_APPARATUS])
    if seat:
        return allowed(seat, "1.4")
    return refused(
        _("Orders on acting officers are kept by the documentation and personnel units and the head of apparatus."),
        "1.4",
    )


def may_end_acting(officer: Officer, acting: Acting, on: date) -> Verdict:
    """1.4: the same keepers shorten an order that is not over yet; what is past stays as it was."""
    if acting.ends_on < on:
        return refused(_("The order is over: there is nothing to shorten."), "1.4")
    return may_keep_acting(officer, on)


def may_change_profile(officer: Officer, on: date) -> Verdict:
    """Everybody who works here changes his own contacts and language; no clause rules it."""
    seats = mandates(officer, on)
    return allowed(seats[0], "") if seats else refused(_("You do not work here any more."), "")
