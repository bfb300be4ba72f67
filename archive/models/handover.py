"""A handover act (қабылдау-тапсыру актісі): files and open papers pass when the head of a unit changes (10.7)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.models import Officer, Unit
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from archive.models.nomenclature import signature
from archive.states import HandoverState


class HandoverQuerySet(models.QuerySet["Handover"]):
    """Who sees the acts."""

    def visible_to(self, officer: Officer, on: date) -> HandoverQuerySet:
        """Return all to who sees every paper of the registry, to others those in which they give or take (else 404).

        Who acts for one of the two sees them too: he answers meanwhile for what passed, and is told of it (1.4).
        """
        seats = mandates(officer, on)
        if seats.first([Deed.SEE_ALL_PAPERS]):
            return self
        both = [officer.pk, *seats.seats]
        return self.filter(Q(giver__in=both) | Q(taker__in=both))


class Handover(models.Model):
    """One act. `snapshot` is what there was when it was drawn up, and what both sign; `moved` what passed at its end.

    When the giver has left, a commission signs in his stead: its members and the reason stand in the act.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="handovers", verbose_name=_("unit"))
    giver = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="given_handovers", verbose_name=_("gives")
    )
    taker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="taken_handovers", verbose_name=_("takes")
    )
    drawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("drawn up by")
    )
    drawn_at = models.DateTimeField(_("drawn up at"))
    snapshot = models.JSONField(_("what is handed over"), default=dict)  # cases, assignments, papers: lists of lines
    commission = models.TextField(_("members of the commission"), blank=True)
    reason = models.CharField(_("why a commission signs"), max_length=300, blank=True)
    giver_signed_at = models.DateTimeField(_("giver signed at"), null=True, blank=True)
    taker_signed_at = models.DateTimeField(_("taker signed at"), null=True, blank=True)
    witness = signature(_("witness"))
    completed_at = models.DateTimeField(_("completed at"), null=True, blank=True)
    posts = models.JSONField(_("posts of who signed"), default=dict, blank=True)  # of each signature, at its moment
    moved = models.JSONField(_("numbers of what passed"), default=list, blank=True)  # kind, name
    stayed = models.JSONField(_("what did not pass"), default=list, blank=True)  # the same, reason (kk, ru), clause
    state = models.CharField(
        _("state"), max_length=10, choices=HandoverState, default=HandoverState.DRAWN, editable=False
    )

    objects = HandoverQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["snapshot"])

    class Meta:
        verbose_name = _("handover of files")
        verbose_name_plural = _("handovers of files")
        constraints = [
            models.UniqueConstraint(
                fields=["unit"], condition=Q(state="drawn"), name="one_handover_of_a_unit_at_a_time"
            ),
            models.CheckConstraint(condition=Q(state__in=HandoverState.values), name="handover_state"),
            models.CheckConstraint(condition=~Q(giver=F("taker")), name="handover_of_files_between_two"),
            models.CheckConstraint(
                condition=~Q(state="completed")
                | Q(
                    giver_signed_at__isnull=False,
                    taker_signed_at__isnull=False,
                    witness__isnull=False,
                    completed_at__isnull=False,
                ),
                name="handover_completed_when_signed_10_7",
            ),
            models.CheckConstraint(
                condition=Q(commission="", reason="") | (~Q(commission="") & ~Q(reason="")),
                name="handover_commission_has_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit} {self.drawn_at:%d.%m.%Y}"

    def get_absolute_url(self) -> str:
        """Return the page of the act."""
        return reverse("archive:handover", args=[self.pk])

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "handover", str(self.pk)

    @property
    def journal_root(self) -> tuple[str, int]:
        """Be the thing on whose page the history stands."""
        return "handover", self.pk
