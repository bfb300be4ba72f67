"""Why a signed paper went back from the dispatch desk (10.18)."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from outgoing.models.outgoing import Outgoing


class DispatchRefusal(models.Model):
    """A return to the executor: its grounds, keys of `outgoing.dispatch_checks`, and the clerk's words."""

    outgoing = models.ForeignKey(Outgoing, models.PROTECT, related_name="refusals", verbose_name=_("paper"))
    version = models.PositiveSmallIntegerField(_("version"))
    grounds = ArrayField(models.CharField(max_length=40), verbose_name=_("grounds"))
    details = models.TextField(_("what exactly"), blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("returned by")
    )
    at = models.DateTimeField(_("returned at"))

    class Meta:
        verbose_name = _("refusal at dispatch")
        verbose_name_plural = _("refusals at dispatch")
        constraints = [
            models.CheckConstraint(condition=~Q(grounds=[]), name="dispatch_refused_on_a_ground_10_18"),
        ]

    def __str__(self) -> str:
        return f"{self.outgoing} {self.at:%d.%m.%Y}"
