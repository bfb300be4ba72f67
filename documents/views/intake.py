"""Deeds at the door (10.9, 10.12): accept a paper, give it its number, look at it by the checklist and return it."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict
from apparat.ui.actions import ActionView
from apparat.ui.kept_forms import set_aside
from apparat.ui.keys import key_in
from apparat.ui.lookup import LookupInput, resolve
from documents import access, library_access, queries
from documents.acceptability import BOUND, facts_of
from documents.actions.accept_incoming import accept_incoming
from documents.actions.correct_card import correct_card
from documents.actions.register_incoming import register_incoming
from documents.actions.return_unregistered import return_unregistered
from documents.correct_form import CorrectForm
from documents.forms import AcceptForm, ReturnForm
from documents.intake_card import focus
from documents.lookup import Correspondents
from documents.proposals import Proposal, count_use, filled, of_correspondent, of_officer
from documents.scan_hints import proposed
from documents.views.deeds import OnPaper


class Accept(ActionView):
    """10.9: accept a paper and register it when its day has come."""

    action = staticmethod(accept_incoming)
    verdict = staticmethod(access.may_accept)
    form_class = AcceptForm
    template_name = "documents/accept.html"
    title, submit_label = _("A new incoming paper"), _("Register")
    clause = "10.9"

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Register; or fill in what the correspondent's last paper had; or leave to add him to the book first."""
        if "fill" in request.POST:
            return self.page(self.filled(), self.ask_verdict())
        if request.POST.get("add") in ADD_PAGES:
            set_aside(request)
            words = {"name": request.POST.get("correspondent_text", "")[:200], "intake": "1"}
            return HttpResponseRedirect(f"{reverse(ADD_PAGES[request.POST['add']])}?{urlencode(words)}")
        return super().post(request, **kwargs)

    def do(self, form: Any, token: uuid.UUID) -> str:
        """Register, say where the next paper is taken in, and count the template that served."""
        path = super().do(form, token)
        count_use(form.cleaned_data.get("template"))
        if "hold" not in self.request.POST:  # a held one is looked at first
            messages.success(self.request, _next_paper())
        return path

    def get_form(self) -> Any:
        """Return the card; what was typed before the session ended, or a correspondent was added, comes back.

        It comes back as it was typed, not as faults: it may have been left halfway.
        """
        kept = getattr(self.request, "kept_form", None)
        if not kept:
            return super().get_form()
        chosen = self.request.GET.get("correspondent", "") or LookupInput().value_from_datadict(
            kept, {}, "correspondent"
        )
        return self._card({**kept.dict(), "correspondent": chosen})

    def page(self, form: Any, verdict: Verdict, *, status: int = 200) -> HttpResponse:
        """Show the card with the cursor where typing goes on: at the first fault, else at the first empty field.

        What the deed asked about (10.9: a number that was used) is shown beside its question.
        """
        form.show_doubles()
        focus(form, "their_number" if self.request.GET.get("correspondent") else "correspondent")
        return super().page(form, verdict, status=status)

    def filled(self) -> Any:
        """Return the card with what the correspondent's last paper had in its free places."""
        typed = self.request.POST.dict()
        given = LookupInput().value_from_datadict(typed, {}, "correspondent")
        match = resolve(Correspondents(self.officer, self.day), given).match
        proposal = of_correspondent(match.thing, self.officer, self.day) if match else Proposal()
        return self._card(filled(typed, self.initial(), proposal.values) | {"correspondent": given})

    def _card(self, values: Mapping[str, Any]) -> AcceptForm:
        return AcceptForm(initial=dict(values), officer=self.officer, subject=None, on=self.day)

    def initial(self) -> dict[str, Any]:
        """Offer the present moment as the moment of receipt, and the values of the officer's last paper."""
        now = timezone.localtime(self.request.at).replace(second=0, microsecond=0)
        chosen = self.request.GET.get("correspondent", "")
        return {
            "received_at": now,
            "annex_sheets": 0,
            "correspondent": chosen,
            **of_officer(self.officer),
            **self.said_by_scan(),
        }

    def said_by_scan(self) -> dict[str, Any]:
        """Offer what the text of a scan of a batch says (`?scan=`); one that is settled, or unseen, is 404."""
        key = self.request.GET.get("scan", "")
        if not key:
            return {}
        waiting = queries.waiting_scans(self.officer, self.day)
        return proposed(get_object_or_404(waiting, pk=key_in(key)))

    def success_path(self, result: Any) -> str:
        """Go to the paper; one kept without a number goes to the checklist first, when this officer may return it."""
        kept = "hold" in self.request.POST and access.may_return(self.officer, result, self.day)
        return reverse("documents:return", args=[result.pk]) if kept else str(result.get_absolute_url())


ADD_PAGES = {
    "organisation": "documents:correspondent_new_organisation",
    "citizen": "documents:correspondent_new_citizen",
}


def _next_paper() -> Any:
    """Return what is said after a paper is taken in: the way to the next one, where the cursor stands."""
    link = format_html(
        '<a href="{}" autofocus data-next>{}</a>', reverse("documents:register"), _("Take in the next paper")
    )
    return format_html("{} {}", _("The paper is taken in."), link)


class Register(OnPaper):
    """10.9: give a waiting paper its number."""

    action = staticmethod(register_incoming)
    verdict = staticmethod(access.may_register)
    title, submit_label = _("Register the paper"), _("Register")
    clause = "10.9"


class CorrectCard(OnPaper):
    """10.9, 10.14: correct what was typed of a paper without a number, add the order that came later."""

    action = staticmethod(correct_card)
    verdict = staticmethod(access.may_correct)
    form_class = CorrectForm
    template_name = "documents/correct.html"
    title, submit_label = _("Correct the card"), _("Save")
    clause = "10.9"

    def page(self, form: Any, verdict: Verdict, *, status: int = 200) -> HttpResponse:
        """Show the card; what the deed asked about is shown beside its question."""
        form.show_doubles()
        return super().page(form, verdict, status=status)

    def success_path(self, result: Any) -> str:
        """Go back to the checklist."""
        return reverse("documents:return", args=[self.subject.pk])


class Return(OnPaper):
    """10.12: the checklist of acceptance, and with it a paper goes back without a number."""

    action = staticmethod(return_unregistered)
    verdict = staticmethod(access.may_return)
    form_class = ReturnForm
    template_name = "documents/checklist.html"
    title, submit_label = _("Checklist of acceptance"), _("Return without registration")
    clause = "10.12"

    def extra_context(self) -> dict[str, Any]:
        """Offer the number beside the return, and say when the return is late (10.9: on the day of receipt)."""
        return {
            "may_register": access.may_register(self.officer, self.subject, self.day),
            "is_late": self.day > self.subject.lawful_on,
            "may_place": self._may_place(),
        }

    def _may_place(self) -> Verdict | None:
        """Tell whether its files may go into the Library of documents (10.9); None for a sender it is not meant for."""
        if facts_of(self.subject).sender not in BOUND:
            return None
        return library_access.may_place_paper(self.officer, self.subject, self.day)

    def success_path(self, result: Any) -> str:
        """Go to the paper, where the letter can be printed."""
        return str(self.subject.get_absolute_url())
