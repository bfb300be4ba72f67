"""Named readers of a paper: who else may read it, and until when (10.4, 10.5)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.ui.actions import ActionView
from documents import access
from documents.actions.grant_reading import grant_reading
from documents.actions.withdraw_reading import withdraw_reading
from documents.models import IncomingReader
from documents.reader_form import ReaderForm
from documents.views.deeds import OnPaper


class Granting(ActionView):
    """Name an officer who may read a paper of any house."""

    form_class = ReaderForm
    title, submit_label = _("Let an officer read the paper"), _("Allow")
    explanation = _("It is given to the person, not to the seat: who acts for him does not see the paper.")

    def success_path(self, result: Any) -> str:
        """Go back to the paper, whose readers are listed there."""
        return str(self.subject.get_absolute_url())


class TakingBack(ActionView):
    """Take an exception back before its day."""

    subject_name = "reader"
    title, submit_label = _("Take the reading back"), _("Take back")
    explanation = _("The paper is closed to the officer at once; the history keeps who let him read it.")
    tone = "danger"

    def success_path(self, result: Any) -> str:
        """Go back to the paper."""
        return str(result.get_absolute_url())


class GrantReading(Granting, OnPaper):
    """10.4, 10.5: name an officer who may read the paper."""

    action = staticmethod(grant_reading)
    verdict = staticmethod(access.may_grant_reading)


class WithdrawReading(TakingBack):
    """10.4, 10.5: take the exception back before its day."""

    model = IncomingReader
    action = staticmethod(withdraw_reading)
    verdict = staticmethod(access.may_withdraw_reading)
