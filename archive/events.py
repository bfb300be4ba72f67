"""The journal's events of files and the archive, with the sentence a reader sees (10.5, 10.7)."""

from django.utils.translation import gettext_lazy as _

from apparat.journal.events import Event, register

register(
    Event("nomenclature.begun", _("The nomenclature of the year is to be drawn up")),
    Event("nomenclature.proposed", _("Proposed from the year before: %(count)s files")),
    Event("nomenclature.sign_nomenclature", _("Signed by the head of the documentation unit")),
    Event("nomenclature.agree_nomenclature", _("Agreed by the expert commission: minutes %(minutes)s")),
    Event("nomenclature.approve_nomenclature", _("Approved; %(count)s files are opened")),
    Event("nomenclature.return_nomenclature", _("Back to be drawn up: %(reason)s")),
    Event("nomenclature.close_nomenclature", _("Closed with its summary: %(begun)s files were begun")),
    Event("nomenclature.case_added", _("File %(index)s added")),
    Event("nomenclature.case_changed", _("File %(index)s changed")),
    Event("nomenclature.case_dropped", _("File %(index)s dropped")),
    Event("case_file.open_case", _("Opened for filing")),
    Event("case_file.carry_case_over", _("Goes on in the file of %(year)s")),
    Event("case_file.close_case", _("Closed: %(papers)s papers, %(sheets)s sheets")),
)
