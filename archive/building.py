"""Building packages in the worker: begun anew after a killed one, kept once, told how far it is (10.5)."""

from __future__ import annotations

import logging
from datetime import datetime

from django.db import transaction

from apparat.files.blobs import Written
from apparat.files.models import Attachment
from apparat.files.store import keep_made, made_aside
from apparat.org.queries import office
from apparat.worker.alone import Kind, alone
from archive.chain import chunks
from archive.models import Transfer
from archive.models.transfer import UNKNOWN
from archive.package import Missing, built
from archive.states import TRANSFER, TransferState

logger = logging.getLogger(__name__)


def waiting() -> list[int]:
    """Return the transfers whose package is still to be built."""
    rows = Transfer.objects.filter(state=TransferState.BUILDING, problem="").order_by("pk")
    return list(rows.values_list("pk", flat=True))


def build(key: int, at: datetime) -> bool:
    """Build the package of a transfer and keep it; return whether it was kept now.

    Only one worker builds it at a time, and the state decides whether it is kept: a second run keeps nothing. When the
    bytes of a file are lost, or anything else fails, the transfer says so and waits for an officer.
    """
    transfer = Transfer.objects.filter(pk=key, state=TransferState.BUILDING).select_related("drawn_by").first()
    here = office()
    if transfer is None or here is None:
        return False

    def told(done: int) -> None:
        Transfer.objects.filter(pk=key).update(done=done)

    with alone(Kind.PACKAGE, key) as is_ours:
        if not is_ours:
            return False
        try:
            with built(transfer, here, told) as (file, head), made_aside(chunks(file)) as written:
                return _keep(transfer, written, head, at)
        except Missing as missing:
            _give_up(key, str(missing))
            logger.exception("a package cannot be built: the bytes of a file are lost")
        except Exception:
            _give_up(key, UNKNOWN)  # else it would be "being built" for ever, and nobody could ask again
            logger.exception("a package cannot be built")
        return False


def _give_up(key: int, problem: str) -> None:
    Transfer.objects.filter(pk=key, state=TransferState.BUILDING).update(problem=problem[:300])


@transaction.atomic
def _keep(transfer: Transfer, written: Written, head: str, at: datetime) -> bool:
    """Keep the package and end the building, unless somebody withdrew or finished it meanwhile.

    It is on the disk already: the row is held for a moment, however large the package is.
    """
    held = Transfer.objects.select_for_update().get(pk=transfer.pk)
    if held.state != TransferState.BUILDING:
        return False
    name = f"package-{transfer.number.replace('/', '-')}.zip"
    package = keep_made(written, name=name, kind="zip", role=Attachment.Role.PACKAGE, by=transfer.drawn_by, at=at)
    columns = {"package": package, "head": head}
    TRANSFER.apply(held, "finish_package", mandate=None, at=at, columns=columns, head=head)
    return True
