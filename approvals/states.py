"""Where a sheet of agreement and one opinion on it stand, and how they move (10.22, 12.4).

There is no state “agreed with remarks”: who has remarks returns the draft, so that what is signed is what was agreed.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from apparat.lifecycle.machine import Lifecycle, Move


class SheetState(models.TextChoices):
    """Where a sheet stands."""

    OPEN = "open", _("being agreed")
    AGREED = "agreed", _("agreed by all")
    RETURNED = "returned", _("returned with reasons")
    VOID = "void", _("void: the draft was changed or recalled")


class OpinionState(models.TextChoices):
    """Where one opinion stands."""

    WAITING = "waiting", _("not asked yet")
    ASKED = "asked", _("asked")
    AGREED = "agreed", _("agreed")
    RETURNED = "returned", _("returned")
    VOID = "void", _("not needed any more")


S, V = SheetState, OpinionState
UNDECIDED = (V.WAITING, V.ASKED)

SHEET = Lifecycle(
    "approval_sheet",
    SheetState,
    S.OPEN,
    (
        Move("complete_approval", frozenset({S.OPEN}), S.AGREED, "12.4"),
        Move("return_draft", frozenset({S.OPEN}), S.RETURNED, "12.4"),
        Move("void_approval", frozenset({S.OPEN, S.AGREED}), S.VOID, "12.4"),
    ),
)

OPINION = Lifecycle(
    "opinion",
    OpinionState,
    V.WAITING,
    (
        Move("ask_opinion", frozenset({V.WAITING}), V.ASKED, "12.4"),
        Move("agree_by_sending", frozenset({V.WAITING}), V.AGREED, "12.4"),
        Move("carry_over", frozenset({V.WAITING}), V.AGREED, "10.22"),
        Move("agree", frozenset({V.ASKED}), V.AGREED, "12.4"),
        Move("return_with_reason", frozenset({V.ASKED}), V.RETURNED, "12.4"),
        Move("drop_opinion", frozenset({V.WAITING, V.ASKED}), V.VOID, "12.4"),
    ),
)
