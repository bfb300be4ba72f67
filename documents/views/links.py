"""Links of a paper: put, taken back, proposed when it probably repeats or answers another one (10.9; law.md 3.3)."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from apparat.ui.actions import ActionView
from apparat.ui.pages import render_page
from apparat.ui.request import OfficerRequest
from documents import access, link_access
from documents.actions.withdraw_link import withdraw_link
from documents.link_books import Found, link_with
from documents.link_form import LikelyForm, LinkForm, WithdrawLinkForm
from documents.models import PaperLink
from documents.referred import likely_answered
from documents.repeats import Likely, likely_repeats
from documents.views.deeds import OnPaper
from documents.views.opened import opened

LIKELY = "documents/parts/likely_repeats.html"


class LinkPaper(OnPaper):
    """10.9: say what the paper is to another one, incoming or of the office."""

    action = staticmethod(link_with)
    verdict = staticmethod(link_access.may_link)
    form_class = LinkForm
    template_name = "documents/link.html"
    title, submit_label = _("Link with another paper"), _("Link")
    clause = "10.9"


class WithdrawLink(ActionView):
    """10.9: take back a link that was put by mistake."""

    model, subject_name = PaperLink, "link"
    action = staticmethod(withdraw_link)
    verdict = staticmethod(link_access.may_withdraw_link)
    form_class = WithdrawLinkForm
    title, submit_label = _("Take the link back"), _("Take back")
    explanation = _("Both papers stay as they are; the history of each keeps that they were linked.")
    clause = "10.9"


def likely_of_paper(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show what an accepted paper probably repeats, each with a button that links at once; a page of its own without
    JavaScript."""
    paper = opened(request, pk)
    found: list[Likely] = []
    if link_access.may_link(request.user, paper, request.on):
        found = likely_repeats(
            request.user, request.on, correspondent=paper.correspondent, summary=paper.summary, before=paper
        )
    tokens = [(each, uuid.uuid4()) for each in found]
    context: dict[str, Any] = {"paper": paper, "likely": tokens}
    return render_page(request, "documents/likely.html", context, part="likely")


def likely_repeats_typed(request: OfficerRequest) -> HttpResponse:
    """Show, while the card is being typed, which earlier papers of the correspondent it probably repeats."""
    form = LikelyForm(request.GET)
    found: list[Likely] = []
    if access.may_accept(request.user, request.on) and form.is_valid():
        data = form.cleaned_data
        found = likely_repeats(request.user, request.on, correspondent=data["correspondent"], summary=data["summary"])
    return render_page(request, LIKELY, {"likely": [(each, None) for each in found], "paper": None})


def answered_by_paper(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show the papers of the office that an accepted paper says it answers, each with a button that links at once; a
    page of its own without JavaScript."""
    paper = opened(request, pk)
    found: list[Found] = []
    if link_access.may_link(request.user, paper, request.on):
        found = likely_answered(paper, request.user, request.on)
    context: dict[str, Any] = {"paper": paper, "answered": [(each, uuid.uuid4()) for each in found]}
    return render_page(request, "documents/answered.html", context, part="answered")
