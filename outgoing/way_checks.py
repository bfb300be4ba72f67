"""Whom a paper cannot reach by the way that was chosen: the addressee is named (10.20)."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from outgoing.lack import Lack
from outgoing.models import Addressee, Channel, Outgoing

CLAUSE = "10.20"
NO_ADDRESS = _("Without an address it cannot go this way.")
OF_TYPED = _("An addressee has no address that his way needs: %(names)s. Type it, or choose another way.")
OF_A_LIST = _(
    "The distribution list has no address that the way needs: %(names)s. RECORDS completes the list; then save the "
    "draft once more."
)


def set_way(addressee: Addressee, *, channel: str, email: str, address: str) -> None:
    """Set way and address of the addressee, which the deed saves.

    Raises Refusal for a way without the address it needs (10.20).
    """
    addressee.channel, addressee.email, addressee.address = Channel(channel), email, address
    if addressee.lacks_address:
        raise Refusal(NO_ADDRESS, CLAUSE, field=addressee.needed)


def without_address(outgoing: Outgoing) -> list[Addressee]:
    """Return the addressees whose way needs an address that nobody has given, in their order."""
    rows = outgoing.addressees.select_related("unit").order_by("order")
    return [addressee for addressee in rows if addressee.lacks_address]


def names_without_address(outgoing: Outgoing) -> list[str]:
    """Return how the paper calls them."""
    return [addressee.line for addressee in without_address(outgoing)]


def lacks_of_ways(outgoing: Outgoing) -> Iterator[Lack]:
    """Yield what is lacking when somebody has no address: whose, and where it is given."""
    if names := names_without_address(outgoing):
        reason = OF_TYPED if outgoing.distribution_id is None else OF_A_LIST
        yield Lack(reason % {"names": "; ".join(names)}, CLAUSE)
