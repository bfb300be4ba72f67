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
    Event("transfer.drawn", _("Inventory № %(number)s drawn up: %(cases)s files, %(papers)s papers")),
    Event("transfer.finish_package", _("Package built; its last hash is %(head)s")),
    Event("transfer.built_again", _("The package is built again")),
    Event("transfer.hand_transfer", _("Accepted by the archive: %(archivist)s")),
    Event("transfer.package_read", _("The package was downloaded")),
    Event("transfer.withdraw_transfer", _("Withdrawn: %(reason)s")),
    Event("case_file.transfer_case", _("Handed to the archive by the inventory № %(number)s")),
    Event("destruction.drawn", _("Act № %(number)s entered: %(cases)s files, %(papers)s papers")),
    Event("destruction.approve_destruction", _("Approved; stored files destroyed: %(files)s")),
    Event("destruction.withdraw_destruction", _("Withdrawn: %(reason)s")),
    Event("case_file.destroy_case", _("Destroyed by the act № %(number)s")),
    Event("handover.drawn", _("Handover act drawn up: %(giver)s to %(taker)s")),
    Event("handover.signed_by_giver", _("Signed by who gives")),
    Event("handover.signed_by_taker", _("Signed by who takes")),
    Event("handover.signed_by_commission", _("Signed by a commission in the giver's stead: %(reason)s")),
    Event("handover.complete_handover", _("Witnessed; passed: %(count)s")),
    Event("handover.withdraw_handover", _("Withdrawn: %(reason)s")),
    Event("unit_account.asked", _("An account of the state of the unit's papers was asked for, by %(day)s")),
    Event("unit_account.give_account", _("The head gave his account; the figures are kept as they stood")),
    Event("unit_account.withdraw_account", _("Not asked for any more: %(reason)s")),
    Event("case_file.close_case", _("Closed: %(papers)s papers, %(sheets)s sheets")),
)
