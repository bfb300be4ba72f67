"""Deeds of acquaintance: send a paper, confirm, remind, recall (10.5, 10.6)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from acquaintance import access
from acquaintance.actions.confirm_reading import confirm_reading
from acquaintance.actions.recall_circulation import recall_circulation
from acquaintance.actions.remind_readers import remind_readers
from acquaintance.actions.send_circulation import send_circulation
from acquaintance.forms import ReasonForm, SendForm
from acquaintance.models import Circulation, Reader
from apparat.ui.actions import ActionView
from documents.models import Incoming
from outgoing.models import Outgoing


class Send(ActionView):
    """10.5, 10.6: send a paper for acquaintance."""

    subject_name = "paper"
    action = staticmethod(send_circulation)
    verdict = staticmethod(access.may_send)
    form_class = SendForm
    template_name = "acquaintance/deed.html"
    title, submit_label = _("Send for acquaintance"), _("Send")
    explanation = _("Each reader is told, sees the paper and confirms by himself.")
    clause = "10.6"

    def success_path(self, result: Any) -> str:
        """Go to the sending."""
        return str(result.get_absolute_url())


class SendIncoming(Send):
    """10.5, 10.6: of an incoming paper."""

    model = Incoming


class SendOutgoing(Send):
    """10.5, 10.6: of a paper of the office."""

    model = Outgoing


class Confirm(ActionView):
    """10.6: confirm that one has acquainted oneself; one click on the page of the sending or in one's list."""

    model, subject_name = Reader, "reader"
    action = staticmethod(confirm_reading)
    verdict = staticmethod(access.may_confirm)
    template_name = "acquaintance/deed.html"
    title, submit_label = _("I have acquainted myself"), _("I have acquainted myself")
    explanation = _("Your name and this moment are kept on the list.")


class OnCirculation(ActionView):
    """A deed on a sending."""

    model, subject_name = Circulation, "circulation"
    verdict = staticmethod(access.may_settle)
    template_name = "acquaintance/deed.html"


class Remind(OnCirculation):
    """10.6: remind who has not confirmed."""

    action = staticmethod(remind_readers)
    title, submit_label = _("Remind of acquaintance"), _("Remind")
    explanation = _("Everybody who works here and has not confirmed is told, at most once a day.")


class Recall(OnCirculation):
    """10.6: recall a sending."""

    action = staticmethod(recall_circulation)
    form_class = ReasonForm
    title, submit_label = _("Recall the acquaintance"), _("Recall")
    explanation = _("Who has not confirmed is not asked any more and sees the paper no more; confirmations stand.")
    tone = "danger"
