"""Kinds of what is kept: a reference book (11.2; ADR-0012)."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.bilingual import Named
from apparat.org.models import Officer
from apparat.org.queries import mandates
from stocks.keepers import seat_of_keeper


class StockKindQuerySet(models.QuerySet["StockKind"]):
    """Who sees which kinds."""

    def visible_to(self, officer: Officer, on: date) -> StockKindQuerySet:
        """Return every kind to who keeps the stocks, nothing to others (they get 404)."""
        return self if seat_of_keeper(mandates(officer, on)) else self.none()


class StockKind(Named):
    """What is kept: a blank that is accounted by its numbers, a seal, a stamp, or things that are only counted."""

    class Sort(models.TextChoices):
        """How it is accounted: blanks by numbers, seals and stamps one by one, the rest by quantity."""

        BLANK = "blank", _("numbered blank")
        SEAL = "seal", _("seal")
        STAMP = "stamp", _("stamp")
        SUPPLY = "supply", _("counted by quantity")

    SINGLE = frozenset({Sort.SEAL, Sort.STAMP})

    sort = models.CharField(_("how it is accounted"), max_length=10, choices=Sort)

    objects = StockKindQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("kind of stock")
        verbose_name_plural = _("kinds of stock")
        constraints = [
            models.UniqueConstraint(fields=["sort", "name_kk"], name="stock_kind_once"),
            models.CheckConstraint(condition=Q(sort__in=["blank", "seal", "stamp", "supply"]), name="stock_kind_sort"),
        ]

    def get_absolute_url(self) -> str:
        """Return the card of the kind."""
        return reverse("stocks:kind", args=[self.pk])

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "stock_kind", self.name_kk[:80]

    @property
    def journal_root(self) -> tuple[str, int]:
        """Be the card on whose page the history stands."""
        return "stock_kind", self.pk
