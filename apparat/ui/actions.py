"""The view of every deed: load through `visible_to`, show the verdict, run one action, turn a refusal into a form error."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, ClassVar, cast

from django import forms
from django.db import IntegrityError, transaction
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.generic import View

from apparat.access.verdict import Refusal, Verdict
from apparat.journal.operation import operation
from apparat.org.models import Officer
from apparat.ui.models import SubmittedForm
from apparat.ui.pages import get_visible, render_page
from apparat.ui.request import OfficerRequest

ALREADY_DONE = 303
REFUSED = 422


class ActionView(View):
    """One deed behind one address. Subclasses only name things; they decide nothing.

    model: the kind of the subject, with `objects.visible_to(officer, on)`; None for deeds that make their subject.
    subject_name: keyword under which the action takes the subject.
    action: the action function (keyword-only: subject, by, at, plain values).
    verdict: `access.may_…(officer, subject, on)` (without subject when `model` is None) – the same the action enforces.
    form_class: parses what people type; its `values()` (or cleaned_data) are the action's plain values.
    title, submit_label: lazy texts; template_name: the page, default `ui/action.html`.
    """

    model: ClassVar[Any] = None
    subject_name: ClassVar[str] = ""
    action: ClassVar[Callable[..., Any]]
    verdict: ClassVar[Callable[..., Verdict]]
    form_class: ClassVar[type[forms.Form]] = forms.Form
    title: ClassVar[Any] = ""
    submit_label: ClassVar[Any] = ""
    template_name: ClassVar[str] = "ui/action.html"

    request: OfficerRequest  # type: ignore[assignment]

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Load the subject for this officer; strangers get 404."""
        super().setup(request, *args, **kwargs)
        self.subject: Any = None
        if self.model is not None and request.user.is_authenticated:
            self.subject = get_visible(self.model, self.request, kwargs["pk"])

    @property
    def officer(self) -> Officer:
        """The signed-in officer."""
        return cast("Officer", self.request.user)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the form, or why the deed cannot be done and by which clause."""
        return self.page(self.get_form(), self.ask_verdict())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Do the deed once and go to its page; a refusal becomes a form error with its clause (422)."""
        token = self.token()
        if done := SubmittedForm.objects.filter(token=token, officer=self.officer).first():
            return HttpResponseRedirect(done.path)
        form = self.get_form()
        if not form.is_valid():
            return self.page(form, self.ask_verdict(), status=REFUSED)
        try:
            return HttpResponseRedirect(self.do(form, token))
        except Refusal as refusal:
            field = refusal.field if refusal.field in form.fields else None
            form.add_error(field, _("%(reason)s (clause %(clause)s)") % vars(refusal))
            return self.page(form, self.ask_verdict(), status=REFUSED)
        except IntegrityError:
            if done := SubmittedForm.objects.filter(token=token, officer=self.officer).first():
                return HttpResponseRedirect(done.path)  # the other half of a double click was first
            form.add_error(None, _("Somebody did this a moment ago. Open the page anew and look."))
            return self.page(form, self.ask_verdict(), status=REFUSED)

    @operation()
    @transaction.atomic
    def do(self, form: forms.Form, token: uuid.UUID) -> str:
        """Run the action and remember the token in one transaction; return the path of the next page."""
        values: Mapping[str, Any] = form.values() if hasattr(form, "values") else form.cleaned_data
        subject = {self.subject_name: self.subject} if self.model is not None else {}
        result = type(self).action(**subject, by=self.officer, at=self.request.at, **values)
        path = self.success_path(result)
        SubmittedForm.objects.create(token=token, officer=self.officer, path=path, at=self.request.at)
        return path

    def success_path(self, result: Any) -> str:
        """Return the page to go to: the subject's, or that of the thing made."""
        thing: Model = self.subject if self.subject is not None else result
        return str(thing.get_absolute_url())  # type: ignore[attr-defined]

    def get_form(self) -> forms.Form:
        """Return the form, bound when posted. Forms may take `officer`, `subject` and `on` by declaring `house_form`."""
        kwargs: dict[str, Any] = {}
        if self.request.method == "POST":
            kwargs = {"data": self.request.POST, "files": self.request.FILES}
        elif kept := getattr(self.request, "kept_form", None):
            kwargs = {"data": kept}  # typed before the session ended; files must be chosen anew
        if getattr(self.form_class, "house_form", False):
            kwargs |= {"officer": self.officer, "subject": self.subject, "on": self.day}
        return self.form_class(**kwargs)

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
            **self.extra_context(),
        }
        return render_page(self.request, self.template_name, context, status=status)

    def extra_context(self) -> dict[str, Any]:
        """Return what a special template needs besides."""
        return {}
