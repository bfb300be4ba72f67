"""Sessions in the database: signing in must not depend on Redis; every page asks for one, so it is worded once."""

from __future__ import annotations

from django.conf import settings
from django.contrib.sessions import middleware
from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

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


class SessionMiddleware(middleware.SessionMiddleware):
    """Django's own, but for the cookie of a session that has ended: only a whole page takes it away."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Leave the cookie to the page when a part of it is answered.

        A form sent at the same moment begins a session in which it waits (`kept_forms`); the late answer to a question
        that still bore the old cookie would throw the new one away, and the form with it.
        """
        answered: HttpResponse = super().process_response(request, response)
        cookie = answered.cookies.get(settings.SESSION_COOKIE_NAME)
        if request.headers.get("HX-Request") == "true" and cookie is not None and not cookie.value:
            del answered.cookies[settings.SESSION_COOKIE_NAME]
        return answered
