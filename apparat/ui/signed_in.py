"""Who asks: the officer behind a session with everything each page asks about him, in one query (room: ui)."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import AllowAllUsersModelBackend, ModelBackend
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, Func, IntegerField, OuterRef, QuerySet
from django.http import HttpRequest

from apparat.asking.prepared import Blank, prepared
from apparat.notices.models import Notice
from apparat.org.models import Acting, Officer
from apparat.ui.frame import UNREAD_SHOWN
from apparat.ui.request import today_at_the_door

_ORDERS = Acting.objects.filter(substitute=OuterRef("pk"))
_UNREAD = Notice.objects.filter(officer=OuterRef("pk"), read_at=None).order_by().values("pk")
_COUNTED = Func(ArraySubquery(_UNREAD[: UNREAD_SHOWN + 1]), function="CARDINALITY", output_field=IntegerField())
_ANYBODY = AllowAllUsersModelBackend()  # asks for name and password only


@prepared
def _officer(officer: Blank) -> QuerySet[Officer]:
    known = Officer.objects.select_related("position__unit").filter(pk=officer)
    return known.annotate(has_orders=Exists(_ORDERS), unread_notices=_COUNTED)


class OfficerBackend(ModelBackend):
    """Django's passwords and permissions; the officer comes with his seat, his orders (1.4) and the bell's number."""

    def authenticate(
        self, request: HttpRequest | None, username: str | None = None, password: str | None = None, **more: Any
    ) -> Officer | None:
        """Return the officer of this name and password when he works here; else None, at the cost of one hash.

        The password is hashed once whether the name is unknown, the password wrong or the officer gone, so that the
        time of an answer tells no names. Who has left but knows his password is noted on the request (`has_left`):
        the form need not ask, and hash, again.
        """
        known = _ANYBODY.authenticate(request, username=username, password=password, **more)
        if isinstance(known, Officer) and self.user_can_authenticate(known):
            return known
        if known is not None and request is not None:
            request.has_left = True  # type: ignore[attr-defined]
        return None

    def user_can_authenticate(self, user: Any) -> bool:
        """Let in, and keep in, only who works here today: the day he left is the first without him (1.4).

        The day is asked of the clock and not of the database, whose CURRENT_DATE is another zone's for some hours.
        """
        return isinstance(user, Officer) and user.works_on(today_at_the_door())

    def get_user(self, user_id: Any) -> Officer | None:
        """Return the officer of the session; None when he is gone or no longer works here.

        `has_orders`: whether an order ever made him act for somebody; `unread_notices`: how many he has not read, at
        most one more than the bell shows.
        """
        officer = _officer.first(officer=int(user_id))
        return officer if officer is not None and self.user_can_authenticate(officer) else None
