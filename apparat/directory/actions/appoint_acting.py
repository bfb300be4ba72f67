"""1.4, 10.14. Enter an order by which an officer acts for an absent one, for an exact period."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.directory import access
from apparat.directory.orders import ActingOrder, check_order, check_password, check_people, check_period
from apparat.journal.write import write
from apparat.org import powers
from apparat.org.models import Acting, Officer
from apparat.regulation.citation import under

__all__ = ["ActingOrder", "appoint_acting"]


@under("1.4", "10.14")
@transaction.atomic
def appoint_acting(*, absent: Officer, by: Officer, at: datetime, substitute: Officer, order: ActingOrder) -> Acting:
    """Let `substitute` hold the seat of `absent` from the first to the last day of the order.

    Raises Refusal (1.4) for a seat of power when `by` is a plain clerk; without a number, for a period that ends before
    it starts, is over, or begins before the order, for people who do not work here, for a leader replaced by whom
    `orders.FITTING` does not name, for deputies who are no pair of mutual substitution, when somebody already acts for
    him, when the substitute is absent himself in these days, and when he would come to the leadership or to keeping
    people with a password that a keeper set.
    """
    on = timezone.localdate(at)
    access.may_keep_acting(by, on).enforce()
    check_order(order, on)
    absent, substitute = _as_they_are(absent, substitute)
    mandate = access.may_keep_order_on(by, absent, on).enforce()
    if by.pk == substitute.pk:
        raise Refusal(
            _("Nobody appoints himself: let another keeper of the orders enter it."), "1.4", field="substitute"
        )
    check_people(absent, substitute, order)
    check_period(absent, substitute, order)
    check_password(absent, substitute)
    acting = _create(absent, substitute, order)
    write(
        "acting.appointed",
        acting,
        mandate=mandate,
        at=at,
        clause="1.4",
        absent=absent.both_names,
        substitute=substitute.both_names,
        order=acting.order_number,
        order_on=order.on.isoformat(),
        starts_on=order.starts_on.isoformat(),
        ends_on=order.ends_on.isoformat(),
    )
    return acting


def _as_they_are(*officers: Officer) -> list[Officer]:
    """Read the officers with their posts anew, when whoever raises or moves them, or enters another order, is done."""
    powers.hold()
    known = Officer.objects.select_related("position__unit").in_bulk([officer.pk for officer in officers])
    return [known[officer.pk] for officer in officers]


def _create(absent: Officer, substitute: Officer, order: ActingOrder) -> Acting:
    try:
        with transaction.atomic():
            return Acting.objects.create(
                absent=absent,
                substitute=substitute,
                basis=order.basis,
                order_number=order.number.strip(),
                order_on=order.on,
                starts_on=order.starts_on,
                ends_on=order.ends_on,
                reason=order.reason,
            )
    except IntegrityError as error:  # the database is the last clerk
        raise Refusal(_("Somebody already acts for this officer in these days (1.4)."), "1.4") from error
