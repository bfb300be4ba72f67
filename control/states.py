"""Life cycles of an assignment and of a request to redirect it (13.5, 13.9, 13.13, 13.14)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from apparat.lifecycle.machine import Lifecycle, Move


class AssignmentState(models.TextChoices):
    """Where an assignment stands. Overdue is not a state: it is asked of the ledger."""

    ISSUED = "issued", _("given")
    ACCEPTED = "accepted", _("in work")
    REPORTED = "reported", _("reported")
    RETURNED = "returned", _("returned for rework")
    RELEASED = "released", _("released from control")
    NOTED = "noted", _("taken into account")  # 13.10: never under control


class RedirectionState(models.TextChoices):
    """What became of a request to redirect."""

    ASKED = "asked", _("asked")
    GRANTED = "granted", _("granted")
    DECLINED = "declined", _("declined")
    WITHDRAWN = "withdrawn", _("withdrawn")


S = AssignmentState
OPEN_STATES = (S.ISSUED, S.ACCEPTED, S.REPORTED, S.RETURNED)  # under control, in the order of the life
_IN_WORK = frozenset({S.ACCEPTED, S.RETURNED})

ASSIGNMENT = Lifecycle(
    "assignment",
    AssignmentState,
    S.ISSUED,
    (
        Move("accept_assignment", frozenset({S.ISSUED}), S.ACCEPTED, "10.9"),
        Move("replace_lead", frozenset({S.ISSUED, S.ACCEPTED}), S.ISSUED, "13.5"),
        Move("submit_report", _IN_WORK, S.REPORTED, "13.13"),
        Move("return_report", frozenset({S.REPORTED}), S.RETURNED, "13.14"),
        Move("release_from_control", frozenset({S.REPORTED}), S.RELEASED, "13.9"),
        Move("release_as_impossible", frozenset({S.ISSUED, *_IN_WORK, S.REPORTED}), S.RELEASED, "13.9"),
        Move("release_by_superior", frozenset({S.ISSUED, *_IN_WORK, S.REPORTED}), S.RELEASED, "12.6"),
    ),
)

REDIRECTION = Lifecycle(
    "redirection",
    RedirectionState,
    RedirectionState.ASKED,
    (
        Move("grant_redirection", frozenset({RedirectionState.ASKED}), RedirectionState.GRANTED, "13.5"),
        Move("decline_redirection", frozenset({RedirectionState.ASKED}), RedirectionState.DECLINED, "13.5"),
        Move("withdraw_redirection", frozenset({RedirectionState.ASKED}), RedirectionState.WITHDRAWN, "13.5"),
    ),
)
