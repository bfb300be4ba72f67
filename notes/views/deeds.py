"""Deeds of who decides on a service note (2.2, 10.13, 10.23)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from apparat.ui.actions import ActionView
from notes import access
from notes.actions.assign_on_note import assign_on_note
from notes.actions.decide_note import decide_note
from notes.forms import AssignForm, DecideForm
from notes.models import ServiceNote


class Decide(ActionView):
    """2.2, 10.23: grant or decline."""

    model, subject_name = ServiceNote, "note"
    action = staticmethod(decide_note)
    verdict = staticmethod(access.may_decide)
    form_class = DecideForm
    summary_template = "notes/brief.html"
    title, submit_label = _("Decide on the service note"), _("Decide")
    explanation = _("The author is told; the decision is kept in the journal.")
    clause = "10.23"


class Assign(ActionView):
    """10.13: give an assignment on it."""

    model, subject_name = ServiceNote, "note"
    action = staticmethod(assign_on_note)
    verdict = staticmethod(access.may_assign_on)
    form_class = AssignForm
    summary_template = "notes/brief.html"
    title, submit_label = _("Give an assignment on the note"), _("Give the assignment")
    clause = "10.13"
