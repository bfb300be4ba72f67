"""Distribution lists (тарату тізбесі): more than four addressees of one paper (law.md 3.2 p.25)."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.bilingual import Named
from apparat.org.models import Officer, Unit
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from outgoing.models.way import Channel, Way


class DistributionListQuerySet(models.QuerySet["DistributionList"]):
    """Who keeps the lists."""

    def visible_to(self, officer: Officer, on: date) -> DistributionListQuerySet:
        """Return the lists to who dispatches papers; for others nothing (they get 404)."""
        return self if mandates(officer, on).first([Deed.DISPATCH_OUTGOING]) else self.none()


class DistributionList(Named):
    """A standing list of bodies to which one paper goes; a paper takes its addressees and their ways from it when a
    version is written, so that a later change of the list rewrites no paper."""

    is_active = models.BooleanField(_("in use"), default=True)

    objects = DistributionListQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("distribution list")
        verbose_name_plural = _("distribution lists")

    def get_absolute_url(self) -> str:
        """Return its page."""
        return reverse("outgoing:distribution", args=[self.pk])

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "distribution", self.name_kk[:80]

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand alone."""
        return "distribution", self.pk


class DistributionMember(Way):
    """One body of a list, in its place, and the way papers go to it; an address left empty is that of its card."""

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
            models.CheckConstraint(condition=models.Q(channel__in=Channel.values), name="distribution_member_way"),
        ]

    def __str__(self) -> str:
        return str(self.unit)

    @property
    def reached_at(self) -> str:
        """The address its way needs, of the list or else of the card of the body."""
        return super().reached_at or (str(getattr(self.unit, self.needed)) if self.needed else "")
