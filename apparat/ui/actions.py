"""The view of every deed: load through `visible_to`, show the verdict, run one action, make a refusal a form error."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, transaction
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.generic import View

from apparat.access.verdict import Refusal, Verdict
from apparat.journal.operation import operation
from apparat.org.models import Officer
from apparat.ui.catalogue import path_to
from apparat.ui.models import SubmittedForm
from apparat.ui.pages import get_visible, render_page
from apparat.ui.request import OfficerRequest

REFUSED = 422


class ActionView(View):
    """One deed behind one address. Subclasses only name things; they decide nothing.

    model: the kind of the subject, with `objects.visible_to(officer, on)`; None for deeds that make their subject.
    subject_name: keyword under which the action takes the subject.
    action: the action function (keyword-only: subject, by, at, plain values).
    verdict: `access.may_…(officer, subject, on)` (without subject when `model` is None) – the same the action enforces.
    form_class: parses what people type; its `values()` (or cleaned_data) are the action's plain values.
    title, submit_label: lazy texts; template_name: the page, default `ui/action.html`.
    explanation: lazy text, what will happen when the button is pressed; clause: shown beside the title (the action's
    own first clause when empty); summary_template: template that shows the subject (`subject`) above the form.
    """

    model: ClassVar[Any] = None
    subject_name: ClassVar[str] = ""
    action: ClassVar[Callable[..., Any]]
    verdict: ClassVar[Callable[..., Verdict]]
    form_class: ClassVar[type[forms.Form]] = forms.Form
    title: ClassVar[Any] = ""
    submit_label: ClassVar[Any] = ""
    explanation: ClassVar[Any] = ""
    clause: ClassVar[str] = ""
    summary_template: ClassVar[str] = ""
    tone: ClassVar[str] = "primary"
    template_name: ClassVar[str] = "ui/action.html"
    keeps_form = True  # what was typed survives the end of the session (apparat.ui.kept_forms)

    request: OfficerRequest

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Load the subject for this officer; strangers get 404."""
        super().setup(request, *args, **kwargs)
        self.subject: Any = None
        if self.model is not None and request.user.is_authenticated:
            self.subject = get_visible(self.model, self.request, kwargs["pk"])

    @property
    def officer(self) -> Officer:
        """The signed-in officer."""
        return self.request.user

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the form, or why the deed cannot be done and by which clause."""
        return self.page(self.get_form(), self.ask_verdict())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Do the deed once and go to its page; a refusal becomes a form error with its clause (422)."""
        token = self.token()
        if path := self.done_path(token):
            return self.lead_on(path)
        form = self.get_form()
        if not form.is_valid():
            return self.page(form, self.ask_verdict(), status=REFUSED)
        try:
            return self.lead_on(self.do(form, token))
        except Refusal as refusal:
            field = refusal.field if refusal.field in form.fields else None
            form.add_error(field, _told(refusal))
            return self.page_as_kept(form)
        except IntegrityError:
            if path := self.done_path(token):
                return self.lead_on(path)  # the other half of a double click was first
            form.add_error(None, _("Somebody did this a moment ago. Open the page anew and look."))
            return self.page_as_kept(form)

    def page_as_kept(self, form: forms.Form) -> HttpResponse:
        """Show the refused form beside the subject as it is kept: what the deed had set on it was never written."""
        if isinstance(self.subject, Model):
            with suppress(ObjectDoesNotExist):  # gone meanwhile: what was typed is shown all the same
                self.subject.refresh_from_db()
        return self.page(form, self.ask_verdict(), status=REFUSED)

    def lead_on(self, path: str) -> HttpResponse:
        """Lead to the next page; a form sent by a script is told the way, so that what the page says is said once."""
        if self.request.headers.get("X-Next") == "told":
            return HttpResponse(status=204, headers={"X-Next": path})
        return HttpResponseRedirect(path)

    @operation()
    @transaction.atomic
    def do(self, form: forms.Form, token: uuid.UUID) -> str:
        """Take the token, run the action, remember its page, all in one transaction; return the path of the next page.

        The token comes first: the other half of a double click waits here, and never begins the deed a second time.
        """
        done = SubmittedForm.objects.create(token=token, officer=self.officer, path="", at=self.request.at)
        values: Mapping[str, Any] = form.values() if hasattr(form, "values") else form.cleaned_data
        subject = {self.subject_name: self.subject} if self.model is not None else {}
        result = type(self).action(**subject, by=self.officer, at=self.request.at, **values)
        done.path = self.success_path(result)
        done.save(update_fields=["path"])
        return done.path

    def done_path(self, token: uuid.UUID) -> str:
        """Return the page this very form led to when it was carried out before, else nothing."""
        done = SubmittedForm.objects.filter(token=token, officer=self.officer).first()
        return done.path if done else ""

    def success_path(self, result: Any) -> str:
        """Return the page to go to: the subject's, or that of the thing made."""
        thing: Model = self.subject if self.subject is not None else result
        return str(thing.get_absolute_url())  # type: ignore[attr-defined]

    def get_form(self) -> forms.Form:
        """Return the form, bound when posted. Forms may take `officer`, `subject`, `on` by declaring `house_form`."""
        kwargs: dict[str, Any] = {}
        if self.request.method == "POST":
            kwargs = {"data": self.request.POST, "files": self.request.FILES}
        elif kept := getattr(self.request, "kept_form", None):
            kwargs = {"data": kept}  # typed before the session ended; files must be chosen anew
        else:
            kwargs = {"initial": self.initial()}
        if getattr(self.form_class, "house_form", False):
            kwargs |= {"officer": self.officer, "subject": self.form_subject(), "on": self.day}
        return self.form_class(**kwargs)

    def form_subject(self) -> Any:
        """Return what a form is told it is about."""
        return self.subject

    def initial(self) -> dict[str, Any]:
        """Return what an empty form offers at first."""
        return {}

    def ask_verdict(self) -> Verdict:
        """Ask whether this officer may do the deed today."""
        subject = (self.subject,) if self.model is not None else ()
        return type(self).verdict(self.officer, *subject, self.day)

    @property
    def day(self) -> date:
        """The day of the request."""
        return self.request.on

    def token(self) -> uuid.UUID:
        """Return the form's token; a form without a true token is not ours (404)."""
        try:
            return uuid.UUID(self.request.POST.get("once", ""))
        except ValueError as error:
            raise Http404 from error

    def page(self, form: forms.Form, verdict: Verdict, *, status: int = 200) -> HttpResponse:
        """Render the deed's page. `once` survives a refused form, so that correcting it is still one deed."""
        once = self.request.POST.get("once") or uuid.uuid4()
        context = {
            "form": form,
            "verdict": verdict,
            "subject": self.subject,
            "once": once,
            "title": self.title,
            "submit_label": self.submit_label,
            "explanation": self.explanation,
            "summary_template": self.summary_template,
            "tone": self.tone,
            "clause": self.clause or next(iter(getattr(type(self).action, "__clauses__", ())), ""),
            "back": self.cancel_path(),
            **self.extra_context(),
        }
        return render_page(self.request, self.template_name, context, status=status)

    def cancel_path(self) -> str:
        """Return where "cancel" leads: the subject's page, else the desk."""
        if self.subject is not None:
            return str(self.subject.get_absolute_url())
        return path_to("desk") or "/"

    def extra_context(self) -> dict[str, Any]:
        """Return what a special template needs besides."""
        return {}


def _told(refusal: Refusal) -> str:
    """Say a refusal with its clause, when it has one."""
    return str(_("%(reason)s (clause %(clause)s)") % vars(refusal) if refusal.clause else refusal.reason)
