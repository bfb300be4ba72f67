"""Registers, their counters, and the nomenclature of files."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.numbering.pattern import check_pattern
from apparat.numbering.retention import in_words
from apparat.org.bilingual import Named
from apparat.org.models import Officer, Unit
from apparat.org.queries import mandates
from apparat.org.roles import Deed


class CaseFileQuerySet(models.QuerySet["CaseFile"]):
    """Who sees which files of the nomenclature."""

    def visible_to(self, officer: Officer, on: date) -> CaseFileQuerySet:
        """Return all files to who sees every paper, to others those of their own unit; strangers get nothing (404)."""
        seats = mandates(officer, on)
        return self if seats.first([Deed.SEE_ALL_PAPERS]) else self.filter(unit__in=seats.units)


class CaseFile(Named):
    """A file of the nomenclature (іс): its index opens the registration number; it holds papers of one year (№ 703).

    Its retention is permanent or a number of years; rows brought from outside may have it in words only.
    """

    class State(models.TextChoices):
        """Where a file stands. Papers are filed into an open one only (10.5)."""

        DRAFT = "draft", _("proposed")
        OPEN = "open", _("open for filing")
        CARRIED = "carried", _("goes on in the next year")
        CLOSED = "closed", _("closed")
        TRANSFERRED = "transferred", _("in the archive")
        DESTROYED = "destroyed", _("destroyed by an act")

    index = models.CharField(_("index of the file"), max_length=20)
    year = models.PositiveSmallIntegerField(_("year"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="case_files", verbose_name=_("unit"))
    retention_kk = models.CharField(_("retention in Kazakh"), max_length=160, blank=True)
    retention_ru = models.CharField(_("retention in Russian"), max_length=160, blank=True)
    permanent = models.BooleanField(_("kept permanently"), default=False)
    years = models.PositiveSmallIntegerField(_("years of retention"), null=True, blank=True)
    article = models.CharField(_("item of the list of retention terms"), max_length=40, blank=True)
    epc = models.BooleanField(_("mark of the expert commission of the archive"), default=False)
    note = models.CharField(_("note"), max_length=300, blank=True)
    carried_from = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="goes_on", verbose_name=_("goes on from")
    )
    state = models.CharField(_("state"), max_length=12, choices=State, default=State.OPEN, editable=False)

    objects = CaseFileQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("file of the nomenclature")
        verbose_name_plural = _("nomenclature of files")
        constraints = [
            models.UniqueConstraint(fields=["index", "year"], name="case_file_index_once_a_year"),
            models.CheckConstraint(
                condition=Q(state__in=["draft", "open", "carried", "closed", "transferred", "destroyed"]),
                name="case_file_state",
            ),
            models.CheckConstraint(
                condition=Q(years=None) | Q(permanent=False, years__gte=1), name="case_file_permanent_or_years"
            ),
            models.CheckConstraint(  # nothing permanent is ever destroyed
                condition=~Q(state="destroyed") | Q(permanent=False, years__isnull=False),
                name="case_file_destroyed_was_temporary",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.index} {self.name}"

    @property
    def retention(self) -> str:
        """How long it is kept, in the reader's language, with the item of the list."""
        return in_words(self)

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "case_file", f"{self.index} ({self.year})"

    @property
    def journal_root(self) -> tuple[str, int]:
        """Be the file on whose page the history stands."""
        return "case_file", self.pk


class Register(Named):
    """A journal of registration with its own numbers. `pattern` may use {index}, {n}, {year}."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    index = models.CharField(_("index of the file"), max_length=20, blank=True)  # a number may be an ordinal alone
    pattern = models.CharField(_("pattern of the number"), max_length=60, default="{index}/{n}")

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("register")
        verbose_name_plural = _("registers")
        constraints = [
            models.CheckConstraint(condition=Q(pattern__contains="{n}"), name="register_pattern_has_an_ordinal")
        ]

    def clean(self) -> None:
        """Refuse a pattern that cannot print a number."""
        try:
            check_pattern(self.pattern)
        except ValidationError as error:
            raise ValidationError({"pattern": error.messages}) from error

    def printed(self, ordinal: int, year: int) -> str:
        """Return the number as it stands on the paper."""
        return self.pattern.format(index=self.index, n=ordinal, year=year)


class CounterQuerySet(models.QuerySet["Counter"]):
    """Who sees how far the numbers of the registers have come."""

    def visible_to(self, officer: Officer, on: date) -> CounterQuerySet:
        """Return all to who sees every paper, nothing to others (they get 404)."""
        return self if mandates(officer, on).first([Deed.SEE_ALL_PAPERS]) else self.none()


class Counter(models.Model):
    """The last ordinal given in a register in a year. Its row lock makes numbers gapless.

    Once the journal of the year is closed, the database itself changes nothing in its row any more.
    """

    register = models.ForeignKey(Register, models.PROTECT, related_name="counters", verbose_name=_("register"))
    year = models.PositiveSmallIntegerField(_("year"))
    last = models.PositiveIntegerField(_("last ordinal"), default=0)
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)
    closed_by = models.ForeignKey(
        Officer,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("closed by"),
    )

    objects = CounterQuerySet.as_manager()

    class Meta:
        verbose_name = _("counter")
        verbose_name_plural = _("counters")
        constraints = [
            models.UniqueConstraint(fields=["register", "year"], name="counter_once_a_year"),
            models.CheckConstraint(
                condition=Q(closed_at=None, closed_by=None) | Q(closed_at__isnull=False, closed_by__isnull=False),
                name="counter_closed_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.register} {self.year}"

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "register_year", f"{self.register.code} ({self.year})"

    @property
    def journal_root(self) -> tuple[str, int]:
        """Be its own subject: closing is the one thing that happens to it."""
        return "register_year", self.pk
