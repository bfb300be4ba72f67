"""10.9. Withdraw a paper from the Library of documents with a reason; it is never deleted."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents.holding import hold_library
from documents.library_access import CLAUSE, may_withdraw
from documents.models import LibraryPaper
from documents.states import LIBRARY


@under("10.9")
@transaction.atomic
def withdraw_library_paper(*, paper: LibraryPaper, by: Officer, at: datetime, reason: str) -> LibraryPaper:
    """Close the paper to the bodies it was of interest to; its own body and who sees everything keep reading it.

    Raises Refusal for anybody but the officers of the body, without a reason, and the second time.
    """
    hold_library(paper)
    mandate = may_withdraw(by, paper, timezone.localdate(at)).enforce()
    said = reason.strip()
    if not said:
        raise Refusal(_("Say why it is withdrawn."), CLAUSE, field="reason")
    columns = {"withdrawn_by": by, "withdrawn_at": at, "withdrawal": said}
    LIBRARY.apply(paper, "withdraw_library_paper", mandate=mandate, at=at, columns=columns, reason=said)
    return paper
