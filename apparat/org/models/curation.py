"""The distribution of duties among the leadership (1.4)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.models.position import Position
from apparat.org.models.unit import Unit


class Curation(models.Model):
    """One body curated by one leader from a date (1.4): what a deputy may give assignments in (10.13)."""

    leader = models.ForeignKey(Position, models.PROTECT, related_name="curations", verbose_name=_("leader"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="curations", verbose_name=_("curated body"))
    basis = models.CharField(_("act that distributes the duties"), max_length=300)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"), null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("curated body")
        verbose_name_plural = _("distribution of duties")
        constraints = [
            models.UniqueConstraint(fields=["unit"], condition=models.Q(ends_on=None), name="curation_one_leader_1_4"),
            models.CheckConstraint(
                condition=models.Q(ends_on=None) | models.Q(ends_on__gte=models.F("starts_on")),
                name="curation_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.leader} → {self.unit}"
