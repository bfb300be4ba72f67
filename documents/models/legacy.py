"""What an old journal said of a paper, in its own words (10.5, 10.9; ADR-0016)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from documents.models.incoming import Incoming


class LegacyRecord(models.Model):
    """The mark of origin of a paper that was taken over: which file, which row, which key it had there.

    The words of resolution and execution are kept as they stood. They are no `Resolution` and no `Assignment`: nobody
    put them here, and no term runs by them.
    """

    class Source(models.TextChoices):
        """Where the paper stood before."""

        JOURNAL = "journal", _("journal of incoming papers")
        DOCUMENTOLOG = "documentolog", _("Documentolog")

    incoming = models.OneToOneField(Incoming, models.PROTECT, related_name="legacy", verbose_name=_("paper"))
    source = models.CharField(_("where it stood"), max_length=20, choices=Source)
    key = models.CharField(_("its key there"), max_length=120, blank=True)
    file_name = models.CharField(_("file"), max_length=200)
    row = models.PositiveIntegerField(_("row"))
    resolution = models.TextField(_("resolution, to whom"), blank=True)
    receipt = models.CharField(_("receipt"), max_length=300, blank=True)
    execution = models.TextField(_("mark of execution"), blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("record of an old journal")
        verbose_name_plural = _("records of old journals")
        constraints = [
            models.UniqueConstraint(fields=["source", "key"], condition=~Q(key=""), name="legacy_key_once"),
        ]

    def __str__(self) -> str:
        return f"{self.file_name}: {self.row}"
