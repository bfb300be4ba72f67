"""One officer who is to read what was sent, and his own confirmation (10.6)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from acquaintance.models.circulation import Circulation
from acquaintance.states import READER, ReaderState
from apparat.deadlines.keyed import deadline_key
from apparat.org.models import Officer, Position


class ReaderQuerySet(models.QuerySet["Reader"]):
    """Who sees whose confirmation."""

    def visible_to(self, officer: Officer, on: date) -> ReaderQuerySet:
        """Return the officer's own rows: nobody confirms in another's place, whoever acts for him (10.6)."""
        rows = self.filter(officer=officer) if officer.works_on(on) else self.none()
        return rows.exclude(state=ReaderState.DROPPED).select_related("circulation")


class Reader(models.Model):
    """An officer in his post as it was when he was asked, and the moment at which he confirmed himself."""

    circulation = models.ForeignKey(
        Circulation, models.PROTECT, related_name="readers", verbose_name=_("sending for acquaintance")
    )
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="acquaintance",
        db_index=False,
        verbose_name=_("officer"),
    )
    post = models.ForeignKey(Position, models.PROTECT, related_name="+", db_index=False, verbose_name=_("position"))
    asked_at = models.DateTimeField(_("asked at"))
    confirmed_at = models.DateTimeField(_("acquainted at"), null=True, blank=True)
    deadline = deadline_key("acquainted_reader", _("term of acquaintance"))  # only when the sender named a day
    state = models.CharField(_("state"), max_length=10, choices=ReaderState, default=ReaderState.ASKED, editable=False)

    objects = ReaderQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("reader")
        verbose_name_plural = _("readers")
        indexes = [models.Index(fields=["officer", "state", "-id"], name="reader_of_officer")]
        constraints = [
            models.UniqueConstraint(fields=["circulation", "officer"], name="reader_once"),
            models.CheckConstraint(condition=Q(state__in=ReaderState.values), name="reader_state"),
            models.CheckConstraint(
                condition=Q(state="confirmed", confirmed_at__gte=models.F("asked_at"))
                | ~Q(state="confirmed") & Q(confirmed_at=None),
                name="reader_confirmed_when_confirmed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.officer} · {self.circulation}"

    def get_absolute_url(self) -> str:
        """Return the page of what he reads."""
        return self.circulation.get_absolute_url()

    @property
    def waits(self) -> bool:
        """Tell whether he has not confirmed yet."""
        return READER.is_open("confirm_reading", self.state)

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal by the number of the paper."""
        return "reader", self.circulation.number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand on the history page of the paper."""
        return self.circulation.journal_root
