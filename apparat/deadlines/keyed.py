"""How a thing holds its row of the ledger (room: deadlines)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from apparat.deadlines.models import Deadline

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

DEADLINE = _("deadline")


def deadline_key(
    related_name: str = "+", label: str | _StrPromise = DEADLINE
) -> models.OneToOneField[Deadline | None, Deadline | None]:
    """Return the one-to-one key from a thing that owes something to its row of the ledger.

    `label` tells the keys of a thing apart that owes more than one thing.
    """
    return models.OneToOneField(
        Deadline, models.PROTECT, null=True, blank=True, related_name=related_name, verbose_name=label
    )
