"""What helps the clerk while he types the card of a paper: proposals, a number told apart, a template (10.9)."""

from __future__ import annotations

from django.http import HttpResponse

from apparat.ui.keys import key_in
from apparat.ui.pages import render_page
from apparat.ui.request import OfficerRequest
from documents import access
from documents.lookup import Correspondents
from documents.proposals import Proposal, of_correspondent, templates
from documents.references import told_apart

PAGE = "documents/parts/helped.html"


def proposed(request: OfficerRequest) -> HttpResponse:
    """Answer with what the last paper of `?correspondent=` had; nothing for who accepts no mail."""
    proposal = Proposal()
    key = key_in(request.GET.get("correspondent", ""))
    if key and access.may_accept(request.user, request.on):
        match = Correspondents(request.user, request.on).one(key)
        proposal = of_correspondent(match.thing, request.user, request.on) if match else proposal
    fills = [(name, value) for name, value, _said in proposal.labelled()]
    return render_page(request, PAGE, {"proposal": proposal, "fills": fills})


def number_read(request: OfficerRequest) -> HttpResponse:
    """Answer with the number and the date that were typed or pasted as `?their_number=`."""
    found = told_apart(request.GET.get("their_number", ""))
    day = f"{found.on:%d.%m.%Y}" if found and found.on else ""
    fills = [("their_number", found.number), ("their_on", day)] if found else []
    return render_page(request, PAGE, {"found": found, "fills": [fill for fill in fills if fill[1]], "over": True})


def content(request: OfficerRequest) -> HttpResponse:
    """Answer with the text of `?template=` in the language of the paper, and its kind."""
    key = key_in(request.GET.get("template", ""))
    template = templates().filter(pk=key).first() if key else None
    fills = [("summary", template.text_in(request.GET.get("language", "")))] if template else []
    if template and template.kind_id:
        fills.append(("kind", str(template.kind_id)))
    return render_page(request, PAGE, {"fills": fills})
