"""Life cycles of an incoming paper, a resolution, a scan, and a paper of the library (10.9–10.13)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from apparat.lifecycle.machine import Lifecycle, Move


class IncomingState(models.TextChoices):
    """Where an incoming paper stands."""

    RECEIVED = "received", _("received, not registered")
    RETURNED = "returned", _("returned without registration")
    REGISTERED = "registered", _("registered")
    ON_DESK = "on_desk", _("on the desk")
    RESOLVED = "resolved", _("in execution")
    EXECUTED = "executed", _("executed")
    FILED = "filed", _("filed")
    IMPORTED = "imported", _("from an old journal")  # born so, and so it stays (ADR-0016)


class ResolutionState(models.TextChoices):
    """Where a resolution stands."""

    DRAFT = "draft", _("draft")
    SIGNED = "signed", _("put")
    REJECTED = "rejected", _("rejected")
    WITHDRAWN = "withdrawn", _("draft withdrawn")


class ScanState(models.TextChoices):
    """What became of a scan brought in a batch."""

    WAITING = "waiting", _("waits for the clerk")
    REGISTERED = "registered", _("registered")
    ATTACHED = "attached", _("laid to its paper")
    DISCARDED = "discarded", _("set aside")


class LibraryState(models.TextChoices):
    """Where a paper of the Library of documents stands."""

    PLACED = "placed", _("in the library")
    WITHDRAWN = "withdrawn", _("withdrawn")


S = IncomingState

INCOMING = Lifecycle(
    "incoming",
    IncomingState,
    S.RECEIVED,
    (
        Move("register_incoming", frozenset({S.RECEIVED}), S.REGISTERED, "10.9"),
        Move("return_unregistered", frozenset({S.RECEIVED}), S.RETURNED, "10.12"),
        Move("route_incoming", frozenset({S.REGISTERED}), S.ON_DESK, "10.11"),
        Move("reassign_incoming", frozenset({S.ON_DESK}), S.ON_DESK, "10.11"),
        Move("pass_desk", frozenset({S.ON_DESK}), S.ON_DESK, "10.7"),
        Move("pass_resolved", frozenset({S.RESOLVED}), S.RESOLVED, "10.7"),
        Move("put_resolution", frozenset({S.ON_DESK, S.RESOLVED}), S.RESOLVED, "10.13"),
        Move("execute_on_paper", frozenset({S.ON_DESK}), S.EXECUTED, "10.4"),
        Move("mark_executed", frozenset({S.RESOLVED}), S.EXECUTED, "10.23"),
        Move("file_incoming", frozenset({S.EXECUTED}), S.FILED, "10.5"),
    ),
)

RESOLUTION = Lifecycle(
    "resolution",
    ResolutionState,
    ResolutionState.DRAFT,
    (
        Move("sign_resolution", frozenset({ResolutionState.DRAFT}), ResolutionState.SIGNED, "10.13"),
        Move("reject_resolution", frozenset({ResolutionState.DRAFT}), ResolutionState.REJECTED, "10.13"),
        Move("withdraw_draft", frozenset({ResolutionState.DRAFT}), ResolutionState.WITHDRAWN, "10.13"),
    ),
)

SCAN = Lifecycle(  # 10.9: whatever came gets its number, goes to the paper it belongs to, or is set aside with a reason
    "scan",
    ScanState,
    ScanState.WAITING,
    (
        Move("register_scan", frozenset({ScanState.WAITING}), ScanState.REGISTERED, "10.9"),
        Move("attach_scan", frozenset({ScanState.WAITING}), ScanState.ATTACHED, "10.9"),
        Move("discard_scan", frozenset({ScanState.WAITING}), ScanState.DISCARDED, "10.9"),
    ),
)

LIBRARY = Lifecycle(  # 10.9: nothing is deleted
    "library_paper",
    LibraryState,
    LibraryState.PLACED,
    (Move("withdraw_library_paper", frozenset({LibraryState.PLACED}), LibraryState.WITHDRAWN, "10.9"),),
)
