"""Many papers of a list sent for acquaintance at once: each is a sending of its own (10.5, 10.6)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from acquaintance import access
from acquaintance.actions.send_circulation import send_circulation
from acquaintance.forms import SendForm
from apparat.lists.bulk import BulkView
from documents.models import Incoming
from outgoing.models import Outgoing


class SendMany(BulkView):
    """10.5, 10.6: send the chosen papers to the same readers."""

    subject_name = "paper"
    action = staticmethod(send_circulation)
    verdict = staticmethod(access.may_send)
    form_class = SendForm
    title, submit_label = _("Send the chosen papers for acquaintance"), _("Send")
    clause = "10.6"

    def label_of(self, subject: Any) -> str:
        """Name the paper by its number."""
        return str(subject)


class SendManyIncoming(SendMany):
    """10.5, 10.6: of the registry."""

    model = Incoming
    brings = ("correspondent",)
    back, list_label = "documents:registry", _("Registry")


class SendManyOutgoing(SendMany):
    """10.5, 10.6: of the list of the office's papers."""

    model = Outgoing
    brings = ("kind",)
    back, list_label = "outgoing:papers", _("Outgoing")
