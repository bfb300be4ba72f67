"""A request to give an assignment to whom it belongs (10.9, 13.5)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from control.models.assignment import Assignment
from control.states import RedirectionState


class Redirection(models.Model):
    """The lead's service note, within three working days, that the assignment is not within his competence (13.5).

    The leader who gave it decides. It changes the lead, never the term.
    """

    assignment = models.ForeignKey(
        Assignment, models.PROTECT, related_name="redirections", verbose_name=_("assignment")
    )
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("asked by"))
    asked_at = models.DateTimeField(_("asked at"))
    proposed = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("proposed executor")
    )
    reason = models.TextField(_("reason"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("decided by")
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)
    decision = models.TextField(_("decision"), blank=True)
    state = models.CharField(max_length=10, choices=RedirectionState, default=RedirectionState.ASKED, editable=False)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("request to redirect")
        verbose_name_plural = _("requests to redirect")
        constraints = [
            models.UniqueConstraint(
                fields=["assignment"], condition=Q(state="asked"), name="redirection_one_open_13_5"
            ),
            models.CheckConstraint(condition=Q(state__in=RedirectionState.values), name="redirection_state"),
            models.CheckConstraint(condition=~Q(reason=""), name="redirection_has_a_reason_13_5"),
        ]

    def __str__(self) -> str:
        return f"{self.assignment} → {self.proposed}"

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "redirection", self.assignment.number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand on the history page of the paper."""
        return self.assignment.journal_root
