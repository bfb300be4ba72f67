"""The Library of documents: reports and informational papers laid down once, so that they do not circulate (10.9)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.files.models import Attachment
from apparat.org.bilingual import Named
from apparat.org.models import Officer, Unit
from apparat.org.queries import curated_keys, mandates
from apparat.org.roles import Deed
from apparat.search.columns import search_text, search_vector
from documents.library_periods import PARTS, Period, label_of
from documents.models.incoming import Incoming
from documents.states import LIBRARY, LibraryState

WHOLE = ("unit", "placed_by__position", "withdrawn_by", "incoming", "expected")
_PERIODIC = Q()
for _kind, _parts in PARTS.items():
    _PERIODIC |= Q(kind=_kind, part__gte=1, part__lte=_parts, year__isnull=False)


class ReportKind(models.TextChoices):
    """With what period a report comes (10.9)."""

    MONTHLY = "monthly", _("monthly report")
    QUARTERLY = "quarterly", _("quarterly report")
    HALF_YEARLY = "half_yearly", _("half-yearly report")
    YEARLY = "yearly", _("yearly report")


class ExpectedReport(Named):
    """A report that a body owes for every period: until which day after the period's end it is laid down (10.9).

    due_month: how many months after the last month of the period, due_day: day of that month, its last one when it is
    shorter; starts_on: periods that begin before it are not asked for.
    """

    code = models.SlugField(_("code"), max_length=60, unique=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="expected_reports", verbose_name=_("unit"))
    kind = models.CharField(_("kind"), max_length=12, choices=ReportKind)
    due_month = models.PositiveSmallIntegerField(_("months after the period"), default=1)
    due_day = models.PositiveSmallIntegerField(_("day of the month"))
    starts_on = models.DateField(_("asked for from"))
    is_active = models.BooleanField(_("in use"), default=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("expected report")
        verbose_name_plural = _("expected reports")
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=ReportKind.values), name="expected_report_kind"),
            models.CheckConstraint(
                condition=Q(due_day__gte=1, due_day__lte=31, due_month__lte=12), name="expected_report_day"
            ),
        ]


class LibraryPaperQuerySet(models.QuerySet["LibraryPaper"]):
    """Who sees what of the library."""

    def visible_to(self, officer: Officer, on: date) -> LibraryPaperQuerySet:
        """Return what the officer may see on the day; for strangers nothing (they get 404).

        RECORDS and leaders see all of it, a deputy what his bodies laid down or is of interest to them; a body sees its
        own papers, and those of others that are of interest to it as long as they stand (10.5).
        """
        rows = self.select_related(*WHOLE)
        seats = mandates(officer, on)
        if seats.first([Deed.SEE_ALL_PAPERS]):
            return rows
        mine = [*seats.units, *curated_keys(officer, on)]
        named = LibraryPaper.interested.through.objects.filter(unit__in=mine).values("librarypaper")
        return rows.filter(Q(unit__in=mine) | Q(pk__in=named, state=LibraryState.PLACED))


class LibraryPaper(models.Model):
    """One paper of the library: whose, of what kind and period, about what, to whom it is of interest.

    Its files stand in its versions; a new version replaces none. It is withdrawn with a reason and never deleted.
    """

    class Kind(models.TextChoices):
        """What it is (10.9)."""

        MONTHLY = ReportKind.MONTHLY.value, ReportKind.MONTHLY.label
        QUARTERLY = ReportKind.QUARTERLY.value, ReportKind.QUARTERLY.label
        HALF_YEARLY = ReportKind.HALF_YEARLY.value, ReportKind.HALF_YEARLY.label
        YEARLY = ReportKind.YEARLY.value, ReportKind.YEARLY.label
        ANSWER = "answer", _("answer to an inquiry")
        INFORMATION = "information", _("informational paper")

    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="library_papers", db_index=False, verbose_name=_("whose paper")
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    year = models.PositiveSmallIntegerField(_("year of the period"), null=True, blank=True)
    part = models.PositiveSmallIntegerField(_("month, quarter or half of the year"), null=True, blank=True)
    expected = models.ForeignKey(
        ExpectedReport,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="papers",
        db_index=False,
        verbose_name=_("expected report"),
    )
    heading = models.CharField(_("heading"), max_length=300)
    reference = models.CharField(_("what it answers"), max_length=200, blank=True)
    interested = models.ManyToManyField(
        Unit, blank=True, related_name="library_for_them", verbose_name=_("to whom it is of interest")
    )
    incoming = models.OneToOneField(
        Incoming, models.PROTECT, null=True, blank=True, related_name="library_paper", verbose_name=_("came as")
    )
    placed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("laid down by")
    )
    placed_at = models.DateTimeField(_("laid down at"))
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("withdrawn by"),
    )
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)
    withdrawal = models.CharField(_("why it was withdrawn"), max_length=500, blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=LibraryState, default=LibraryState.PLACED, editable=False
    )
    search_text = search_text()
    search = search_vector()

    objects = LibraryPaperQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["search_text", "search"])

    class Meta:
        verbose_name = _("paper of the library")
        verbose_name_plural = _("papers of the library")
        indexes = [
            GinIndex(fields=["search"], name="library_search"),
            models.Index(fields=["unit", "-id"], name="library_of_a_unit"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=LibraryState.values), name="library_state"),
            models.CheckConstraint(
                condition=_PERIODIC | Q(kind__in=["answer", "information"], year=None, part=None, expected=None),
                name="library_report_has_its_period_10_9",
            ),
            models.CheckConstraint(
                condition=Q(kind="answer") & ~Q(reference="") | ~Q(kind="answer") & Q(reference=""),
                name="library_answer_names_the_inquiry_10_9",
            ),
            models.CheckConstraint(
                condition=Q(state="placed", withdrawn_by=None, withdrawn_at=None, withdrawal="")
                | Q(state="withdrawn", withdrawn_by__isnull=False, withdrawn_at__isnull=False) & ~Q(withdrawal=""),
                name="library_withdrawn_with_a_reason",
            ),
            models.UniqueConstraint(
                fields=["expected", "year", "part"], condition=Q(state="placed"), name="library_expected_once_10_9"
            ),
        ]

    def __str__(self) -> str:
        return self.heading

    def get_absolute_url(self) -> str:
        """Return its page."""
        return reverse("library:paper", args=[self.pk])

    @property
    def is_placed(self) -> bool:
        """Tell whether it stands in the library."""
        return LIBRARY.is_open("withdraw_library_paper", self.state)

    @property
    def period(self) -> str:
        """Its period in the reader's language; "" of a paper without one."""
        return label_of(self.kind, Period(self.year, self.part)) if self.year and self.part else ""

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal, where it has no number."""
        return "library_paper", ""

    @property
    def journal_root(self) -> tuple[str, int]:
        """Be the thing on whose page its history stands."""
        return "library_paper", self.pk


class LibraryVersion(models.Model):
    """One version of a paper of the library: its files, who brought them and when, what is new in it."""

    paper = models.ForeignKey(LibraryPaper, models.PROTECT, related_name="versions", db_index=False)
    ordinal = models.PositiveSmallIntegerField(_("version"))
    note = models.CharField(_("what is new"), max_length=300, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("brought by")
    )
    at = models.DateTimeField(_("brought at"))

    class Meta:
        verbose_name = _("version of a paper of the library")
        verbose_name_plural = _("versions of papers of the library")
        constraints = [models.UniqueConstraint(fields=["paper", "ordinal"], name="library_version_once")]

    def __str__(self) -> str:
        return f"{self.paper_id}.{self.ordinal}"


class LibraryFile(models.Model):
    """A file of a version."""

    version = models.ForeignKey(LibraryVersion, models.PROTECT, related_name="files")
    attachment = models.OneToOneField(Attachment, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("file of the library")
        verbose_name_plural = _("files of the library")

    def __str__(self) -> str:
        return str(self.attachment)
