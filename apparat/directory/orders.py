"""An order on an acting officer: what it says, and whether it can be (1.4, 10.14)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.models import Acting, Officer, Substitution
from apparat.org.powers import SET_BY_A_KEEPER, may_not_sit
from apparat.org.roles import Role

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


FITTING: dict[Role, tuple[frozenset[Role], _StrPromise]] = {
    # the absent one's role: who may act for him, and how a refusal says it (1.4, 9.5, 12.4; ADR-0008)
    Role.AKIM: (frozenset({Role.DEPUTY}), _("The akim's powers are exercised by his deputy.")),
    Role.DEPUTY: (
        frozenset({Role.DEPUTY, Role.HEAD_OF_APPARATUS}),
        _("A deputy akim is replaced by another deputy, or by the head of apparatus."),
    ),
    Role.HEAD_OF_APPARATUS: (
        frozenset({Role.DEPUTY, Role.UNIT_HEAD}),
        _("The head of apparatus is replaced by a deputy akim or by the head of a unit of the apparatus."),
    ),
}


@dataclass(frozen=True, slots=True)
class ActingOrder:
    """The order as it is written: number and date, first and last day (both included), what it rests on."""

    number: str
    on: date
    starts_on: date
    ends_on: date
    basis: Acting.Basis = Acting.Basis.ORDER
    reason: str = ""


def check_order(order: ActingOrder, on: date) -> None:
    """Refuse an order without a number, with an impossible period, or begun before it was signed (1.4)."""
    if not order.number.strip():
        raise Refusal(_("Name the number of the order."), "1.4", field="order_number")
    if order.ends_on < order.starts_on:
        raise Refusal(_("The last day cannot be before the first."), "1.4", field="ends_on")
    if order.ends_on < on:
        raise Refusal(_("These days are over: nobody can act in the past."), "1.4", field="ends_on")
    if order.on > order.starts_on:
        raise Refusal(_("Nobody acts before the order is signed."), "1.4", field="starts_on")


def check_people(absent: Officer, substitute: Officer, order: ActingOrder) -> None:
    """Refuse people who do not work here, and those whom 1.4 does not let stand in for each other."""
    if absent.pk == substitute.pk:
        raise Refusal(_("Nobody acts for himself."), "1.4", field="substitute")
    for officer, field in ((absent, "absent"), (substitute, "substitute")):
        left = officer.left_on is not None and officer.left_on <= order.ends_on
        if not officer.is_active or left or officer.position is None:
            raise Refusal(
                _("%(officer)s holds no position here in these days.") % {"officer": officer.full_name},
                "1.4",
                field=field,
            )
    for role in _roles(absent) & FITTING.keys():
        fitting, reason = FITTING[role]
        if fitting.isdisjoint(_roles(substitute)):
            raise Refusal(reason, "1.4", field="substitute")
    if order.basis == Acting.Basis.MUTUAL and not _are_a_pair(absent, substitute):
        raise Refusal(
            _("These two are no pair of mutual substitution in the distribution of duties."), "1.4", field="basis"
        )


def check_password(absent: Officer, substitute: Officer) -> None:
    """Refuse to lend a seat of power to who signs in with a password a keeper set: two would hold it (1.4)."""
    if may_not_sit(substitute, absent.position):
        raise Refusal(SET_BY_A_KEEPER, "1.4", field="substitute")


def _roles(officer: Officer) -> frozenset[Role]:
    return frozenset(map(Role, officer.position.roles)) if officer.position else frozenset()


def _are_a_pair(one: Officer, other: Officer) -> bool:
    pair = Q(first=one.position, second=other.position) | Q(first=other.position, second=one.position)
    return Substitution.objects.filter(pair).exists()


def check_period(absent: Officer, substitute: Officer, order: ActingOrder) -> None:
    """Refuse days on which somebody already acts for the absent one, or the substitute is absent himself (1.4)."""
    same_days = Acting.objects.filter(starts_on__lte=order.ends_on, ends_on__gte=order.starts_on)
    taken = same_days.filter(absent=absent).select_related("substitute").first()
    if taken:
        raise _already_taken(taken)
    if same_days.filter(absent=substitute).exists():
        raise Refusal(
            _("%(officer)s is absent himself in these days.") % {"officer": substitute.full_name},
            "1.4",
            field="substitute",
        )


def _already_taken(taken: Acting) -> Refusal:
    words = {
        "officer": taken.substitute.full_name,
        "starts_on": f"{taken.starts_on:%d.%m.%Y}",
        "ends_on": f"{taken.ends_on:%d.%m.%Y}",
    }
    return Refusal(
        _("%(officer)s already acts for him from %(starts_on)s to %(ends_on)s.") % words, "1.4", field="starts_on"
    )
