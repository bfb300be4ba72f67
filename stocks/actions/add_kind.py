"""11.2. Add a kind of what is kept in the stocks."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under
from stocks import access
from stocks.models import StockKind


@under("11.2")
@transaction.atomic
def add_kind(*, by: Officer, at: datetime, sort: str, name_kk: str, name_ru: str) -> StockKind:
    """Add a kind with its names. Raises Refusal for anybody but who keeps the stocks, and for a name that is there."""
    mandate = access.may_keep(by, timezone.localdate(at)).enforce()
    if StockKind.objects.filter(sort=sort, name_kk__iexact=name_kk.strip()).exists():
        raise Refusal(_("There is such a kind already."), "11.2", field="name_kk")
    kind = StockKind.objects.create(sort=sort, name_kk=name_kk.strip(), name_ru=name_ru.strip())
    names = {"kk": kind.name_kk, "ru": kind.name_ru or kind.name_kk}
    write("stock.kind_added", kind, mandate=mandate, at=at, clause="11.2", kind=names)
    return kind
