"""A file that is made in the background of a journal or a list, for who ordered it (10.5)."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.files.models import Attachment
from apparat.org.models import Officer
from apparat.org.queries import curated_keys, mandates


def sight_of(officer: Officer, on: date) -> str:
    """Return a mark of what the officer may see on the day: his seats, their roles, whose papers he curates."""
    seats = mandates(officer, on)
    words = [f"{seat.position.pk}:{','.join(sorted(seat.position.roles))}" for seat in seats if seat.position]
    told = f"{sorted(seats.seats)} {sorted(words)} {sorted(curated_keys(officer, on))}"
    return sha256(told.encode()).hexdigest()


class ExportQuerySet(models.QuerySet["Export"]):
    """Who sees which files."""

    def visible_to(self, officer: Officer, on: date) -> ExportQuerySet:
        """Return the files the officer ordered himself: nobody else reads them, whoever acts for him neither.

        A file that was made is not read any more once the officer sees otherwise than then (10.4): he has another post,
        another seat was lent to him or taken back.
        """
        if not officer.works_on(on):
            return self.none()
        return self.filter(Q(sight="") | Q(sight=sight_of(officer, on)), officer=officer)


class Export(models.Model):
    """An order of a file: of what, in which form and language, how far it has come. It is cleared away after a week.

    asked: the filters as they stand in the address of the page; what the officer may see is asked when it is made.
    """

    class Format(models.TextChoices):
        """The form of the file."""

        XLSX = "xlsx", "XLSX"
        PDF = "pdf", "PDF"

    class Language(models.TextChoices):
        """The language of the file."""

        KK = "kk", _("Kazakh")
        RU = "ru", _("Russian")

    class State(models.TextChoices):
        """How far it has come."""

        WAITING = "waiting", _("waits to be made")
        RUNNING = "running", _("is being made")
        READY = "ready", _("ready")
        FAILED = "failed", _("could not be made")

    class Reason(models.TextChoices):
        """Why it could not be made."""

        TOO_LONG = "too_long", _("too many lines: choose a shorter period")
        BROKEN = "broken", _("a failure of the program; its keeper was told")

    OPEN = (State.WAITING, State.RUNNING)

    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="exports", verbose_name=_("ordered by")
    )
    what = models.SlugField(_("what"), max_length=40, db_index=False)
    file_format = models.CharField(_("form"), max_length=4, choices=Format)
    language = models.CharField(_("language"), max_length=2, choices=Language)
    asked = models.TextField(_("filters"), blank=True)
    ordered_at = models.DateTimeField(_("ordered at"))
    ended_at = models.DateTimeField(_("ended at"), null=True, blank=True)
    lines = models.PositiveIntegerField(_("lines"), null=True, blank=True)
    done = models.PositiveIntegerField(_("lines written"), default=0)
    sight = models.CharField(max_length=64, blank=True, editable=False)  # what its owner saw when it was made
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.WAITING)
    reason = models.CharField(_("why not"), max_length=10, choices=Reason, blank=True)
    attachment = models.OneToOneField(
        Attachment, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("file")
    )

    objects = ExportQuerySet.as_manager()

    class Meta:
        verbose_name = _("ordered file")
        verbose_name_plural = _("ordered files")
        indexes = [
            models.Index(fields=["ordered_at"], condition=Q(state__in=["waiting", "running"]), name="export_open")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "running"], ended_at=None, attachment=None, reason="")
                | Q(state="ready", ended_at__isnull=False, attachment__isnull=False, reason="")
                | Q(state="failed", ended_at__isnull=False, attachment=None) & ~Q(reason=""),
                name="export_state",
            ),
            models.CheckConstraint(
                condition=Q(file_format__in=["xlsx", "pdf"], language__in=["kk", "ru"]), name="export_words"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.what}.{self.file_format} ({self.pk})"

    def get_absolute_url(self) -> str:
        """Return the page on which its progress stands."""
        return reverse("journals:exports")

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "export", self.what

    @property
    def journal_root(self) -> tuple[str, int]:
        """Have a history of its own."""
        return "export", self.pk

    @property
    def is_open(self) -> bool:
        """Tell whether it is still to be made."""
        return self.state in self.OPEN
