"""The letter with which a paper goes back unregistered (10.12, 10.14)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from documents.models.incoming import Incoming


class ReturnNote(models.Model):
    """Why a paper was returned without registration: ground from the table, clause, details, language of the letter."""

    incoming = models.OneToOneField(Incoming, models.PROTECT, related_name="return_note", verbose_name=_("paper"))
    ground = models.CharField(_("ground"), max_length=40)
    clause = models.CharField(_("clause"), max_length=20)
    details = models.TextField(_("details"), blank=True)
    language = models.CharField(
        _("language of the letter"), max_length=2, choices=[("kk", "Қазақша"), ("ru", "Русский")]
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("returned by"))
    at = models.DateTimeField(_("returned at"))

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("return without registration")
        verbose_name_plural = _("returns without registration")
        constraints = [models.CheckConstraint(condition=~models.Q(ground=""), name="return_has_a_ground_10_12")]

    def __str__(self) -> str:
        return f"{self.ground} ({self.clause})"
