"""Deeds on the nomenclature and on files (10.5): each names its action, its verdict and its form."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.numbering.models import CaseFile
from apparat.ui.actions import ActionView
from archive import access, forms
from archive.actions.add_case import add_case
from archive.actions.agree_nomenclature import agree_nomenclature
from archive.actions.approve_nomenclature import approve_nomenclature
from archive.actions.carry_case_over import carry_case_over
from archive.actions.change_case import change_case
from archive.actions.close_case import close_case
from archive.actions.close_nomenclature import close_nomenclature
from archive.actions.drop_case import drop_case
from archive.actions.propose_nomenclature import propose_nomenclature
from archive.actions.return_nomenclature import return_nomenclature
from archive.actions.sign_nomenclature import sign_nomenclature
from archive.models import Nomenclature


class ArchiveDeed(ActionView):
    """A deed of this house."""

    template_name = "archive/deed.html"


class Propose(ArchiveDeed):
    """10.5: propose the nomenclature of a year."""

    action = staticmethod(propose_nomenclature)
    verdict = staticmethod(access.may_keep)
    form_class = forms.ProposeForm
    title, submit_label = _("Propose a nomenclature"), _("Propose")
    explanation = _("The lines of the year before are taken over as proposals; heads of units change their own.")

    def cancel_path(self) -> str:
        """Go back to the nomenclature."""
        return reverse("archive:home")


class OnNomenclature(ArchiveDeed):
    """A deed on the nomenclature of a year."""

    model, subject_name = Nomenclature, "nomenclature"


class AddCase(OnNomenclature):
    """10.5: add a line."""

    action = staticmethod(add_case)
    verdict = staticmethod(access.may_add_case)
    form_class = forms.NewCaseForm
    title, submit_label = _("Add a file"), _("Add")

    def success_path(self, result: CaseFile) -> str:
        """Go to the list."""
        return str(self.subject.get_absolute_url())


class SignNomenclature(OnNomenclature):
    """10.5: sign."""

    action = staticmethod(sign_nomenclature)
    verdict = staticmethod(access.may_sign)
    title, submit_label = _("Sign the nomenclature"), _("Sign")


class AgreeNomenclature(OnNomenclature):
    """10.5: the commission agreed."""

    action = staticmethod(agree_nomenclature)
    verdict = staticmethod(access.may_agree)
    form_class = forms.AgreeForm
    title, submit_label = _("Agreed by the expert commission"), _("Record")


class ApproveNomenclature(OnNomenclature):
    """10.5: approve."""

    action = staticmethod(approve_nomenclature)
    verdict = staticmethod(access.may_approve)
    title, submit_label = _("Approve the nomenclature"), _("Approve")
    explanation = _("Its files are opened for the papers of its year.")


class ReturnNomenclature(OnNomenclature):
    """10.5: send back."""

    action = staticmethod(return_nomenclature)
    verdict = staticmethod(access.may_return)
    form_class = forms.ReasonForm
    title, submit_label = _("Send the nomenclature back"), _("Send back")


class CloseNomenclature(OnNomenclature):
    """10.5: the closing summary."""

    action = staticmethod(close_nomenclature)
    verdict = staticmethod(access.may_close_nomenclature)
    title, submit_label = _("Close the nomenclature with its summary"), _("Close")


class OnCase(ArchiveDeed):
    """A deed on one file."""

    model, subject_name = CaseFile, "case_file"

    def cancel_path(self) -> str:
        """Go back to the file."""
        return reverse("archive:case", args=[self.subject.pk])

    def success_path(self, result: Any) -> str:
        """Go to the file."""
        return self.cancel_path()


class ChangeCase(OnCase):
    """10.5: change a line."""

    action = staticmethod(change_case)
    verdict = staticmethod(access.may_change_case)
    form_class = forms.CaseForm
    title, submit_label = _("Change the line"), _("Save")


class DropCase(OnCase):
    """10.5: drop a line."""

    action = staticmethod(drop_case)
    verdict = staticmethod(access.may_change_case)
    title, submit_label, tone = _("Drop the line"), _("Drop"), "danger"

    def success_path(self, result: Nomenclature) -> str:
        """Go to the nomenclature: the line is gone."""
        return result.get_absolute_url()


class CloseCase(OnCase):
    """10.5: close a file."""

    action = staticmethod(close_case)
    verdict = staticmethod(access.may_close_case)
    title, submit_label = _("Close the file"), _("Close")
    explanation = _("Its inventory is made, and nothing more can be filed into it.")


class CarryCase(OnCase):
    """10.5: carry a file over."""

    action = staticmethod(carry_case_over)
    verdict = staticmethod(access.may_close_case)
    title, submit_label = _("Carry over to the next year"), _("Carry over")
    explanation = _("It goes on in the file of the same index of the next year.")
