"""11.2. Receive a seal or a stamp, with the picture of its impression."""

from __future__ import annotations

from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.files.kinds import BY_CONTENT_TYPE, PICTURES
from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.org.models import Officer
from apparat.regulation.citation import under
from stocks import access
from stocks.facts import Act
from stocks.models import Movement, Seal, StockKind
from stocks.recording import record


@under("11.2")
@transaction.atomic
def receive_seal(  # noqa: PLR0913 - the facts of an act of receipt
    *,
    by: Officer,
    at: datetime,
    kind: StockKind,
    number: str,
    legend: str,
    supplier: str,
    act: Act,
    imprint: UploadedFile | None = None,
) -> Seal:
    """Put a seal or a stamp into the store under its inventory number.

    Raises Refusal for anybody but who keeps the stocks, for an inventory number that is taken, and for an
    impression that is no picture.
    """
    mandate = access.may_keep(by, timezone.localdate(at)).enforce()
    if Seal.objects.filter(number__iexact=number.strip()).exists():
        raise Refusal(_("This inventory number is taken."), "11.2", field="number")
    picture = store(imprint, role=Attachment.Role.ANNEX, by=by, at=at) if imprint else None
    if picture and BY_CONTENT_TYPE[picture.blob.content_type].key not in PICTURES:
        raise Refusal(_("The impression is a picture or a PDF."), "11.2", field="imprint")
    seal = Seal.objects.create(kind=kind, number=number.strip(), legend=legend.strip(), imprint=picture)
    movement = Movement(kind=kind, seal=seal, what=Movement.What.RECEIVED, quantity=1, on=act.on, at=at)
    movement.supplier, movement.basis = supplier.strip(), str(act)
    facts = {"supplier": movement.supplier, "act": movement.basis}
    record(movement, seal, "seal.received", mandate=mandate, **facts)
    return seal
