"""A resolution (бұрыштама) and its points (10.13, 10.16, 13.10)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.models import Officer
from control.models import Assignment
from documents.models.incoming import Incoming
from documents.states import ResolutionState


class ResolutionQuerySet(models.QuerySet["Resolution"]):
    """Who sees which resolutions."""

    def visible_to(self, officer: Officer, on: date) -> ResolutionQuerySet:
        """Return the resolutions on the papers the officer may see."""
        return self.filter(incoming__in=Incoming.objects.visible_to(officer, on).values("pk"))


class Resolution(models.Model):
    """What a leader wrote on an incoming paper: points for executors. An assistant may draft it, the leader puts it.

    `author` is the seat (the leader in whose name it stands), `signed_by` the officer who really put it (1.4).
    """

    class Withdrawal(models.TextChoices):
        """Why a draft is no longer needed: whose desk, and what is left to resolve (10.11, 10.13, 10.23)."""

        REROUTED = "rerouted", _("the paper went to another desk")
        EXECUTED = "executed", _("the paper is executed")

    incoming = models.ForeignKey(Incoming, models.PROTECT, related_name="resolutions", verbose_name=_("paper"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="resolutions", verbose_name=_("leader")
    )
    drafted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("drafted by")
    )
    drafted_at = models.DateTimeField(_("drafted at"))
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("put by"),
    )
    signed_at = models.DateTimeField(_("put at"), null=True, blank=True)
    withdrawal = models.CharField(_("why the draft fell away"), max_length=20, choices=Withdrawal, blank=True)
    reject_reason = models.TextField(_("reason of the rejection"), blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=ResolutionState, default=ResolutionState.DRAFT, editable=False
    )

    objects = ResolutionQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("resolution")
        verbose_name_plural = _("resolutions")
        indexes = [  # what waits on a leader's desk
            models.Index(fields=["author", "drafted_at"], condition=Q(state="draft"), name="resolution_drafts")
        ]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=ResolutionState.values), name="resolution_state"),
            models.CheckConstraint(
                condition=Q(state="withdrawn", withdrawal__in=["rerouted", "executed"])
                | (~Q(state="withdrawn") & Q(withdrawal="")),
                name="withdrawn_draft_has_a_reason_10_13",
            ),
            models.CheckConstraint(
                condition=~Q(state="signed") | Q(signed_by__isnull=False, signed_at__isnull=False),
                name="resolution_put_by_somebody_10_13",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.incoming} / {self.author}"

    def get_absolute_url(self) -> str:
        """Return the page of the paper it stands on."""
        return self.incoming.get_absolute_url()

    @property
    def is_draft(self) -> bool:
        """Tell whether it still waits for its author."""
        return self.state == ResolutionState.DRAFT

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "resolution", self.incoming.number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand on the history page of the paper."""
        return self.incoming.journal_root


class ResolutionPoint(models.Model):
    """One point: what, by when, under control or only taken into account (13.10). Becomes one assignment."""

    class Term(models.TextChoices):
        """How the leader set the term (13.2)."""

        DEFAULT = "default", _("one month (no term named)")
        VERY_URGENT = "very_urgent", _("“very urgent”: 3 working days")
        URGENT = "urgent", _("“urgent”: up to 10 working days")
        EXPEDITE = "expedite", _("“expedite”: up to 10 working days")
        DATE = "date", _("by a date")
        NOTED = "noted", _("taken into account, without control")

    resolution = models.ForeignKey(
        Resolution, models.PROTECT, related_name="points", db_index=False, verbose_name=_("resolution")
    )
    order = models.PositiveSmallIntegerField(_("place in order"))
    text = models.TextField(_("content"))
    term = models.CharField(_("term"), max_length=12, choices=Term, default=Term.DEFAULT)
    due_on = models.DateField(_("by the date"), null=True, blank=True)
    assignment = models.OneToOneField(
        Assignment, models.PROTECT, null=True, blank=True, related_name="resolution_point", verbose_name=_("assignment")
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("point of a resolution")
        verbose_name_plural = _("points of resolutions")
        constraints = [
            models.UniqueConstraint(fields=["resolution", "order"], name="point_order_once"),
            models.CheckConstraint(
                condition=Q(term="date", due_on__isnull=False) | (~Q(term="date") & Q(due_on=None)),
                name="point_date_if_by_date_13_2",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.order}. {self.text[:60]}"


class PointExecutor(models.Model):
    """An executor named in a point; the one marked «жинау», else the first, collects (10.16)."""

    point = models.ForeignKey(ResolutionPoint, models.PROTECT, related_name="executors", db_index=False)
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("officer")
    )
    order = models.PositiveSmallIntegerField(_("place in order"))
    collects = models.BooleanField(_("collects"), default=False)

    class Meta:
        verbose_name = _("executor of a point")
        verbose_name_plural = _("executors of points")
        constraints = [
            models.UniqueConstraint(fields=["point", "officer"], name="point_executor_once"),
            models.UniqueConstraint(fields=["point"], condition=Q(collects=True), name="point_one_collector_10_16"),
        ]

    def __str__(self) -> str:
        return str(self.officer)
