"""A position of the staff list: it holds the roles."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.bilingual import Named
from apparat.org.models.unit import Unit
from apparat.org.roles import Role


class Position(Named):
    """A post in a unit. Rights belong to it (roles, first signature, headship), never to the person who sits in it."""

    code = models.SlugField(_("code"), max_length=80, unique=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="positions", verbose_name=_("unit"))
    roles = ArrayField(models.CharField(max_length=30, choices=Role), default=list, blank=True, verbose_name=_("roles"))
    heads_unit = models.BooleanField(_("first head of the unit"), default=False)
    first_signature = models.BooleanField(_("right of first signature"), default=False)
    rank = models.PositiveSmallIntegerField(_("place in the order of ranks"), default=100)
    assists = models.ForeignKey(  # 10.13: for whom an assistant drafts; nobody when empty
        "self", models.PROTECT, null=True, blank=True, related_name="assistants", verbose_name=_("assists the leader")
    )
    seats = models.PositiveSmallIntegerField(_("seats"), default=1)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("position")
        verbose_name_plural = _("positions")
        indexes = [GinIndex(fields=["roles"], name="position_roles")]
        constraints = [
            models.UniqueConstraint(
                fields=["unit"], condition=models.Q(heads_unit=True), name="position_one_head_of_a_unit"
            ),
            models.CheckConstraint(condition=~models.Q(assists=models.F("id")), name="position_assists_another"),
        ]

    @property
    def signs_first(self) -> bool:
        """Tell whether he signs for the whole unit: its first head, or an officer with the first signature (10.8)."""
        return self.heads_unit or self.first_signature
