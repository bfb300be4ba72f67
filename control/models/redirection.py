"""A request to give an assignment to whom it belongs (10.9, 13.5)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.models import Officer
from control.models.assignment import Assignment
from control.states import RedirectionState


class RedirectionQuerySet(models.QuerySet["Redirection"]):
    """Who sees which requests."""

    def visible_to(self, officer: Officer, on: date) -> RedirectionQuerySet:
        """Return the requests on the assignments the officer may see on the day."""
        return self.filter(assignment__in=Assignment.objects.visible_to(officer, on)).select_related(
            "assignment", "asked_by", "proposed"
        )


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
    state = models.CharField(
        _("state"), max_length=10, choices=RedirectionState, default=RedirectionState.ASKED, editable=False
    )

    objects = RedirectionQuerySet.as_manager()
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

    def get_absolute_url(self) -> str:
        """Return the page of the assignment."""
        return self.assignment.get_absolute_url()

    @property
    def waits(self) -> bool:
        """Tell whether nobody has decided yet."""
        return self.state == RedirectionState.ASKED

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "redirection", self.assignment.number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand on the history page of the paper."""
        return self.assignment.journal_root
