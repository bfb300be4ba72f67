"""Writing a service note: the page of every draft, with a subject and an addressee (2.2, 10.5, 10.23)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict
from apparat.ui.pages import get_visible
from notes import access
from notes.actions.begin_note import begin_note
from notes.actions.note_redirection import KIND
from notes.actions.revise_note import revise_note
from notes.forms import NoteForm, initial_of_note
from notes.models import ServiceNote
from outgoing import queries
from outgoing.access import may_revise
from outgoing.draft_form import initial_of, initial_of_kind
from outgoing.models import OutgoingKind
from outgoing.readiness import last_version
from outgoing.views.drafting import Drafting


class Writing(Drafting):
    """A note being written."""

    clause = "10.23"

    @property
    def kind(self) -> OutgoingKind:
        """The kind of service notes; its addressee is an officer, not a body of the book."""
        kind: OutgoingKind = get_object_or_404(queries.kinds(), code=KIND)
        kind.needs_addressee = False
        return kind

    def elsewhere(self) -> str:
        """Stay: this is the house."""
        return ""

    def get_form(self) -> forms.Form:
        """Return the form of a note."""
        kwargs: dict[str, Any] = {"initial": self.initial()}
        if self.request.method == "POST":
            kwargs = {"data": self.request.POST, "files": self.request.FILES}
        elif kept := getattr(self.request, "kept_form", None):
            kwargs = {"data": kept}
        version = last_version(self.subject) if self.subject is not None else None
        return NoteForm(kind=self.kind, officer=self.officer, on=self.day, version=version, **kwargs)


class Begin(Writing):
    """10.23: begin a note."""

    action = staticmethod(begin_note)
    verdict = staticmethod(access.may_begin)
    title, submit_label = _("A new service note"), _("Save the draft")

    def initial(self) -> dict[str, Any]:
        """Offer the template of the kind and the officer himself as who signs."""
        return {**initial_of_kind(self.kind, self.officer, None), "signer": self.officer.pk}

    def success_path(self, result: Any) -> str:
        """Go to the paper, where it is sent to be agreed and signed."""
        return str(result.outgoing.get_absolute_url())


class Revise(Writing):
    """10.23: write the next version."""

    title, submit_label = _("Next version of the service note"), _("Save the version")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Load the note and its paper; strangers get 404."""
        super().setup(request, *args, **kwargs)
        if request.user.is_authenticated:
            self.note = get_visible(ServiceNote, self.request, kwargs["pk"])
            self.subject = self.note.outgoing

    action = staticmethod(revise_note)
    verdict = staticmethod(may_revise)

    def ask_verdict(self) -> Verdict:
        """Ask of the paper."""
        return may_revise(self.officer, self.subject, self.day)

    def get_form(self) -> forms.Form:
        """Return the form that carries the note of the address."""
        form = super().get_form()
        assert isinstance(form, NoteForm)  # noqa: S101 - made by the class above
        form.note = self.note
        return form

    def initial(self) -> dict[str, Any]:
        """Offer the last version."""
        return {**initial_of(self.subject, last_version(self.subject)), **initial_of_note(self.note)}
