"""What is known of the text of stored bytes: how far the reading has come, how it ended, what was read."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apparat.files.models import Blob

PAGE_BREAK = "\f"


class Recognition(models.Model):
    """The text of one blob: bytes are recognised once, whatever papers they belong to. The bytes never change.

    text: pages told apart by form feeds, so many as are done; words: its folded words, each once, for search; codes:
    what the two-dimensional codes on its first sheet say; scanned: pages recognised as pictures; missed: pages nothing
    could be read of, and the last reason why.
    """

    class State(models.TextChoices):
        """How far it has come."""

        WAITING = "waiting", _("waits to be recognised")
        RUNNING = "running", _("is being recognised")
        DONE = "done", _("text recognised")
        EMPTY = "empty", _("no text on it")
        FAILED = "failed", _("not recognised")

    class Reason(models.TextChoices):
        """Why it failed."""

        PASSWORD = "password", _("the file is closed with a password")
        DAMAGED = "damaged", _("the file is damaged")
        NO_PAGES = "no_pages", _("the file has no pages")
        TOO_MANY = "too_many", _("it has more than 300 scanned pages: bring it in parts")
        TOO_LARGE = "too_large", _("the picture is larger than a sheet can be")
        NO_PROGRAM = "no_program", _("the program of recognition is not installed")
        OTHER_KIND = "other_kind", _("text is not taken from files of this kind")
        LOST = "lost", _("the bytes of the file are lost")
        UNREADABLE = "unreadable", _("no page could be read")

    OPEN = (State.WAITING, State.RUNNING)

    blob = models.OneToOneField(
        Blob, models.CASCADE, primary_key=True, related_name="recognition", verbose_name=_("stored file")
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.WAITING)
    reason = models.CharField(_("why not"), max_length=20, choices=Reason, blank=True)
    pages = models.PositiveIntegerField(_("pages"), null=True, blank=True)
    done = models.PositiveIntegerField(_("pages done"), default=0)
    scanned = models.PositiveIntegerField(_("pages recognised as pictures"), default=0)
    missed = models.PositiveIntegerField(_("pages not read"), default=0)
    missed_reason = models.CharField(_("why pages were not read"), max_length=20, choices=Reason, blank=True)
    tries = models.PositiveSmallIntegerField(_("tries of the next page"), default=0)
    languages = models.CharField(_("languages of recognition"), max_length=40, blank=True)
    text = models.TextField(_("text"), blank=True)
    words = models.TextField(_("folded words"), blank=True)
    codes: ArrayField[list[str], list[str]] = ArrayField(
        models.CharField(max_length=300), verbose_name=_("codes on the first sheet"), default=list, blank=True
    )
    asked_at = models.DateTimeField(_("asked for at"))
    started_at = models.DateTimeField(_("begun at"), null=True, blank=True)
    ended_at = models.DateTimeField(_("ended at"), null=True, blank=True)

    class Meta:
        verbose_name = _("recognition of a file")
        verbose_name_plural = _("recognitions of files")
        indexes = [
            models.Index(fields=["asked_at"], condition=Q(state__in=["waiting", "running"]), name="recognition_open"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "running", "done", "empty", "failed"]), name="recognition_state"
            ),
            models.CheckConstraint(
                condition=Q(state="failed") & ~Q(reason="") | ~Q(state="failed") & Q(reason=""),
                name="recognition_failed_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "running"], ended_at=None)
                | Q(state__in=["done", "empty", "failed"], ended_at__gte=F("asked_at")),
                name="recognition_ended",
            ),
            models.CheckConstraint(
                condition=Q(pages=None, done=0) | Q(done__lte=F("pages")), name="recognition_pages_done"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.blob_id[:12]}: {self.get_state_display()}"

    @property
    def is_open(self) -> bool:
        """Tell whether it is not ended yet."""
        return self.state in self.OPEN

    @property
    def sheets(self) -> list[str]:
        """The text page by page, as far as it is done."""
        return self.text.split(PAGE_BREAK) if self.text else []
