"""Who may do what with blanks, seals and supplies: the source of buttons and guards (11.2; ADR-0012)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.org.models import Officer
from apparat.org.queries import mandates
from stocks.keepers import seat_of_keeper
from stocks.models import Handover, Lot, Seal, Series, StockKind

CLAUSE = "11.2"
NOT_KEPT = _("The administrative unit and the head of the documentation unit keep the stocks.")


def may_keep(officer: Officer, on: date) -> Verdict:
    """11.2: the administrative unit and the head of the documentation unit keep the stocks (ADR-0012)."""
    seat = seat_of_keeper(mandates(officer, on))
    return allowed(seat, CLAUSE) if seat else refused(NOT_KEPT, CLAUSE)


def may_keep_series(officer: Officer, series: Series, on: date) -> Verdict:
    """11.2: issue and destroy blanks of a series."""
    return may_keep(officer, on)


def may_account(officer: Officer, series: Series, on: date) -> Verdict:
    """11.2: who was given blanks says what became of them, or who keeps the stocks does it for him."""
    seats = mandates(officer, on)
    if seat := seat_of_keeper(seats):
        return allowed(seat, CLAUSE)
    held = Lot.objects.filter(series=series, place=Lot.Place.ISSUED, holder__in=seats.seats)
    if (lot := held.order_by("first").first()) is not None and (seat := seats.seat_of(lot.holder_id)):
        return allowed(seat, CLAUSE)
    return refused(_("You hold no unused blanks of this series."), CLAUSE)


def may_give(officer: Officer, seal: Seal, on: date) -> Verdict:
    """11.2: who keeps a seal hands it over; from the store, or once he left, who keeps the stocks does."""
    if (closed := _not_free(seal)) is not None:
        return closed
    seats = mandates(officer, on)
    his = seal.keeper_id if not seal.is_left_behind(on) else None
    seat = seats.seat_of(his) if his else seat_of_keeper(seats)
    return allowed(seat, CLAUSE) if seat else refused(_("Who keeps the seal hands it over."), CLAUSE)


def may_take(officer: Officer, seal: Seal, on: date) -> Verdict:
    """11.2: the officer named in a handover signs that he has taken the seal."""
    if (handover := open_handover(seal)) is None:
        return refused(_("Nobody is handing this seal over."), CLAUSE)
    seat = mandates(officer, on).seat_of(handover.receiver_id)
    return allowed(seat, CLAUSE) if seat else refused(_("The officer named in the handover takes it over."), CLAUSE)


def may_take_back(officer: Officer, seal: Seal, on: date) -> Verdict:
    """11.2: who began a handover takes it back until the other has signed; who keeps the stocks, when he left since."""
    if (handover := open_handover(seal)) is None:
        return refused(_("Nobody is handing this seal over."), CLAUSE)
    seats = mandates(officer, on)
    seat = seats.seat_of(handover.giver_id) if handover.giver.works_on(on) else seat_of_keeper(seats)
    return allowed(seat, CLAUSE) if seat else refused(_("Who began the handover takes it back."), CLAUSE)


def may_destroy(officer: Officer, seal: Seal, on: date) -> Verdict:
    """11.2: a seal is destroyed by an act, from the store."""
    if (closed := _not_free(seal)) is not None:
        return closed
    if seal.keeper_id:
        return refused(_("It must be handed over into the store first."), CLAUSE)
    return may_keep(officer, on)


def may_lose(officer: Officer, seal: Seal, on: date) -> Verdict:
    """11.2: who keeps the stocks declares a seal lost by an act, in whosever hands it was."""
    closed = _not_free(seal)
    return may_keep(officer, on) if closed is None else closed


def may_keep_supply(officer: Officer, kind: StockKind, on: date) -> Verdict:
    """11.2: receive, issue and write off what is only counted."""
    if kind.sort != StockKind.Sort.SUPPLY:
        return refused(_("This is not counted by quantity."), CLAUSE)
    return may_keep(officer, on)


def open_handover(seal: Seal) -> Handover | None:
    """Return the handover that waits for the second signature, if any."""
    rows = Handover.objects.filter(seal=seal, taken_at=None, dropped_at=None)
    return rows.select_related("giver__position").first()


def _not_free(seal: Seal) -> Verdict | None:
    if seal.destroyed_on:
        return refused(_("It was destroyed."), CLAUSE)
    if seal.lost_on:
        return refused(_("It was declared lost."), CLAUSE)
    if open_handover(seal) is not None:
        return refused(_("It is being handed over: the second signature is awaited."), CLAUSE)
    return None
