"""The desk of post: register of the day, envelopes, labels (10.18, 10.20, 12.5)."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpResponse

from apparat.printing.response import pdf_response
from apparat.ui.pages import render_page
from apparat.ui.request import OfficerRequest
from outgoing import access, post
from outgoing.forms import PostForm
from outgoing.models import Addressee
from outgoing.reading import journal_printed

REFUSED = 422


def day(request: OfficerRequest) -> HttpResponse:
    """Show what leaves the house by post, courier or hand on the day of the address bar, and what to print.

    As in every list, of a citizen the name only (ADR-0009 p. 8): his address stands on what is printed.
    """
    return _page(request, *_asked(request))


def register(request: OfficerRequest) -> HttpResponse:
    """Print the register of dispatch of the day."""
    form, chosen, rows = _asked(request)
    if not rows:
        return _page(request, form, chosen, rows, status=REFUSED)
    journal_printed(request, post.of_citizens(rows, enveloped=False))
    content = post.register_pdf(rows, chosen, language=request.user.language)
    return pdf_response(content, f"register-{chosen:%d.%m.%Y}.pdf")


def envelopes(request: OfficerRequest) -> HttpResponse:
    """Print the envelopes of the day; where an address is missing, say whose."""
    form, chosen, rows = _asked(request)
    if not rows or post.without_address(rows):
        return _page(request, form, chosen, rows, status=REFUSED)
    journal_printed(request, post.of_citizens(rows, enveloped=True))
    content = post.envelopes_pdf(rows, form.size(), language=request.user.language)
    return pdf_response(content, f"envelopes-{chosen:%d.%m.%Y}.pdf")


def labels(request: OfficerRequest) -> HttpResponse:
    """Print the labels of post of the day; where an address is missing, say whose."""
    form, chosen, rows = _asked(request)
    if not rows or post.without_address(rows):
        return _page(request, form, chosen, rows, status=REFUSED)
    journal_printed(request, post.of_citizens(rows, enveloped=True))
    return pdf_response(post.labels_pdf(rows, language=request.user.language), f"labels-{chosen:%d.%m.%Y}.pdf")


def _asked(request: OfficerRequest) -> tuple[PostForm, date, list[Addressee]]:
    if not access.may_see_post(request.user, request.on):
        raise Http404
    form = PostForm(request.GET)
    chosen = form.day(request.on)
    return form, chosen, list(post.leaving(request.user, request.on, chosen))


def _page(
    request: OfficerRequest, form: PostForm, chosen: date, rows: list[Addressee], *, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "day": chosen,
        "lines": post.lines_of(rows, request.user.language),
        "missing": post.without_address(rows),
        "query": f"on={chosen.isoformat()}",
        "sizes": post.SIZES.items(),
    }
    return render_page(request, "outgoing/post.html", context, status=status)
