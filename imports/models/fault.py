"""A row that cannot be taken over, and why (10.9)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from imports.models.run import Run


class Fault(models.Model):
    """What is wrong with one column of one row. The code is said in the reader's language by `imports.faults`.

    Of a file with very many only the first are kept; all are counted on the import.
    """

    run = models.ForeignKey(Run, models.CASCADE, related_name="faults", db_index=False)
    row = models.PositiveIntegerField(_("row"))
    column = models.CharField(_("column"), max_length=20, blank=True)
    code = models.CharField(_("fault"), max_length=30)
    said = models.CharField(_("what stands there"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("fault of a row")
        verbose_name_plural = _("faults of rows")
        indexes = [models.Index(fields=["run", "row", "id"], name="faults_of_an_import")]

    def __str__(self) -> str:
        return f"{self.row}: {self.code}"
