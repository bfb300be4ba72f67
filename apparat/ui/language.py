"""The language of the pages: chosen in the switch, kept in the cookie and on the officer; Kazakh when nobody chose."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from apparat.org.models import Officer


def language_of(request: HttpRequest) -> str:
    """Return the language the cookie asks for. Never guessed by the browser: Kazakh is the product's first language."""
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    return chosen if is_known(chosen) else settings.LANGUAGE_CODE


def is_known(code: str) -> bool:
    """Tell whether the pages exist in the language."""
    return code in {known for known, _name in settings.LANGUAGES}


def remember(response: HttpResponse, code: str) -> None:
    """Keep the language in the cookie."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=60 * 60 * 24 * 365,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


class OfficerLanguageMiddleware:
    """Activate the language chosen in the switch."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the chosen language and say so."""
        with translation.override(language_of(request)):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language() or settings.LANGUAGE_CODE)
        return response


@login_not_required
@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """Switch the language and go back to the page it was switched on."""
    path = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(path, allowed_hosts={request.get_host()}, require_https=request.is_secure()):
        path = "/"
    response = HttpResponseRedirect(path)
    code = request.POST.get("language", "")
    if is_known(code):
        remember(response, code)
        if request.user.is_authenticated:
            Officer.objects.filter(pk=request.user.pk).update(language=code)
    return response
