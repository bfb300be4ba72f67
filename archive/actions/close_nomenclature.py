"""10.5. Close the nomenclature of a year with its summary (қорытынды жазба; № 703 annex 26)."""

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
from archive.holding import hold
from archive.models import Nomenclature
from archive.queries import groups, summary
from archive.signing import post_of
from archive.states import NOMENCLATURE


@under("10.5")
@transaction.atomic
def close_nomenclature(*, nomenclature: Nomenclature, by: Officer, at: datetime) -> Nomenclature:
    """Keep how many files were begun in the year, by retention, how many go on and how many bear the archive's mark.

    Raises Refusal for anybody but the head of the documentation unit, before the year is over, and while a file of it
    is neither closed nor carried over.
    """
    hold(nomenclature)
    mandate = access.may_close_nomenclature(by, nomenclature, timezone.localdate(at)).enforce()
    waiting = CaseFile.objects.filter(year=nomenclature.year, state__in=[CaseFile.State.OPEN, CaseFile.State.DRAFT])
    if (still := waiting.order_by("index").first()) is not None:
        reason = _("The file %(index)s is neither closed nor carried over yet.") % {"index": still.index}
        raise Refusal(reason, "10.5")
    counted = summary(line for group in groups(nomenclature.year) for line in group.lines)
    columns = {
        "summary": counted,
        "closed_by": by,
        "closed_at": at,
        "posts": nomenclature.posts | {"closed": post_of(mandate)},
    }
    begun = sum(row["begun"] for row in counted.values())
    NOMENCLATURE.apply(nomenclature, "close_nomenclature", mandate=mandate, at=at, columns=columns, begun=begun)
    return nomenclature
