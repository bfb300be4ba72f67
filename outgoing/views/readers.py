"""Named readers of a paper of the office: who else may read it, and until when (10.5)."""

from __future__ import annotations

from documents.views.readers import Granting, TakingBack
from outgoing import access
from outgoing.actions.grant_reading import grant_reading
from outgoing.actions.withdraw_reading import withdraw_reading
from outgoing.models import Outgoing, OutgoingReader
from outgoing.views.opened import OnPaper, Reading


class GrantReading(Granting, OnPaper):
    """10.5: name an officer who may read the paper."""

    action = staticmethod(grant_reading)
    verdict = staticmethod(access.may_grant_reading)


class WithdrawReading(TakingBack, Reading):
    """10.5: take the exception back before its day."""

    model = OutgoingReader
    action = staticmethod(withdraw_reading)
    verdict = staticmethod(access.may_withdraw_reading)

    def paper_shown(self) -> Outgoing:
        """Return the paper the exception is to."""
        return self.subject.content_object  # type: ignore[no-any-return]
