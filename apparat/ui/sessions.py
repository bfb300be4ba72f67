"""Sessions in the database: signing in must not depend on Redis; every page asks for one, so it is worded once."""

from __future__ import annotations

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import QuerySet

from apparat.asking.prepared import Blank, prepared
from apparat.ui.request import now_at_the_door


@prepared
def _running(key: Blank, at: Blank) -> QuerySet[Session]:
    return Session.objects.filter(session_key=key, expire_date__gt=at)


class SessionStore(db.SessionStore):
    """Django's own, but for the question."""

    def _get_session_from_db(self) -> Session | None:
        """Return the row of the session while it runs; without one begin another, as Django does."""
        session = _running.first(key=self.session_key, at=now_at_the_door())
        if session is None:
            self._session_key = None
        return session
