"""Who asks: the officer behind a session with everything each page asks about him, in one query (room: ui)."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, Func, IntegerField, OuterRef, QuerySet

from apparat.asking.prepared import Blank, prepared
from apparat.notices.models import Notice
from apparat.org.models import Acting, Officer
from apparat.ui.frame import UNREAD_SHOWN
from apparat.ui.request import today_at_the_door

_ORDERS = Acting.objects.filter(substitute=OuterRef("pk"))
_UNREAD = Notice.objects.filter(officer=OuterRef("pk"), read_at=None).order_by().values("pk")
_COUNTED = Func(ArraySubquery(_UNREAD[: UNREAD_SHOWN + 1]), function="CARDINALITY", output_field=IntegerField())


@prepared
def _officer(officer: Blank) -> QuerySet[Officer]:
    known = Officer.objects.select_related("position__unit").filter(pk=officer)
    return known.annotate(has_orders=Exists(_ORDERS), unread_notices=_COUNTED)


class OfficerBackend(ModelBackend):
    """Django's passwords and permissions; the officer comes with his seat, his orders (1.4) and the bell's number."""

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
