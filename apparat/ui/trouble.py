"""Pages for when something went wrong: said in the reader's language, with a way on, without losing what was typed."""

from __future__ import annotations

import logging
import sys
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template import loader
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from apparat.ui import kept_forms
from apparat.ui.language import language_of

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Trouble:
    """What a reader is told: status, heading, what happened, what to do."""

    status: int
    title: Any
    text: Any
    advice: Any
    icon: str = "triangle-alert"


BAD_REQUEST = Trouble(
    400,
    _("The request could not be understood"),
    _("The address or the form came in a shape this system does not know."),
    _("Go back, open the page anew and try once more. Nothing has been changed."),
)
TOO_BIG = Trouble(
    413,
    _("Too much was sent at once"),
    _("The text of the form is larger than 5 MB, or it has more than 80 files or 1000 fields."),
    _("Go back: the form is still filled in. Send fewer or smaller files. Nothing has been changed."),
    "file-x",
)
FORBIDDEN = Trouble(
    403,
    _("This is not open to you"),
    _("Your position does not give you the right to this page."),
    _("If you need it for your work, ask the documentation unit or the head of apparatus."),
    "lock",
)
CSRF = Trouble(
    403,
    _("The form was too old to be accepted"),
    _("The page was opened before you signed in, or the browser keeps no cookies. Nothing has been changed."),
    _("Go back: what you typed is still there. Copy it, open the page anew and send the form again."),
    "rotate-ccw",
)
NOT_FOUND = Trouble(
    404,
    _("There is no such page for you"),
    _("The address is wrong, the thing does not exist, or it is not among the papers you may see."),
    _("Look for it by its number or words in the search above."),
    "search-x",
)
SERVER_ERROR = Trouble(
    500,
    _("Something broke on our side"),
    _("The system met an error it did not expect. The deed was not done in part: either wholly or not at all."),
    _("Go back and try again. If it happens twice, tell the administrator the time: it is in the log."),
)
DATABASE_GONE = Trouble(
    503,
    _("The database does not answer"),
    _("The system cannot reach its store at the moment. Nothing was half done: what was not saved is not changed."),
    _("Wait a minute and try again. The form is still there when you go back in the browser."),
    "database-zap",
)
TOO_BIG_ERRORS = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
DATABASE_ERRORS = (OperationalError, InterfaceError)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 400, or 413 when too much was sent."""
    return _page(request, TOO_BIG if isinstance(exception, TOO_BIG_ERRORS) else BAD_REQUEST)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 403."""
    return _page(request, FORBIDDEN, framed=True)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404: for what does not exist and for what a stranger may not see alike."""
    return _page(request, NOT_FOUND, framed=True)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500, or 503 when the database is gone. Asks neither the database nor the session."""
    is_gone = isinstance(sys.exc_info()[1], DATABASE_ERRORS)
    response = _page(request, DATABASE_GONE if is_gone else SERVER_ERROR)
    if is_gone:
        response.headers["Retry-After"] = "60"
    return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Refuse a form without its token; one sent from our own page is kept and shown again, to be looked through."""
    log.warning("form refused: %s", reason)
    match = request.resolver_match
    if match is not None and _is_from_here(request) and kept_forms.keep(request, match.func):
        return HttpResponseRedirect(request.get_full_path())
    return _page(request, CSRF)


def _is_from_here(request: HttpRequest) -> bool:
    return request.headers.get("Origin", "") == f"{request.scheme}://{request.get_host()}"


def _page(request: HttpRequest, trouble: Trouble, *, framed: bool = False) -> HttpResponse:
    is_framed = framed and getattr(request, "user", None) is not None and request.user.is_authenticated
    template = loader.get_template(f"{trouble.status}.html")
    with translation.override(language_of(request)):
        context = {"trouble": trouble, "layout": "base.html" if is_framed else "layouts/bare.html"}
        return HttpResponse(template.render(context, request if is_framed else None), status=trouble.status)
