"""To whom a paper goes, by which way, and what became of it there (10.18–10.20)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.bilingual import in_language
from apparat.org.models import Unit
from outgoing.models.outgoing import Outgoing
from outgoing.models.way import Way
from outgoing.states import DISPATCH, DispatchState


class Addressee(Way):
    """One addressee in his place: a body of the book, in his own words on the paper (law.md 3.2 p.25), with the address
    as it was when the paper was sent; and the record of the sending (10.20: who answers for a wrong one)."""

    outgoing = models.ForeignKey(Outgoing, models.PROTECT, related_name="addressees", verbose_name=_("paper"))
    order = models.PositiveSmallIntegerField(_("place"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("addressee"))
    line_kk = models.CharField(_("addressee on the paper in Kazakh"), max_length=300, blank=True)
    line_ru = models.CharField(_("addressee on the paper in Russian"), max_length=300, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("sent by"),
    )
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    tried_at = models.DateTimeField(_("last tried at"), null=True, blank=True)
    claimed_at = models.DateTimeField(_("taken by the worker at"), null=True, blank=True)
    turn = models.PositiveSmallIntegerField(_("sending in turn"), default=1)  # a corrected address begins another one
    problem = models.CharField(_("problem"), max_length=300, blank=True)
    record = models.CharField(_("record of delivery"), max_length=200, blank=True)
    state = models.CharField(
        _("state of the sending"), max_length=10, choices=DispatchState, default=DispatchState.WAITING, editable=False
    )

    history = HistoricalRecords(excluded_fields=["tries", "tried_at", "claimed_at"])  # the worker's own notes

    class Meta:
        verbose_name = _("addressee")
        verbose_name_plural = _("addressees")
        indexes = [
            models.Index(fields=["tried_at"], condition=Q(state="sending"), name="addressee_waiting"),
            models.Index(
                fields=["outgoing"], condition=Q(state__in=["failed", "uncertain"]), name="addressee_undelivered"
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["outgoing", "unit"], name="addressee_once"),
            models.CheckConstraint(condition=Q(state__in=DispatchState.values), name="addressee_state"),
            models.CheckConstraint(
                condition=Q(state="sent", sent_at__isnull=False) | ~Q(state="sent") & Q(sent_at=None),
                name="addressee_sent_when_sent",
            ),
        ]

    def __str__(self) -> str:
        return self.line

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal by the number of its paper."""
        return "addressee", self.outgoing.number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand on the history page of the paper."""
        return self.outgoing.journal_root

    @property
    def line(self) -> str:
        """The addressee as the paper says it, in the reader's language; else the name of the body."""
        return in_language(self.line_kk, self.line_ru) or self.unit.name

    @property
    def may_be_corrected(self) -> bool:
        """Tell whether its address can be called wrong: it was sent there, or could not be (10.20)."""
        return DISPATCH.is_open("correct_address", self.state)

    @property
    def may_go_otherwise(self) -> bool:
        """Tell whether its way may still be chosen: nothing was handed over or sent there yet (10.18)."""
        return self.state == DISPATCH.first

    def line_in(self, language: str) -> str:
        """Return the addressee as the paper in this language says it."""
        if language == "ru":
            return self.line_ru or self.unit.name_ru or self.unit.name_kk
        return self.line_kk or self.unit.name_kk
