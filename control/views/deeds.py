"""Deeds on assignments (10.9, 10.23, 13.5–13.14): each view names its action, its verdict and its form."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.ui.actions import ActionView
from control import access
from control.actions.accept_assignment import accept_assignment
from control.actions.ask_redirection import ask_redirection
from control.actions.decide_redirection import decide_redirection
from control.actions.fill_execution_card import fill_execution_card
from control.actions.give_part import give_part
from control.actions.release_from_control import release_from_control
from control.actions.return_report import return_report
from control.actions.submit_report import submit_report
from control.forms import (
    CardForm,
    DecideForm,
    ImpossibleForm,
    PartForm,
    RedirectForm,
    ReleaseForm,
    ReportForm,
    ReturnForm,
)
from control.models import Assignment, Redirection


class OnAssignment(ActionView):
    """A deed on an assignment."""

    model, subject_name = Assignment, "assignment"
    template_name = "control/deed.html"
    summary_template = "control/parts/brief.html"


class Accept(OnAssignment):
    """10.9: take it into work."""

    action = staticmethod(accept_assignment)
    verdict = staticmethod(access.may_accept_assignment)
    title, submit_label = _("Take into work"), _("Take into work")


class Redirect(OnAssignment):
    """10.9, 13.5: ask to give it to whom it belongs."""

    action = staticmethod(ask_redirection)
    verdict = staticmethod(access.may_ask_redirection)
    form_class = RedirectForm
    clause = "13.5"
    title, submit_label = _("Ask to redirect"), _("Send the service note")
    explanation = _("The leader who gave the assignment decides. Until then it stays yours, and so does its term.")


class DecideRedirect(ActionView):
    """10.9, 13.5: grant or decline a redirection."""

    model, subject_name = Redirection, "redirection"
    action = staticmethod(decide_redirection)
    verdict = staticmethod(access.may_decide_redirection)
    form_class = DecideForm
    clause = "13.5"
    template_name = "control/decide.html"
    summary_template = "control/parts/request.html"
    title, submit_label = _("Decide on the redirection"), _("Decide")
    explanation = _("A redirection changes the lead executor, never the term.")


class Part(OnAssignment):
    """13.13: a co-executor gives his part to the lead."""

    action = staticmethod(give_part)
    verdict = staticmethod(access.may_give_part)
    form_class = PartForm
    title, submit_label = _("Give your part to the lead executor"), _("Give the part")


class Card(OnAssignment):
    """10.23: the execution card."""

    action = staticmethod(fill_execution_card)
    verdict = staticmethod(access.may_fill_card)
    form_class = CardForm
    title, submit_label = _("Execution card"), _("Save the card")
    explanation = _("The lead executor answers for its truth. Without it nothing counts as executed.")

    def initial(self) -> dict[str, Any]:
        """Offer what the card says already."""
        card = getattr(self.subject, "card", None)
        return {name: getattr(card, name) for name in CardForm.base_fields} if card else {}


class Report(OnAssignment):
    """13.13: information on execution."""

    action = staticmethod(submit_report)
    verdict = staticmethod(access.may_report)
    form_class = ReportForm
    title, submit_label = _("Report on execution"), _("Sign and send")
    explanation = _("The term counts as met today, unless the report is returned for rework.")


class ReturnReport(OnAssignment):
    """13.14: a report goes back."""

    action = staticmethod(return_report)
    verdict = staticmethod(access.may_return_report)
    form_class = ReturnForm
    title, submit_label = _("Return for rework"), _("Return")
    explanation = _("The term is open again and keeps its date.")


class Release(OnAssignment):
    """13.9 1), 13.14: off control, done."""

    action = staticmethod(release_from_control)
    verdict = staticmethod(access.may_release)
    form_class = ReleaseForm
    clause = "13.9"
    title, submit_label = _("Release from control: done"), _("Release from control")


class ReleaseImpossible(OnAssignment):
    """13.9 2), 13.14: off control, impossible."""

    action = staticmethod(release_from_control)
    verdict = staticmethod(access.may_release_as_impossible)
    form_class = ImpossibleForm
    clause = "13.9"
    tone = "danger"
    title, submit_label = _("Release from control: impossible"), _("Release from control")
