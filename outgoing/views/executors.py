"""Who goes on with a draft: another executor, or nobody (10.18)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from outgoing import access
from outgoing.actions.reassign_draft import reassign_draft
from outgoing.actions.withdraw_outgoing import withdraw_outgoing
from outgoing.forms import ReasonForm, ReassignForm
from outgoing.views.opened import OnPaper


class Reassign(OnPaper):
    """10.18: take a draft over, or give it to another officer of the body."""

    action = staticmethod(reassign_draft)
    verdict = staticmethod(access.may_reassign)
    form_class = ReassignForm
    title, submit_label = _("Another executor of the draft"), _("Pass the draft")
    explanation = _("It is sent with his name and telephone; whoever agreed to it before is asked again.")
    clause = "10.18"


class Withdraw(OnPaper):
    """10.18: give a draft up."""

    action = staticmethod(withdraw_outgoing)
    verdict = staticmethod(access.may_withdraw)
    form_class = ReasonForm
    title, submit_label = _("Give the draft up"), _("Give up")
    tone = "danger"
    clause = "10.18"
