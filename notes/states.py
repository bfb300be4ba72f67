"""The life of a service note between its author and its addressee (2.2, 10.9, 10.23)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from apparat.lifecycle.machine import Lifecycle, Move


class NoteState(models.TextChoices):
    """Where a note stands."""

    PREPARING = "preparing", _("being prepared")
    DELIVERED = "delivered", _("before its addressee")
    GRANTED = "granted", _("granted")
    DECLINED = "declined", _("declined")
    ASSIGNED = "assigned", _("an assignment was given on it")
    WITHDRAWN = "withdrawn", _("withdrawn")


S = NoteState

NOTE = Lifecycle(
    "service_note",
    NoteState,
    S.PREPARING,
    (
        Move("deliver_note", frozenset({S.PREPARING}), S.DELIVERED, "10.23"),
        Move("grant_note", frozenset({S.DELIVERED}), S.GRANTED, "10.23"),
        Move("decline_note", frozenset({S.DELIVERED}), S.DECLINED, "10.23"),
        Move("assign_on_note", frozenset({S.DELIVERED}), S.ASSIGNED, "10.13"),
        Move("withdraw_note", frozenset({S.PREPARING, S.DELIVERED}), S.WITHDRAWN, "10.23"),
    ),
)
