"""The one extension of the term of an answer that law allows, and the word of it to who asked (laws in ADR-0007)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.deadlines.keyed import deadline_key
from documents.models.incoming import Incoming


class AnswerExtension(models.Model):
    """Who moved the term, from which day to which, why; until when the sender must be told, and when he was."""

    incoming = models.OneToOneField(Incoming, models.PROTECT, related_name="extension", verbose_name=_("paper"))
    from_on = models.DateField(_("from the day"))
    to_on = models.DateField(_("to the day"))
    reason = models.CharField(_("reason"), max_length=500)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("extended by")
    )
    at = models.DateTimeField(_("extended at"))
    notice_deadline = deadline_key("told_extension", _("term of telling the sender"))
    notice = models.CharField(_("how the sender was told"), max_length=200, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("extension of an answer")
        verbose_name_plural = _("extensions of answers")
        constraints = [
            models.CheckConstraint(condition=Q(to_on__gt=F("from_on")), name="extension_to_a_later_day"),
            models.CheckConstraint(condition=~Q(reason=""), name="extension_with_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.incoming}: {self.from_on:%d.%m.%Y} → {self.to_on:%d.%m.%Y}"
