"""The life cycle of one import: brought, looked through, taken over in batches (10.9; ADR-0016)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from apparat.lifecycle.machine import Lifecycle, Move


class RunState(models.TextChoices):
    """Where an import stands."""

    UPLOADED = "uploaded", _("waits for its columns")
    CHECKING = "checking", _("is being looked through")
    CHECKED = "checked", _("looked through, nothing taken over yet")
    BROKEN = "broken", _("cannot be read")
    BRINGING = "bringing", _("is being taken over")
    STOPPED = "stopped", _("stopped half-way")
    DONE = "done", _("taken over")
    DROPPED = "dropped", _("given up")


S = RunState

RUN = Lifecycle(
    "import",
    RunState,
    S.UPLOADED,
    (
        Move("check_import", frozenset({S.UPLOADED, S.CHECKED, S.BROKEN}), S.CHECKING, "10.9"),
        Move("finish_check", frozenset({S.CHECKING}), S.CHECKED, "10.9"),
        Move("fail_check", frozenset({S.CHECKING}), S.BROKEN, "10.9"),
        Move("begin_import", frozenset({S.CHECKED}), S.BRINGING, "10.9"),
        Move("stop_import", frozenset({S.BRINGING}), S.STOPPED, "10.9"),
        Move("resume_import", frozenset({S.STOPPED}), S.BRINGING, "10.9"),
        Move("finish_import", frozenset({S.BRINGING}), S.DONE, "10.9"),
        Move("drop_import", frozenset({S.UPLOADED, S.CHECKING, S.CHECKED, S.BROKEN, S.STOPPED}), S.DROPPED, "10.9"),
    ),
)
