"""One import: its file, how its columns are read, how far it is, what became of its rows (10.9; ADR-0016)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.files.models import Attachment
from apparat.org.models import Officer
from documents.access import may_bring_legacy
from imports.states import RunState


class RunQuerySet(models.QuerySet["Run"]):
    """Who sees which imports."""

    def visible_to(self, officer: Officer, on: date) -> RunQuerySet:
        """Return all imports to who keeps the registry (10.9), nothing to anybody else (they get 404)."""
        return self if may_bring_legacy(officer, on) else self.none()


class Run(models.Model):
    """One import of an old journal or an export. The same file may be brought again: what is here is passed over."""

    class Kind(models.TextChoices):
        """What its file is."""

        XLSX = "xlsx", _("table (XLSX)")
        CSV = "csv", _("table (CSV)")
        DOCUMENTOLOG = "documentolog", _("export of Documentolog (ZIP)")

    kind = models.CharField(_("kind of the file"), max_length=20, choices=Kind)
    name = models.CharField(_("file"), max_length=200)
    attachment = models.OneToOneField(
        Attachment, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("file")
    )
    layout = models.JSONField(_("how the file is laid out"), default=dict)  # encoding, separator, sheet, headings …
    columns = models.JSONField(_("columns"), default=dict)  # what → place of the column
    options = models.JSONField(_("what the file does not tell"), default=dict)  # kind of paper, way of arrival
    rows = models.PositiveIntegerField(_("rows"), default=0)
    good = models.PositiveIntegerField(_("rows that can be taken over"), default=0)
    known = models.PositiveIntegerField(_("rows that are here already"), default=0)
    bad = models.PositiveIntegerField(_("rows with faults"), default=0)
    found = models.JSONField(_("what was found"), default=dict)  # years, gaps, new correspondents, counters before
    place = models.PositiveIntegerField(_("last row of the last batch"), default=0)
    brought = models.PositiveIntegerField(_("papers taken over"), default=0)
    passed_over = models.PositiveIntegerField(_("rows passed over"), default=0)
    trouble = models.CharField(_("trouble"), max_length=60, blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("brought by")
    )
    uploaded_at = models.DateTimeField(_("brought at"))
    begun_by = models.ForeignKey(  # in whose name the batches are written
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("taken over by"),
    )
    begun_at = models.DateTimeField(_("begun at"), null=True, blank=True)
    ended_at = models.DateTimeField(_("ended at"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=20, choices=RunState, default=RunState.UPLOADED, editable=False)

    objects = RunQuerySet.as_manager()

    class Meta:
        verbose_name = _("import of an old journal")
        verbose_name_plural = _("imports of old journals")
        indexes = [models.Index(fields=["id"], condition=Q(state__in=["checking", "bringing"]), name="import_at_work")]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=RunState.values), name="import_state"),
            models.CheckConstraint(
                condition=Q(rows__gte=F("good") + F("known") + F("bad")), name="import_counts_its_rows"
            ),
            models.CheckConstraint(
                condition=Q(begun_by__isnull=False, begun_at__isnull=False)
                | ~Q(state__in=["bringing", "stopped", "done"]),
                name="import_begun_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(attachment__isnull=False) | Q(state="dropped"), name="import_has_its_file"
            ),
            models.CheckConstraint(
                condition=Q(brought=0) | ~Q(state="dropped"), name="import_given_up_brought_nothing"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return the page of the import."""
        return reverse("imports:run", args=[self.pk])

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "import", self.name[:80]

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand on its own page."""
        return "import", self.pk

    @property
    def is_table(self) -> bool:
        """Tell whether it has columns, unlike an export of documents."""
        return self.kind != self.Kind.DOCUMENTOLOG

    @property
    def is_at_work(self) -> bool:
        """Tell whether a worker has it now."""
        return self.state in {RunState.CHECKING, RunState.BRINGING}

    @property
    def is_counted(self) -> bool:
        """Tell whether its rows have been looked through."""
        return self.state in {RunState.CHECKED, RunState.BRINGING, RunState.STOPPED, RunState.DONE}

    @property
    def percent(self) -> int:
        """How far the taking over is, in hundredths of its rows."""
        return min(100, self.place_in_rows * 100 // self.rows) if self.rows else 0

    @property
    def place_in_rows(self) -> int:
        """How many rows the batches have gone through."""
        return min(self.rows, self.brought + self.passed_over)
