"""10.5. Let a file whose matter is not ended go on in the next year (ауыспалы іс; № 703 p. 158)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import access
from archive.holding import hold_case
from archive.states import CASE


@under("10.5")
@transaction.atomic
def carry_case_over(*, case_file: CaseFile, by: Officer, at: datetime) -> CaseFile:
    """Tie it to the file of the same index in the next year, which is closed with both years' papers.

    Raises Refusal as `close_case` does, and when the next year has no such open file or keeps it for another term.
    """
    held = hold_case(case_file)
    mandate = access.may_close_case(by, held, timezone.localdate(at)).enforce()
    of_next = CaseFile.objects.select_for_update(no_key=True, of=("self",))
    after = of_next.filter(index=held.index, year=held.year + 1, state=CaseFile.State.OPEN, carried_from=None).first()
    if after is None:
        reason = _("There is no open file %(index)s in the nomenclature of %(year)s.")
        raise Refusal(reason % {"index": held.index, "year": held.year + 1}, "10.5")
    if (after.permanent, after.years) != (held.permanent, held.years):
        raise Refusal(_("The file of the next year is kept for another term."), "10.5")
    after.carried_from = held
    after.save(update_fields=["carried_from"])
    CASE.apply(held, "carry_case_over", mandate=mandate, at=at, year=after.year)
    return held
