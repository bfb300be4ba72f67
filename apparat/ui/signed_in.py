"""Who asks: the officer behind a session with everything each page asks about him, in one query (room: ui)."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.db.models import BigIntegerField, Exists, F, Func, OuterRef, Subquery

from apparat.notices.models import Notice
from apparat.org.models import Acting, Officer

_ORDERS = Acting.objects.filter(substitute=OuterRef("pk"))
_UNREAD = Notice.objects.filter(officer=OuterRef("pk"), read_at=None).order_by()
_COUNTED = _UNREAD.annotate(count=Func(F("pk"), function="COUNT", output_field=BigIntegerField())).values("count")


class OfficerBackend(ModelBackend):
    """Django's passwords and permissions; the officer comes with his seat, his orders (1.4) and the bell's number."""

    def get_user(self, user_id: Any) -> Officer | None:
        """Return the officer of the session; None when he is gone or no longer works here.

        `has_orders`: whether an order ever made him act for somebody; `unread_notices`: how many he has not read.
        """
        known = Officer.objects.select_related("position__unit").filter(pk=user_id)
        officer = known.annotate(has_orders=Exists(_ORDERS), unread_notices=Subquery(_COUNTED)).first()
        return officer if officer is not None and self.user_can_authenticate(officer) else None
