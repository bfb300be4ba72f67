"""How a thing holds its row of the ledger."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from apparat.deadlines.models import Deadline


def deadline_key(related_name: str = "+") -> "models.OneToOneField[Deadline | None, Deadline | None]":
    """Return the one-to-one key from a thing that owes something to its row of the ledger."""
    return models.OneToOneField(
        Deadline, models.PROTECT, null=True, blank=True, related_name=related_name, verbose_name=_("deadline")
    )
