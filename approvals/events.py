"""The journal's events of agreement, with the sentence a reader sees (10.22, 12.4)."""

from django.utils.translation import gettext_lazy as _

from apparat.journal.events import Event, register

register(
    Event("approval_sheet.started", _("Version %(version)s sent to be agreed by %(approvers)s")),
    Event("approval_sheet.complete_approval", _("Version %(version)s agreed by all")),
    Event("approval_sheet.return_draft", _("Version %(version)s returned by %(approver)s: %(reason)s")),
    Event("approval_sheet.void_approval", _("Agreement of version %(version)s is void: %(reason)s")),
    Event("opinion.ask_opinion", _("Opinion asked of %(approver)s")),
    Event("opinion.passed", _("The post changed hands: the opinion is asked of %(taker)s, no longer of %(giver)s")),
    Event("opinion.agree_by_sending", _("Agreed by sending it: %(approver)s")),
    Event("opinion.carry_over", _("The same words were agreed before by %(approver)s")),
    Event("opinion.agree", _("Version %(version)s agreed by %(approver)s")),
    Event("opinion.return_with_reason", _("Version %(version)s returned by %(approver)s: %(reason)s")),
    Event("opinion.drop_opinion", _("The opinion of %(approver)s is not needed any more")),
)
