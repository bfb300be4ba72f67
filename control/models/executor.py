"""Who executes an assignment: the lead and the co-executors (10.16, 13.5, 13.13)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.deadlines.keyed import deadline_key
from apparat.org.models import Unit
from control.models.assignment import Assignment


class Executor(models.Model):
    """One executor of one assignment. The lead collects (жинақтау); a co-executor gives his part to the lead (13.13).

    `unit` is the body he sat in when the assignment was given.
    """

    assignment = models.ForeignKey(
        Assignment, models.PROTECT, related_name="executors", db_index=False, verbose_name=_("assignment")
    )
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="executions", db_index=False, verbose_name=_("officer")
    )
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="executions", verbose_name=_("body")
    )
    is_lead = models.BooleanField(_("collects (lead)"), default=False)
    order = models.PositiveSmallIntegerField(_("place in order"), default=0)
    seen_at = models.DateTimeField(_("seen at"), null=True, blank=True)
    deadline = deadline_key("executor")
    part = models.TextField(_("part given to the lead"), blank=True)
    part_at = models.DateTimeField(_("part given at"), null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("executor")
        verbose_name_plural = _("executors")
        indexes = [models.Index(fields=["officer", "assignment"], name="executor_of_officer")]
        constraints = [
            models.UniqueConstraint(fields=["assignment", "officer"], name="executor_once"),
            models.UniqueConstraint(fields=["assignment"], condition=Q(is_lead=True), name="executor_one_lead_10_16"),
            models.CheckConstraint(condition=Q(part_at=None) | ~Q(part=""), name="executor_part_has_words_13_13"),
        ]

    def __str__(self) -> str:
        return str(self.officer)

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself to notices and the journal."""
        return "executor", self.assignment.number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand on the history page of the paper."""
        return self.assignment.journal_root
