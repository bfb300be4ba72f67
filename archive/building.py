"""Building packages in the worker: begun anew after a killed one, kept once, told how far it is (10.5)."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from apparat.files.blobs import Written
from apparat.files.models import Attachment
from apparat.files.store import keep_made, made_there
from apparat.org.models import Office
from apparat.org.queries import office
from apparat.worker.alone import Kind, alone
from archive.chain import chunks
from archive.disk_room import enough_room, lacking
from archive.full_disk import FULL
from archive.making import TurnOver, Work
from archive.models import Transfer
from archive.package import built, prepare
from archive.renditions import clear, clear_half, left_over
from archive.states import TRANSFER, TransferState
from archive.troubles import UNKNOWN, NoRoom, Trouble
from archive.turns import to_build

logger = logging.getLogger(__name__)


def waiting() -> list[int]:
    """Return the transfers whose package is still to be built."""
    return list(to_build().values_list("pk", flat=True))


def build(key: int, at: datetime, *, turn: int | None = None, is_over: Callable[[], bool] = lambda: False) -> bool:
    """Build the package of a transfer and keep it; return whether it was kept now.

    Only one worker builds it at a time, and the state decides whether it is kept: a second run keeps nothing. When the
    bytes of a file are lost, or anything else fails, the transfer says so and waits for an officer.

    turn: the one that the row must name, any when it is not told. is_over: asked before each part of a PDF/A that is
    made. Raises TurnOver once it says so, and where the server is too busy to draw a page.
    """
    with alone(Kind.PACKAGE, key) as is_ours:
        rows = to_build().filter(pk=key, **({} if turn is None else {"turn": turn}))
        transfer = rows.select_related("drawn_by").first() if is_ours else None
        here = office()
        if transfer is None or here is None:
            return False
        try:
            return _build(transfer, here, at, is_over)
        except Trouble as trouble:
            _give_up(key, str(trouble))
            logger.exception("a package cannot be built: the officer is told why")
        except TurnOver:
            raise  # what was made is kept, and the next turn goes on from there
        except Exception:
            _give_up(key, UNKNOWN)  # else it would be "being built" for ever, and nobody could ask again
            logger.exception("a package cannot be built")
        return False


def _build(transfer: Transfer, here: Office, at: datetime, is_over: Callable[[], bool]) -> bool:
    work = Work(transfer.pk, transfer.tries, is_over)
    try:
        clear_half(transfer.pk)
        enough_room(transfer)
        prepare(transfer, here, work)
        row, calm = Transfer.objects.filter(pk=transfer.pk), Work(transfer.pk, work.tries)
        with built(transfer, here, calm, lambda done: row.update(done=done)) as (file, head):
            return _keep(transfer, made_there(file, chunks(file)), head, at)
    except OSError as full:
        if full.errno not in FULL:
            raise
        raise NoRoom(lacking(transfer)) from full


def tidy() -> int:
    """Clear away what was made for packages that nobody builds any more: withdrawn, or kept by a worker that died then.

    Returns for how many.
    """
    building = Transfer.objects.filter(state=TransferState.BUILDING).values_list("pk", flat=True)
    gone = left_over(building)
    for key in gone:
        clear(key)
    return len(gone)


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
    transaction.on_commit(lambda: clear(held.pk), robust=True)
    return True
