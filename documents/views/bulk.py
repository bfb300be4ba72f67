"""Deeds on many papers of the registry at once: to a desk, into a file (10.5, 10.11)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.lists.bulk import BulkView
from apparat.org.models import Officer
from apparat.ui.forms import OfficerChoice
from documents import access, queries
from documents.actions.file_incoming import file_incoming
from documents.actions.reassign_incoming import reassign_incoming
from documents.actions.route_incoming import route_incoming
from documents.forms import CaseFileForm
from documents.models import Incoming
from documents.moving_form import MovingForm


class DeskForm(forms.Form):
    """Whose desk for all of them (10.11); an urgent one, which also needs a copy, is sent by itself."""

    house_form = True

    desk = OfficerChoice(label=_("Desk"))

    def __init__(self, *args: Any, officer: Officer, subject: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["desk"].queryset = queries.desks(on)  # type: ignore[attr-defined]


class OnPapers(BulkView):
    """A deed on many incoming papers."""

    model, subject_name = Incoming, "incoming"
    back, list_label = "documents:registry", _("Registry")
    brings = ("correspondent", "delivery_deadline", "registration_deadline")

    def label_of(self, subject: Incoming) -> str:
        """Name the paper by its number and who wrote it."""
        return f"{subject.number or '№ —'} · {subject.correspondent.short}"


class RouteMany(OnPapers):
    """10.11: send registered papers to a desk."""

    action = staticmethod(route_incoming)
    verdict = staticmethod(access.may_route)
    form_class = DeskForm
    title, submit_label = _("Send the chosen papers to a desk"), _("Send")
    clause = "10.11"


class ReassignMany(OnPapers):
    """10.11: move them from the desks on which they lie to another one."""

    action = staticmethod(reassign_incoming)
    verdict = staticmethod(access.may_reassign)
    form_class = MovingForm
    title, submit_label = _("Move the chosen papers to another desk"), _("Move")
    clause = "10.11"


class FileMany(OnPapers):
    """10.5, 10.23: file what is executed."""

    action = staticmethod(file_incoming)
    verdict = staticmethod(access.may_file)
    form_class = CaseFileForm
    title, submit_label = _("File the chosen papers"), _("File")
    clause = "10.23"
