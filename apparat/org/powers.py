"""What stands above those who keep people: posts they neither give nor make, passwords that may not come to sit there.

Clause 1.4, ADR-0008. Who set the password of an officer is told by the history of his row; no column is kept for it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models import QuerySet
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Acting, Officer, Position
from apparat.org.roles import HEAD_MAY, LEADERSHIP, MAY, Deed, Role

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

GIVEN, CHOSEN = "password_given", "password_chosen"  # reasons of a line of history

SET_BY_A_KEEPER = _(
    "His password was set by who keeps people. Before he is given these powers he must choose his own, or the"
    " administrator of the installation sets him a new one."
)
IN_A_FORM = format_lazy("{} (1.4)", SET_BY_A_KEEPER)  # a refusal of a deed names its clause by itself
STOOD_IN_FOR = _(
    "An order that is not over names him as absent, and who acts for him would act from the new seat too. He can be"
    " moved when its last day has passed; a new order lends the powers of the new post (1.4)."
)
MADE_BY_ADMINISTRATOR = _(
    "Posts of the leadership and posts that keep people are given by the administrator of the installation (1.4)."
)

_ALWAYS = LEADERSHIP | {role for role, deeds in MAY.items() if Deed.KEEP_PEOPLE in deeds}
_AS_HEAD = {role for role, deeds in HEAD_MAY.items() if Deed.KEEP_PEOPLE in deeds}


def is_above_keepers(post: Position | None) -> bool:
    """Tell whether the post (or none) leads or keeps people: no keeper gives, makes or takes it (1.4)."""
    if post is None:
        return False
    roles = frozenset(map(Role, post.roles))
    return not _ALWAYS.isdisjoint(roles) or (post.heads_unit and not _AS_HEAD.isdisjoint(roles))


def posts_in_reach() -> QuerySet[Position]:
    """Return the posts on which a keeper may seat people: those of which `is_above_keepers` is not true."""
    plain = Position.objects.exclude(roles__overlap=[str(role) for role in _ALWAYS])
    return plain.exclude(heads_unit=True, roles__overlap=[str(role) for role in _AS_HEAD])


def has_given_password(officer: Officer) -> bool:
    """Tell whether he signs in with a password that a keeper set and nobody changed since.

    One set by an administrator of the installation does not count: it opens nothing that is closed to him.
    """
    if officer.pk is None or not officer.has_usable_password():
        return False
    lines = officer.history.filter(history_change_reason__in=(GIVEN, CHOSEN)).select_related("history_user")
    last = lines.order_by("-history_id").first()
    by = last and last.history_user
    return last is not None and last.history_change_reason == GIVEN and not (by and by.is_superuser)


def sits_above_keepers(officer: Officer, on: date) -> bool:
    """Tell whether his own post, or one lent to him by an order not ended by the day, leads or keeps people (1.4).

    Who sets his password could sign in as him and use what he is trusted with. An order still to come counts: the
    password set today would open its first day.
    """
    orders = Acting.objects.filter(substitute=officer, ends_on__gte=on).select_related("absent__position")
    return any(map(is_above_keepers, (officer.position, *(order.absent.position for order in orders))))


def lends_power(post: Position | None) -> bool:
    """Tell whether the post leads, keeps people or signs first: an order on it is the keepers' business (1.4)."""
    return is_above_keepers(post) or (post is not None and post.first_signature)


def hold() -> None:
    """Let nobody else change who has powers until this transaction ends (1.4, ADR-0008); to be asked before reading.

    Who raises a post, seats somebody, lends a seat or sets a password looks at rows the others write: posts, officers,
    orders, history. Such deeds are rare, so they queue at one lock, and what is read after it is what they left.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('org.powers'))")


def why_not_raised(officers: QuerySet[Officer], post: Position, on: date) -> str | _StrPromise | None:
    """Return why these officers may not come to sit on the post on the day, None when they may (1.4, ADR-0008).

    Not above the keepers with a password a keeper knows; nor with any power while an order made for another seat names
    one of them as absent: who acts for him was found fitting for that seat only. To be asked under `hold`.
    """
    if is_above_keepers(post) and any(map(has_given_password, officers)):
        return IN_A_FORM
    runs = lends_power(post) and Acting.objects.filter(absent__in=officers, ends_on__gte=on).exists()
    return STOOD_IN_FOR if runs else None


def why_not_seated(officer: Officer, post: Position, on: date) -> str | _StrPromise | None:
    """Return why the officer may not be moved to the post, as it stands now, on the day; None when he may (1.4)."""
    hold()
    return why_not_raised(Officer.objects.filter(pk=officer.pk), Position.objects.get(pk=post.pk), on)


def may_not_sit(officer: Officer, post: Position | None) -> bool:
    """Tell whether the post is above those one of whom knows the officer's password (1.4)."""
    return is_above_keepers(post) and has_given_password(officer)
