"""Deeds of the registry (10.9–10.13): each view names its action, its verdict and its form."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict
from apparat.ui.actions import ActionView
from documents import access
from documents.actions.draft_resolution import draft_resolution
from documents.actions.execute_on_paper import execute_on_paper
from documents.actions.file_incoming import file_incoming
from documents.actions.put_resolution import put_resolution
from documents.actions.reassign_incoming import reassign_incoming
from documents.actions.reject_resolution import reject_resolution
from documents.actions.route_incoming import route_incoming
from documents.actions.sign_resolution import sign_resolution
from documents.answers import Bound, bound_of
from documents.forms import FileAwayForm, OnPaperForm, RejectForm, RouteForm
from documents.marks import TERM_OF_MARK
from documents.models import Incoming, Resolution, ResolutionPoint
from documents.moving_form import MovingForm
from documents.reading import journal_reading
from documents.resolution_form import POINTS, ResolutionForm
from documents.routing import propose
from documents.sheet import points_of


class OnPaper(ActionView):
    """A deed on an incoming paper."""

    model, subject_name = Incoming, "incoming"
    template_name = "documents/on_paper.html"

    def page(self, form: forms.Form, verdict: Verdict, *, status: int = 200) -> HttpResponse:
        """Show the paper above its deed; that too is a reading of a restricted one (10.4)."""
        journal_reading(self.request, self.subject)
        return super().page(form, verdict, status=status)


class Route(OnPaper):
    """10.11: confirm whose desk."""

    action = staticmethod(route_incoming)
    verdict = staticmethod(access.may_route)
    form_class = RouteForm
    template_name = "documents/route.html"
    title, submit_label = _("Send to a desk"), _("Send")
    clause = "10.11"

    def initial(self) -> dict[str, Any]:
        """Offer the desk that 10.11 proposes."""
        return {"desk": propose(self.subject, self.day).officer}

    def extra_context(self) -> dict[str, Any]:
        """Show the row of the table the proposal comes from."""
        proposal = propose(self.subject, self.day)
        return {"proposal": proposal, "why": proposal.route.why.in_(get_language() or "kk")}


class Reassign(OnPaper):
    """10.11: from one desk to another, with the reason."""

    action = staticmethod(reassign_incoming)
    verdict = staticmethod(access.may_reassign)
    form_class = MovingForm
    template_name = "documents/route.html"
    title, submit_label = _("Move to another desk"), _("Move")
    explanation = _("The terms of the paper stay as they are. Drafts of resolutions for the former desk are withdrawn.")
    clause = "10.11"

    def success_path(self, result: Any) -> str:
        """Go to the paper, or to the registry when it is no longer the officer's to see."""
        seen = Incoming.objects.visible_to(self.officer, self.day).filter(pk=self.subject.pk).exists()
        return super().success_path(result) if seen else reverse("documents:registry")

    def extra_context(self) -> dict[str, Any]:
        """Show whose desk 10.11 names."""
        proposal = propose(self.subject, self.day)
        return {"proposal": proposal, "why": proposal.route.why.in_(get_language() or "kk")}


class WritesResolution(OnPaper):
    """A form of points; the term offered first follows the mark on the paper (13.2), or the day a law sets."""

    form_class = ResolutionForm
    template_name = "documents/resolution.html"
    clause = "10.13"

    @cached_property
    def bound(self) -> Bound:
        """What binds the points of this paper today; nothing when no resolution can be put on it."""
        return bound_of(self.subject, self.day) if self.ask_verdict() else Bound()

    def initial(self) -> dict[str, Any]:
        """Offer for every point the kind of control that the mark of urgency asks for, or the day a law sets."""
        marked = TERM_OF_MARK.get(self.subject.urgency, ResolutionPoint.Term.DEFAULT)
        offered = {"term": ResolutionPoint.Term.DATE, "due": self.bound.day} if self.bound.law else {"term": marked}
        return {f"{name}_{place}": value for place in range(1, POINTS + 1) for name, value in offered.items()}

    def get_form(self) -> forms.Form:
        """Return the form; one that was sent knows, too, what it had offered."""
        form = super().get_form()
        form.initial = self.initial()
        return form

    def extra_context(self) -> dict[str, Any]:
        """Say until when at the latest, when the mark of the paper (13.2) or a law says so."""
        return {"bound": self.bound}


class PutResolution(WritesResolution):
    """10.13: the leader writes and puts a resolution."""

    action = staticmethod(put_resolution)
    verdict = staticmethod(access.may_put_resolution)
    title, submit_label = _("Resolution"), _("Put the resolution")


class DraftResolution(WritesResolution):
    """10.13: the assistant drafts for the leader."""

    action = staticmethod(draft_resolution)
    verdict = staticmethod(access.may_draft_resolution)
    title, submit_label = _("Draft of a resolution"), _("Send to the leader")

    def success_path(self, result: Any) -> str:
        """Go back to the paper."""
        return str(self.subject.get_absolute_url())


class OnResolution(ActionView):
    """A deed on a resolution."""

    model, subject_name = Resolution, "resolution"

    def page(self, form: forms.Form, verdict: Verdict, *, status: int = 200) -> HttpResponse:
        """Show the paper above the deed on its resolution; that too is a reading."""
        journal_reading(self.request, self.subject.incoming)
        return super().page(form, verdict, status=status)

    def success_path(self, result: Any) -> str:
        """Go back to the paper."""
        return str(self.subject.incoming.get_absolute_url())


class SignResolution(OnResolution):
    """10.13: the leader puts a draft."""

    action = staticmethod(sign_resolution)
    verdict = staticmethod(access.may_sign_resolution)
    form_class = forms.Form
    template_name = "documents/sign.html"
    title, submit_label = _("Put the drafted resolution"), _("Put the resolution")
    clause = "10.13"

    def extra_context(self) -> dict[str, Any]:
        """Show what will be put."""
        return {"points": points_of(self.subject)}


class RejectResolution(OnResolution):
    """10.13: the leader rejects a draft."""

    action = staticmethod(reject_resolution)
    verdict = staticmethod(access.may_reject_resolution)
    form_class = RejectForm
    title, submit_label = _("Reject the draft"), _("Reject")
    clause = "10.13"


class ExecuteOnPaper(OnPaper):
    """10.4: record that a restricted paper was executed on paper."""

    action = staticmethod(execute_on_paper)
    verdict = staticmethod(access.may_execute_on_paper)
    form_class = OnPaperForm
    title, submit_label = _("Resolved and executed on paper"), _("Record")
    explanation = _("The resolution and the answer stay on paper; the register keeps their days and the file.")
    clause = "10.4"


class FileAway(OnPaper):
    """10.23: file an executed paper."""

    action = staticmethod(file_incoming)
    verdict = staticmethod(access.may_file)
    form_class = FileAwayForm
    title, submit_label = _("File the paper"), _("File")
    clause = "10.23"
