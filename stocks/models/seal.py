"""Seals and stamps: single items, each in somebody's hands (11.2, 11.16)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.files.models import Attachment
from apparat.org.models import Officer
from apparat.org.queries import mandates
from stocks.keepers import seat_of_keeper
from stocks.models.kind import StockKind


class SealQuerySet(models.QuerySet["Seal"]):
    """Who sees which seals."""

    def visible_to(self, officer: Officer, on: date) -> SealQuerySet:
        """Return all seals to who keeps the stocks, to others those they keep or are to take over."""
        seats = mandates(officer, on)
        if seat_of_keeper(seats):
            return self
        offered = Handover.objects.filter(receiver__in=seats.seats, taken_at=None, dropped_at=None)
        return self.filter(Q(keeper__in=seats.seats) | Q(pk__in=offered.values("seal")))


class Seal(models.Model):
    """A seal or a stamp: what it says, its impression, who keeps it now (nobody: it lies in the store)."""

    kind = models.ForeignKey(StockKind, models.PROTECT, related_name="seals", verbose_name=_("kind"))
    number = models.CharField(_("inventory number"), max_length=40, unique=True)
    legend = models.CharField(_("text of the impression"), max_length=300)
    imprint = models.OneToOneField(
        Attachment, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("picture of the impression")
    )
    keeper = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="kept_seals",
        verbose_name=_("keeper"),
    )
    destroyed_on = models.DateField(_("destroyed on"), null=True, blank=True)
    lost_on = models.DateField(_("declared lost on"), null=True, blank=True)

    objects = SealQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("seal or stamp")
        verbose_name_plural = _("seals and stamps")
        constraints = [
            models.CheckConstraint(
                condition=Q(destroyed_on=None) | Q(keeper=None), name="destroyed_seal_has_no_keeper"
            ),
            models.CheckConstraint(
                condition=Q(lost_on=None) | Q(keeper=None, destroyed_on=None), name="lost_seal_has_no_keeper"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind.name} № {self.number}"

    @property
    def is_gone(self) -> bool:
        """Tell whether it was destroyed or declared lost."""
        return bool(self.destroyed_on or self.lost_on)

    def is_left_behind(self, on: date) -> bool:
        """Tell whether its keeper works here no more, so that he can hand nothing over (ADR-0012 p. 6)."""
        return self.keeper is not None and not self.keeper.works_on(on)

    def get_absolute_url(self) -> str:
        """Return the card of the seal."""
        return reverse("stocks:seal", args=[self.pk])

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "seal", self.number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Be the card on whose page the history stands."""
        return "seal", self.pk


class Handover(models.Model):
    """A seal passes from hand to hand: who gives signs first, it is his until who takes has signed too."""

    seal = models.ForeignKey(Seal, models.PROTECT, related_name="handovers", verbose_name=_("seal or stamp"))
    giver = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("gives"))
    receiver = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("takes"))
    to_store = models.BooleanField(_("into the store"), default=False)
    basis = models.CharField(_("act and reason"), max_length=300, blank=True)  # when the last keeper works here no more
    given_at = models.DateTimeField(_("given at"))
    taken_at = models.DateTimeField(_("taken at"), null=True, blank=True)
    dropped_at = models.DateTimeField(_("taken back at"), null=True, blank=True)

    class Meta:
        verbose_name = _("handover of a seal")
        verbose_name_plural = _("handovers of seals")
        constraints = [
            models.UniqueConstraint(
                fields=["seal"], condition=Q(taken_at=None, dropped_at=None), name="one_handover_at_a_time"
            ),
            models.CheckConstraint(condition=~Q(giver=F("receiver")), name="handover_between_two"),
            models.CheckConstraint(condition=Q(taken_at=None) | Q(dropped_at=None), name="handover_ends_once"),
        ]

    def __str__(self) -> str:
        return f"{self.seal}: {self.giver} → {self.receiver}"
