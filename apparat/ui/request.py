"""The request as the pages of this house know it: a signed-in officer and the one moment of the request."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django_htmx.middleware import HtmxDetails

from apparat.org.models import Officer


class OfficerRequest(HttpRequest):
    """A request after sign-in. `at` is its one moment; nobody below the door asks the clock."""

    user: Officer
    htmx: HtmxDetails
    at: datetime

    @property
    def on(self) -> date:
        """The day of the request in Asia/Almaty."""
        return timezone.localdate(self.at)


def now_at_the_door() -> datetime:
    """The moment for who is asked before there is a request: Django gives backends and sessions none."""
    return timezone.now()  # noqa: TID251 - the door


def today_at_the_door() -> date:
    """The day in Asia/Almaty for who is asked before there is a request."""
    return timezone.localdate(now_at_the_door())


class ClockMiddleware:
    """Ask the clock once per request, at the door."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Stamp the request with its moment (`at`) and its day (`on`)."""
        at = timezone.now()  # noqa: TID251 - the door
        request.at = at  # type: ignore[attr-defined]
        request.on = timezone.localdate(at)  # type: ignore[attr-defined]
        return self.get_response(request)
