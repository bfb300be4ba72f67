"""Who stands in for whom (1.4, 10.14): by an order, for an exact period, without overlap."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.models.position import Position


def _one_point(field: str) -> Func:
    """Make a scalar a range of one point, so that core GiST can exclude on it (no btree_gist)."""
    return Func(F(field), F(field), Value("[]"), function="int8range")


def _days() -> Func:
    return Func(F("starts_on"), F("ends_on"), Value("[]"), function="daterange")


class ActingQuerySet(models.QuerySet["Acting"]):
    """Who sees the orders on acting officers."""

    def visible_to(self, officer: Any, on: date) -> ActingQuerySet:
        """Return every order: whoever works here may know who stands in for whom (1.4)."""
        return self


class Acting(models.Model):
    """An officer acts for an absent one from one day to another, both included, by an order with a number.

    Only within the period does he hold the absent officer's roles; whatever he does then is recorded on behalf of him.
    """

    class Basis(models.TextChoices):
        """What the substitution rests on."""

        ORDER = "order", _("order")
        MUTUAL = "mutual", _("mutual substitution of deputies")

    absent = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="absences", verbose_name=_("absent officer")
    )
    substitute = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="substitutions", verbose_name=_("acting officer")
    )
    basis = models.CharField(_("basis"), max_length=10, choices=Basis, default=Basis.ORDER)
    order_number = models.CharField(_("number of the order"), max_length=60)
    order_on = models.DateField(_("date of the order"))
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    reason = models.CharField(_("reason of the absence"), max_length=200, blank=True)

    objects = ActingQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("acting officer")
        verbose_name_plural = _("acting officers")
        constraints = [
            ExclusionConstraint(
                name="acting_one_substitute_at_a_time_1_4",
                expressions=[(_one_point("absent_id"), RangeOperators.OVERLAPS), (_days(), RangeOperators.OVERLAPS)],
                violation_error_message=_("Somebody already acts for this officer in these days (1.4)."),
            ),
            models.CheckConstraint(condition=~Q(absent=F("substitute")), name="acting_not_for_himself"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="acting_ends_after_start"),
            models.CheckConstraint(condition=~Q(order_number=""), name="acting_by_an_order_1_4"),
        ]

    def __str__(self) -> str:
        return f"{self.substitute} → {self.absent}, {self.starts_on:%d.%m.%Y}–{self.ends_on:%d.%m.%Y}"

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal by its order."""
        return "acting", self.order_number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Belong to the life of the absent officer's seat."""
        return "officer", self.absent_id

    def covers(self, on: date) -> bool:
        """Tell whether the order is in force on the day."""
        return self.starts_on <= on <= self.ends_on


class Substitution(models.Model):
    """Two deputies who substitute each other (өзара алмасу) by the distribution of duties (1.4, 9.5, 12.4)."""

    first = models.ForeignKey(Position, models.PROTECT, related_name="+", verbose_name=_("deputy"))
    second = models.ForeignKey(Position, models.PROTECT, related_name="+", verbose_name=_("substitute"))

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("mutual substitution")
        verbose_name_plural = _("mutual substitutions")
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="substitution_once"),
            models.CheckConstraint(condition=~Q(first=F("second")), name="substitution_of_two"),
        ]

    def __str__(self) -> str:
        return f"{self.first} ↔ {self.second}"
