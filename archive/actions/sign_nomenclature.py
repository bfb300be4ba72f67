"""10.5. The head of the documentation unit signs the nomenclature (№ 703 p. 131)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.meet import meet
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import access
from archive.holding import hold
from archive.models import Nomenclature
from archive.signing import post_of
from archive.states import NOMENCLATURE


@under("10.5")
@transaction.atomic
def sign_nomenclature(*, nomenclature: Nomenclature, by: Officer, at: datetime) -> Nomenclature:
    """Sign it: it is drawn up, and its term of 10 December is met.

    Raises Refusal for anybody else, for an empty nomenclature and for a line whose retention is not said in figures.
    """
    hold(nomenclature)
    mandate = access.may_sign(by, nomenclature, timezone.localdate(at)).enforce()
    lines = CaseFile.objects.filter(year=nomenclature.year)
    if not lines.exists():
        raise Refusal(_("It has no lines yet."), "10.5")
    if (unsaid := lines.filter(permanent=False, years=None).order_by("index").first()) is not None:
        raise Refusal(_("Say how long the file %(index)s is kept.") % {"index": unsaid.index}, "10.5")
    columns = {"signed_by": by, "signed_at": at, "posts": nomenclature.posts | {"signed": post_of(mandate)}}
    NOMENCLATURE.apply(nomenclature, "sign_nomenclature", mandate=mandate, at=at, columns=columns)
    if nomenclature.drawing_deadline is not None and nomenclature.drawing_deadline.is_open:
        meet(nomenclature.drawing_deadline, mandate=mandate, at=at)
    return nomenclature
