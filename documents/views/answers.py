"""Deeds on the term of an answer: extended by the head, told to the sender (10.11; the laws in documents.extending)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from documents import extending
from documents.actions.extend_answer import extend_answer
from documents.actions.tell_extension import tell_extension
from documents.views.deeds import OnPaper


class ExtendForm(forms.Form):
    """Until when, and why."""

    to = forms.DateField(label=_("New day"))
    reason = forms.CharField(label=_("Reason"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class TellForm(forms.Form):
    """How the sender was told."""

    notice = forms.CharField(label=_("Letter: number and date, or how else"), max_length=200)


class ExtendAnswer(OnPaper):
    """10.11: extend the term of the answer."""

    action = staticmethod(extend_answer)
    verdict = staticmethod(extending.may_extend)
    form_class = ExtendForm
    title, submit_label = _("Extend the term of the answer"), _("Extend")
    explanation = _("Once, when several holders must be asked; the sender is told of it within the term of the law.")
    clause = extending.CLAUSE

    def initial(self) -> dict[str, Any]:
        """Offer the last day that the law allows."""
        return {"to": extending.latest_extension(self.subject, self.day)}


class TellExtension(OnPaper):
    """10.11: record that the sender was told."""

    action = staticmethod(tell_extension)
    verdict = staticmethod(extending.may_tell)
    form_class = TellForm
    title, submit_label = _("The sender was told of the extension"), _("Record")
    clause = extending.CLAUSE
