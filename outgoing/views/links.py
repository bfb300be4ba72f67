"""Links of a paper of the office: put and taken back (10.9; law.md 3.3)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from apparat.ui.actions import ActionView
from documents.link_form import WithdrawLinkForm
from outgoing import link_access
from outgoing.actions.link_office_paper import link_office_paper
from outgoing.actions.withdraw_office_link import withdraw_office_link
from outgoing.link_form import OfficeLinkForm
from outgoing.models import OfficeLink
from outgoing.views.opened import OnPaper


class LinkPaper(OnPaper):
    """10.9: say what the paper is to another one, incoming or of the office."""

    subject_name = "source"
    action = staticmethod(link_office_paper)
    verdict = staticmethod(link_access.may_link)
    form_class = OfficeLinkForm
    template_name = "outgoing/link.html"
    title, submit_label = _("Link with another paper"), _("Link")
    clause = "10.9"


class WithdrawLink(ActionView):
    """10.9: take back a link that was put by mistake."""

    model, subject_name = OfficeLink, "link"
    action = staticmethod(withdraw_office_link)
    verdict = staticmethod(link_access.may_withdraw_link)
    form_class = WithdrawLinkForm
    title, submit_label = _("Take the link back"), _("Take back")
    explanation = _("Both papers stay as they are; the history of each keeps that they were linked.")
    clause = "10.9"
