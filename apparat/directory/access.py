"""Who may keep the orders on acting officers: the one source of the button and of the guard (1.4)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.org.models import Acting, Officer
from apparat.org.powers import lends_power
from apparat.org.queries import mandates
from apparat.org.roles import Deed


def may_keep_acting(officer: Officer, on: date) -> Verdict:
    """1.4: the documentation and personnel units and the head of apparatus enter orders; those on power: see below."""
    seat = mandates(officer, on).first([Deed.KEEP_REFERENCE, Deed.KEEP_PEOPLE])
    if seat:
        return allowed(seat, "1.4")
    return refused(
        _("Orders on acting officers are kept by the documentation and personnel units and the head of apparatus."),
        "1.4",
    )


def may_keep_order_on(officer: Officer, absent: Officer, on: date) -> Verdict:
    """1.4: whose seat carries power, his orders are kept by those who answer for people, not by every clerk.

    Power is a post that leads or keeps people, or the right of first signature; the keepers stand in `org.roles`
    (KEEP_PEOPLE): the head of apparatus, the heads of the documentation and personnel units, or whoever acts for one.
    """
    if not lends_power(absent.position):
        return may_keep_acting(officer, on)
    seat = mandates(officer, on).first([Deed.KEEP_PEOPLE])
    if seat:
        return allowed(seat, "1.4")
    return refused(
        _(
            "Orders on the leadership, on posts that keep people and on posts with the right of first signature are"
            " entered by the head of apparatus or the heads of the documentation and personnel units."
        ),
        "1.4",
    )


def may_end_acting(officer: Officer, acting: Acting, on: date) -> Verdict:
    """1.4: the same keepers shorten an order that is not over yet; what is past stays as it was."""
    if acting.ends_on < on:
        return refused(_("The order is over: there is nothing to shorten."), "1.4")
    return may_keep_order_on(officer, acting.absent, on)


def may_change_profile(officer: Officer, on: date) -> Verdict:
    """Everybody who works here changes his own contacts and language; no clause rules it."""
    seats = mandates(officer, on)
    return allowed(seats[0], "") if seats else refused(_("You do not work here any more."), "")
