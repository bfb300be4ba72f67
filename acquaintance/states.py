"""Life cycles of a sending for acquaintance and of one reader's confirmation (10.6)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from apparat.lifecycle.machine import Lifecycle, Move


class CirculationState(models.TextChoices):
    """Where a sending for acquaintance stands."""

    OPEN = "open", _("sent for acquaintance")
    RECALLED = "recalled", _("recalled")


class ReaderState(models.TextChoices):
    """Where one reader's confirmation stands."""

    ASKED = "asked", _("not confirmed yet")
    CONFIRMED = "confirmed", _("acquainted")
    DROPPED = "dropped", _("not asked any more")


CIRCULATION = Lifecycle(
    "circulation",
    CirculationState,
    CirculationState.OPEN,
    (Move("recall_circulation", frozenset({CirculationState.OPEN}), CirculationState.RECALLED, "10.6"),),
)

READER = Lifecycle(
    "reader",
    ReaderState,
    ReaderState.ASKED,
    (
        Move("confirm_reading", frozenset({ReaderState.ASKED}), ReaderState.CONFIRMED, "10.6"),
        Move("drop_reader", frozenset({ReaderState.ASKED}), ReaderState.DROPPED, "10.6"),
    ),
)
