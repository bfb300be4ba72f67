"""How the columns of a file with these headings were read last (10.9)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Mapping(models.Model):
    """A template: the next file with the same headings is offered the same columns. `digest`: of the headings."""

    digest = models.CharField(max_length=64, unique=True)
    columns = models.JSONField(_("columns"), default=dict)
    options = models.JSONField(_("what the file does not tell"), default=dict)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("chosen by")
    )
    at = models.DateTimeField(_("chosen at"))

    class Meta:
        verbose_name = _("template of columns")
        verbose_name_plural = _("templates of columns")

    def __str__(self) -> str:
        return self.digest[:8]
