"""A long form sent after the session ended is not lost: it waits in the new session for the same officer and page.

Only text waits (no files, no passwords), at most an hour and 256 KB. Whose it is, is known from a signed cookie set
when he signed in; another officer who signs in on the same computer never sees it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from apparat.org.models import Officer

SESSION_KEY = "kept_form"
OWNER_COOKIE = "last_officer"
OWNER_SALT = "apparat.ui.kept_forms.owner"
OWNER_DAYS = 30
KEEP_SECONDS = 60 * 60
KEEP_BYTES = 256 * 1024
NEVER_KEPT = ("password", "csrfmiddlewaretoken", "once")


class KeptFormMiddleware:
    """Keep the posted form of a signed-out officer; give it back to him on the page it was typed on."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Before the door asks for signing in: keep what was typed, or give back what was kept."""
        if request.user.is_authenticated:
            give_back(request)
            return None
        if not getattr(view, "login_required", True):
            return None
        if request.headers.get("HX-Request") == "true":  # a part of a page cannot become the sign-in page
            return HttpResponseClientRedirect(redirect_to_login(_page_of_part(request)).url)
        return redirect_to_login(request.get_full_path()) if keep(request, view) else None


def remember_owner(response: HttpResponse, officer: Officer) -> None:
    """Sign into a cookie whose browser this is."""
    response.set_signed_cookie(
        OWNER_COOKIE,
        str(officer.pk),
        salt=OWNER_SALT,
        max_age=60 * 60 * 24 * OWNER_DAYS,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def keep(request: HttpRequest, view: Callable[..., Any]) -> bool:
    """Keep the posted form in the session for the officer of this browser; tell whether it was kept."""
    page = getattr(view, "view_class", view)
    owner = request.get_signed_cookie(OWNER_COOKIE, "", salt=OWNER_SALT, max_age=60 * 60 * 24 * OWNER_DAYS)
    if request.method != "POST" or not owner or not getattr(page, "keeps_form", False):
        return False
    typed = _without_secrets(request.POST)
    if len(typed) > KEEP_BYTES:
        return False
    _set_aside(request, owner, typed)
    return True


def set_aside(request: HttpRequest) -> None:
    """Keep the posted form while its officer does something else first; it waits for him on its page."""
    typed = _without_secrets(request.POST)
    if len(typed) <= KEEP_BYTES:
        _set_aside(request, str(request.user.pk), typed)


def _set_aside(request: HttpRequest, owner: str, typed: str) -> None:
    request.session[SESSION_KEY] = {
        "owner": owner,
        "path": request.path,
        "typed": typed,
        "until": request.at.timestamp() + KEEP_SECONDS,  # type: ignore[attr-defined]
        "files": bool(request.FILES),
    }


def give_back(request: HttpRequest) -> None:
    """Set `request.kept_form` on the page the form was typed on; forget it when it is another's, too old, or sent."""
    kept: Mapping[str, Any] | None = request.session.get(SESSION_KEY)
    if kept is None:
        return
    is_stale = kept["owner"] != str(request.user.pk) or kept["until"] < request.at.timestamp()  # type: ignore[attr-defined]
    if is_stale or (request.method == "POST" and request.path == kept["path"]):
        del request.session[SESSION_KEY]
    elif request.method == "GET" and request.path == kept["path"]:
        request.kept_form = QueryDict(kept["typed"])  # type: ignore[attr-defined]
        messages.info(request, _("What you typed was kept. Look it through and send it again."))
        if kept["files"]:
            messages.warning(request, _("Files cannot be kept: choose them again."))


def _without_secrets(posted: QueryDict) -> str:
    typed = posted.copy()
    for name in list(typed):
        if any(secret in name for secret in NEVER_KEPT):
            del typed[name]
    return typed.urlencode()


def _page_of_part(request: HttpRequest) -> str:
    htmx = getattr(request, "htmx", None)
    return str(getattr(htmx, "current_url_abs_path", "") or "/")
