"""Distribution lists (тарату тізбесі): more than four addressees of one paper (law.md 3.2 p.25)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.bilingual import Named
from apparat.org.models import Unit


class DistributionList(Named):
    """A standing list of bodies to which one paper goes; a paper takes its addressees from it when it is sent to be
    agreed, so that a later change of the list rewrites no paper."""

    is_active = models.BooleanField(_("in use"), default=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("distribution list")
        verbose_name_plural = _("distribution lists")


class DistributionMember(models.Model):
    """One body of a list, in its place."""

    distribution = models.ForeignKey(
        DistributionList, models.CASCADE, related_name="members", verbose_name=_("distribution list")
    )
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("addressee"))
    order = models.PositiveSmallIntegerField(_("place"))

    class Meta:
        verbose_name = _("member of a distribution list")
        verbose_name_plural = _("members of distribution lists")
        constraints = [
            models.UniqueConstraint(fields=["distribution", "unit"], name="distribution_member_once"),
        ]

    def __str__(self) -> str:
        return str(self.unit)
