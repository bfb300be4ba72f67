"""Deeds at the door (10.9, 10.12): accept a paper, give it its number, look at it by the checklist and return it."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.ui.actions import ActionView
from documents import access, queries
from documents.actions.accept_incoming import accept_incoming
from documents.actions.correct_card import correct_card
from documents.actions.register_incoming import register_incoming
from documents.actions.return_unregistered import return_unregistered
from documents.forms import AcceptForm, CorrectForm, ReturnForm
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

    def initial(self) -> dict[str, Any]:
        """Offer the present moment as the moment of receipt."""
        now = timezone.localtime(self.request.at).replace(second=0, microsecond=0)
        return {"received_at": now, "annex_sheets": 0, **self.said_by_scan()}

    def said_by_scan(self) -> dict[str, Any]:
        """Offer what the text of a scan of a batch says (`?scan=`); one that is settled, or unseen, is 404."""
        key = self.request.GET.get("scan", "")
        if not key:
            return {}
        waiting = queries.waiting_scans(self.officer, self.day)
        return proposed(get_object_or_404(waiting, pk=key if key.isdecimal() else 0))

    def success_path(self, result: Any) -> str:
        """Go to the paper; one kept without a number goes to the checklist first, when this officer may return it."""
        kept = "hold" in self.request.POST and access.may_return(self.officer, result, self.day)
        return reverse("documents:return", args=[result.pk]) if kept else str(result.get_absolute_url())


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
    title, submit_label = _("Correct the card"), _("Save")
    clause = "10.9"

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
        }

    def success_path(self, result: Any) -> str:
        """Go to the paper, where the letter can be printed."""
        return str(self.subject.get_absolute_url())
