"""10.5. Close a file after the end of its year, with its inventory (№ 703 p. 158)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import access
from archive.held import sums, whole
from archive.holding import hold_case
from archive.models import Closing
from archive.papers import chain_of
from archive.queries import ended_on
from archive.signing import post_of
from archive.states import CASE


@under("10.5")
@transaction.atomic
def close_case(*, case_file: CaseFile, by: Officer, at: datetime) -> CaseFile:
    """Close it: nothing more is filed into it, and its inventory stands. Papers of the years it goes on from count too.

    Raises Refusal for anybody but the head of its unit and the documentation unit, and before its year is over.
    """
    held = hold_case(case_file)
    mandate = access.may_close_case(by, held, timezone.localdate(at)).enforce()
    content = whole(sums(row.pk for row in chain_of(held)).values())
    papers, sheets = content.papers, content.sheets
    CASE.apply(held, "close_case", mandate=mandate, at=at, papers=papers, sheets=sheets)
    closed = {"by": by, "at": at, "posts": {"closed": post_of(mandate)}}
    Closing.objects.create(case_file=held, papers=papers, sheets=sheets, ends_on=ended_on(held), **closed)
    return held
