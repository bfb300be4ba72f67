"""Numbered blanks: series, and lots of numbers with one fate (11.2; № 703 p. 11)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.models import Officer
from apparat.org.queries import mandates
from stocks.keepers import seat_of_keeper
from stocks.models.kind import StockKind


def _span(low: str, high: str) -> Func:
    """Make a range of whole numbers; of one column a range of one point, so that core GiST can exclude on it."""
    return Func(F(low), F(high), Value("[]"), function="int8range")


_LATIN, _CYRILLIC = "ABCEHIKMOPTXY", "АВСЕНІКМОРТХУ"
_SHAPES = str.maketrans(_LATIN, _CYRILLIC)


def shape_of(letters: str) -> str:
    """Return the letters of a series as they look: a Latin A and a Cyrillic А before a number are one series."""
    return letters.strip().upper().translate(_SHAPES)


class SeriesQuerySet(models.QuerySet["Series"]):
    """Who sees which series."""

    def visible_to(self, officer: Officer, on: date) -> SeriesQuerySet:
        """Return all series to who keeps the stocks, to others those of which they were given blanks."""
        seats = mandates(officer, on)
        if seat_of_keeper(seats):
            return self
        return self.filter(pk__in=Lot.objects.filter(holder__in=seats.seats).values("series"))


class Series(models.Model):
    """Blanks of one kind with the same letters before their numbers; a kind without series has one with no letters."""

    kind = models.ForeignKey(StockKind, models.PROTECT, related_name="series", db_index=False, verbose_name=_("kind"))
    letters = models.CharField(_("series"), max_length=20, blank=True)
    shape = models.CharField(_("series as it looks"), max_length=24, blank=True, editable=False)

    objects = SeriesQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("series of blanks")
        verbose_name_plural = _("series of blanks")
        constraints = [models.UniqueConstraint(fields=["kind", "shape"], name="series_of_a_kind_looks_once")]

    def __str__(self) -> str:
        return f"{self.kind.name} {self.letters}".strip()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep how the letters look beside them."""
        self.shape = self.shape or shape_of(self.letters)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Return the card of the series."""
        return reverse("stocks:series", args=[self.pk])

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "stock_series", self.letters

    @property
    def journal_root(self) -> tuple[str, int]:
        """Be the card on whose page the history stands."""
        return "stock_series", self.pk


class Lot(models.Model):
    """Numbers of a series that share one fate, both ends included.

    Lots of a series never overlap, so that no blank is in two places; what is where is counted from them each time.
    """

    class Place(models.TextChoices):
        """Where the blanks are."""

        STORE = "store", _("in the store")
        ISSUED = "issued", _("issued")
        USED = "used", _("used")
        SPOILED = "spoiled", _("spoiled, to be destroyed")
        DESTROYED = "destroyed", _("destroyed")

    series = models.ForeignKey(Series, models.PROTECT, related_name="lots", verbose_name=_("series"))
    first = models.PositiveBigIntegerField(_("from number"))
    last = models.PositiveBigIntegerField(_("to number"))
    place = models.CharField(_("where"), max_length=10, choices=Place)
    holder = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="blank_lots",
        verbose_name=_("given to"),
    )

    class Meta:
        verbose_name = _("lot of blanks")
        verbose_name_plural = _("lots of blanks")
        constraints = [
            ExclusionConstraint(
                name="no_blank_in_two_places_11_2",
                expressions=[
                    (_span("series_id", "series_id"), RangeOperators.OVERLAPS),
                    (_span("first", "last"), RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(condition=Q(first__gte=1, last__gte=F("first")), name="lot_has_numbers"),
            models.CheckConstraint(
                condition=Q(place__in=["store"], holder=None)
                | Q(place__in=["issued", "used"], holder__isnull=False)
                | Q(place__in=["spoiled", "destroyed"]),
                name="lot_holder_by_place",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first}–{self.last}"

    @property
    def count(self) -> int:
        """How many blanks there are."""
        return self.last - self.first + 1
