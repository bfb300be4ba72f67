"""An act of the expert commission by which files of short keeping are destroyed (10.5; law.md 3.4)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from simple_history.models import HistoricalRecords

from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from archive.models.nomenclature import signature
from archive.states import DestructionState


class DestructionQuerySet(models.QuerySet["Destruction"]):
    """Who sees the acts."""

    def visible_to(self, officer: Officer, on: date) -> DestructionQuerySet:
        """Return all to who sees every paper of the registry, nothing to others (404)."""
        return self if mandates(officer, on).first([Deed.SEE_ALL_PAPERS]) else self.none()


class Destruction(models.Model):
    """The act: number, date and members of the commission as it names them. Bytes are destroyed when it is approved."""

    number = models.CharField(_("number of the act"), max_length=40)
    act_on = models.DateField(_("date of the act"))
    members = models.TextField(_("members of the commission"))
    drawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("drawn up by")
    )
    drawn_at = models.DateTimeField(_("drawn up at"))
    approved_by = signature(pgettext_lazy("person", "approved by"))
    approved_at = models.DateTimeField(_("approved at"), null=True, blank=True)
    posts = models.JSONField(_("posts of who signed"), default=dict, blank=True)  # of each signature, at its moment
    papers = models.PositiveIntegerField(_("papers"))
    files = models.PositiveIntegerField(_("stored files destroyed"), default=0)
    state = models.CharField(
        _("state"), max_length=10, choices=DestructionState, default=DestructionState.DRAWN, editable=False
    )

    objects = DestructionQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("act of destruction")
        verbose_name_plural = _("acts of destruction")
        constraints = [
            models.UniqueConstraint(fields=["number"], condition=~Q(state="withdrawn"), name="destruction_number_once"),
            models.CheckConstraint(condition=Q(state__in=DestructionState.values), name="destruction_state"),
            models.CheckConstraint(
                condition=Q(state="approved", approved_by__isnull=False) | ~Q(state="approved"),
                name="destruction_approved_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"№ {self.number}"

    def get_absolute_url(self) -> str:
        """Return the page of the act."""
        return reverse("archive:destruction", args=[self.pk])

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "destruction", self.number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Be the thing on whose page the history stands."""
        return "destruction", self.pk


class DestructionCase(models.Model):
    """A file of an act; no file stands in two."""

    destruction = models.ForeignKey(Destruction, models.PROTECT, related_name="lines", verbose_name=_("act"))
    case_file = models.OneToOneField(CaseFile, models.PROTECT, related_name="destruction_line", verbose_name=_("file"))

    class Meta:
        verbose_name = _("file of an act of destruction")
        verbose_name_plural = _("files of acts of destruction")

    def __str__(self) -> str:
        return str(self.case_file_id)
