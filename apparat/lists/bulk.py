"""One deed on many rows of a list: each is done or refused for itself, and the result is told row by row."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.db import transaction
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language

from apparat.access.verdict import Refusal, Verdict
from apparat.journal.operation import operation
from apparat.lists.models import BulkResult
from apparat.lists.spoken import in_each_language, key_of
from apparat.ui.actions import ActionView
from apparat.ui.models import SubmittedForm

MOST = 100  # rows at once: two pages of a list
LONGEST_KEY = 18  # digits that are sure to be a key
LONGEST_ASKED = 1000  # signs of the filters


@dataclass(frozen=True, slots=True)
class Row:
    """A chosen row, and whether the deed can be done with it."""

    subject: Any
    verdict: Verdict


class BulkView(ActionView):
    """A deed of many subjects: `?keys=1&keys=2` names them. Subclasses name things as those of `ActionView` do.

    `model` and `verdict` are those of one subject; `back`, `list_label`: the named page of the list, and its name.
    `asked` holds the filters of the list, so that who comes from a filtered one goes back to it.
    Every row is a deed of its own, with its savepoint and its journal; all of them stand or fall with the form's token,
    so that a double click does nothing twice.
    """

    back: ClassVar[str]
    list_label: ClassVar[Any] = ""
    template_name = "lists/bulk.html"

    def setup(self, request: Any, *args: Any, **kwargs: Any) -> None:
        """Load the chosen rows the officer may see; strangers' keys are as if they were not there."""
        super(ActionView, self).setup(request, *args, **kwargs)
        self.subject: Any = None
        self.subjects: list[Any] = []
        if request.user.is_authenticated:
            asked = request.POST if request.method == "POST" else request.GET
            keys = [int(key) for key in asked.getlist("keys") if key.isdecimal() and len(key) <= LONGEST_KEY][:MOST]
            rows = self.model.objects.visible_to(request.user, request.on).filter(pk__in=keys)
            self.subjects = list(rows.select_related(*self.brings).order_by("pk"))

    brings: ClassVar[tuple[str, ...]] = ()  # what of a subject its verdict and its line read

    def ask_verdict(self) -> Verdict:
        """Allow the form when the deed can be done with one of the rows; else say why not with the first."""
        verdicts = [row.verdict for row in self.rows()]
        return next((verdict for verdict in verdicts if verdict), verdicts[0])

    def form_subject(self) -> list[Any]:
        """Tell the form about all the rows."""
        return self.subjects

    def rows(self) -> list[Row]:
        """Return the chosen rows with their verdicts."""
        return [Row(each, type(self).verdict(self.officer, each, self.day)) for each in self.subjects]

    def get(self, request: Any, **kwargs: Any) -> HttpResponse:
        """Show the chosen rows and the form; without a row go back to the list."""
        if not self.subjects:
            return HttpResponseRedirect(self.cancel_path())
        return super().get(request, **kwargs)

    def post(self, request: Any, **kwargs: Any) -> HttpResponse:
        """Do the deed with every row."""
        if not self.subjects:
            return HttpResponseRedirect(self.cancel_path())
        return super().post(request, **kwargs)

    @operation()
    @transaction.atomic
    def do(self, form: forms.Form, token: uuid.UUID) -> str:
        """Take the token, do the deed row by row, keep the result; return its page."""
        done = SubmittedForm.objects.create(token=token, officer=self.officer, path="", at=self.request.at)
        values: Mapping[str, Any] = form.values() if hasattr(form, "values") else form.cleaned_data
        self._hold()
        lines = [self._line(subject, values) for subject in self.subjects]
        result = BulkResult.objects.create(
            officer=self.officer, at=self.request.at, title=key_of(self.title), back=self.cancel_path(), lines=lines
        )
        done.path = result.get_absolute_url()
        done.save(update_fields=["path"])
        return done.path

    def _hold(self) -> None:
        """Lock every row before the first deed, in one order: nobody is waited for who waits for one of them."""
        keys = [subject.pk for subject in self.subjects]
        list(self.model.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk").values_list("pk"))

    def _line(self, subject: Any, values: Mapping[str, Any]) -> dict[str, Any]:
        label = in_each_language(lambda: self.label_of(subject))
        line = {"label": label, "path": subject.get_absolute_url(), "reason": "", "clause": ""}
        if (refusal := self._tried(subject, values)) is not None:
            line |= {"reason": self._reasons(refusal, subject, values), "clause": refusal.clause}
        return line

    def _tried(self, subject: Any, values: Mapping[str, Any], *, to_keep: bool = True) -> Refusal | None:
        """Do the deed, undo it again unless it is to be kept; return why it was refused, when it was."""
        try:
            with transaction.atomic():
                type(self).action(**{self.subject_name: subject}, by=self.officer, at=self.request.at, **values)
                if not to_keep:
                    transaction.set_rollback(True)
        except Refusal as refusal:
            return refusal
        return None

    def _reasons(self, refusal: Refusal, subject: Any, values: Mapping[str, Any]) -> dict[str, str]:
        """Return in each language why it was refused.

        A reason with facts in it is worded when it is raised: it is heard again in the other languages, with the row
        still held, so that it is the same one.
        """
        here = get_language()

        def reason() -> str:
            if isinstance(refusal.reason, Promise) or get_language() == here:
                return str(refusal.reason)
            return str((self._tried(subject, values, to_keep=False) or refusal).reason)

        return in_each_language(reason)

    def label_of(self, subject: Any) -> str:
        """Name the row in the result."""
        return str(subject)

    def cancel_path(self) -> str:
        """Return the list as it was asked: always our own page, whatever else stands in the address."""
        asked = self.asked()
        return reverse(self.back) + (f"?{asked}" if asked else "")

    def asked(self) -> str:
        """Return the filters of the list, none when they are longer than any list's."""
        given = self.request.POST if self.request.method == "POST" else self.request.GET
        asked = QueryDict(given.get("asked", "")[: LONGEST_ASKED + 1]).urlencode()
        return asked if len(asked) <= LONGEST_ASKED else ""

    def extra_context(self) -> dict[str, Any]:
        """Show the chosen rows with what can be done with each."""
        rows = [(self.label_of(row.subject), row.subject, row.verdict) for row in self.rows()]
        return {"rows": rows, "list_label": self.list_label, "asked": self.asked()}
