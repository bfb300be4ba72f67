"""What was in a file when it was closed (10.5; № 703 p. 158)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from apparat.numbering.models import CaseFile


class Closing(models.Model):
    """The closing of one file: how many papers and sheets its inventory has. It never changes afterwards."""

    case_file = models.OneToOneField(CaseFile, models.PROTECT, related_name="closing", verbose_name=_("file"))
    papers = models.PositiveIntegerField(_("papers"))
    sheets = models.PositiveIntegerField(_("sheets"))
    ends_on = models.DateField(_("last day of its retention is counted from"))  # 31 December of its last year
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("closed by")
    )
    posts = models.JSONField(_("posts of who signed"), default=dict, blank=True)  # of each signature, at its moment
    at = models.DateTimeField(_("closed at"))

    class Meta:
        verbose_name = _("closing of a file")
        verbose_name_plural = _("closings of files")

    def __str__(self) -> str:
        return f"{self.case_file_id}: {self.papers}"
