"""Life cycles of a paper of the office, of its sending to one addressee, of its request (10.18–10.22, 12)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from apparat.lifecycle.machine import Lifecycle, Move


class OutgoingState(models.TextChoices):
    """Where a paper of the office stands."""

    DRAFT = "draft", _("in drafting")
    APPROVAL = "approval", _("being agreed")
    AGREED = "agreed", _("agreed, to be signed")
    SIGNED = "signed", _("signed, to be registered")
    REGISTERED = "registered", _("registered")
    SENT = "sent", _("sent")
    FILED = "filed", _("filed")
    WITHDRAWN = "withdrawn", _("draft withdrawn")


class DispatchState(models.TextChoices):
    """Where the sending to one addressee stands."""

    WAITING = "waiting", _("to be sent")
    SENDING = "sending", _("being sent")
    SENT = "sent", _("sent")
    FAILED = "failed", _("could not be sent")
    UNCERTAIN = "uncertain", _("nobody knows whether it left")


class HigherState(models.TextChoices):
    """What a superior body answered to a request (12.6)."""

    WAITING = "waiting", _("no answer yet")
    GRANTED = "granted", _("granted")
    DECLINED = "declined", _("declined")


S, D = OutgoingState, DispatchState

OUTGOING = Lifecycle(
    "outgoing",
    OutgoingState,
    S.DRAFT,
    (
        Move("send_to_approval", frozenset({S.DRAFT}), S.APPROVAL, "12.4"),
        Move("recall_draft", frozenset({S.APPROVAL, S.AGREED}), S.DRAFT, "12.4"),
        Move("return_draft", frozenset({S.APPROVAL}), S.DRAFT, "12.4"),
        Move("complete_approval", frozenset({S.APPROVAL}), S.AGREED, "12.4"),
        Move("decline_signature", frozenset({S.AGREED}), S.DRAFT, "12.5"),
        Move("sign_outgoing", frozenset({S.AGREED}), S.SIGNED, "12.5"),
        Move("refuse_dispatch", frozenset({S.SIGNED}), S.DRAFT, "10.18"),
        Move("register_outgoing", frozenset({S.SIGNED}), S.REGISTERED, "12.5"),
        Move("mark_sent", frozenset({S.REGISTERED}), S.SENT, "12.5"),
        Move("reopen_dispatch", frozenset({S.SENT}), S.REGISTERED, "10.20"),
        Move("file_outgoing", frozenset({S.REGISTERED, S.SENT}), S.FILED, "10.5"),
        Move("withdraw_outgoing", frozenset({S.DRAFT}), S.WITHDRAWN, "10.18"),
    ),
)

UNDELIVERED = frozenset({D.FAILED, D.UNCERTAIN})  # nobody tries again by himself: the desk decides (10.20)
TO_SEND = UNDELIVERED | {D.WAITING}

DISPATCH = Lifecycle(
    "addressee",
    DispatchState,
    D.WAITING,
    (
        Move("queue_mail", TO_SEND, D.SENDING, "12.5"),
        Move("record_sending", TO_SEND | {D.SENDING}, D.SENT, "12.5"),
        Move("fail_mail", frozenset({D.SENDING}), D.FAILED, "10.20"),
        Move("doubt_mail", frozenset({D.SENDING}), D.UNCERTAIN, "10.20"),
        Move("correct_address", frozenset({D.SENT, D.FAILED, D.UNCERTAIN}), D.WAITING, "10.20"),
    ),
)

HIGHER_REQUEST = Lifecycle(
    "higher_request",
    HigherState,
    HigherState.WAITING,
    (
        Move("grant_request", frozenset({HigherState.WAITING}), HigherState.GRANTED, "12.6"),
        Move("decline_request", frozenset({HigherState.WAITING}), HigherState.DECLINED, "12.6"),
    ),
)
