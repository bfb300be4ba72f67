"""Information on execution that the lead gives (13.13)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.files.models import Attachment
from control.models.assignment import Assignment


class Report(models.Model):
    """What was done, signed by the first head (13.13), with files; released on, or returned with a reason."""

    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="reports", verbose_name=_("assignment"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("signed by")
    )
    on_behalf_of = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("on behalf of"),
    )
    at = models.DateTimeField(_("submitted at"))
    text = models.TextField(_("what was done"))
    returned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("returned by"),
    )
    returned_at = models.DateTimeField(_("returned at"), null=True, blank=True)
    return_reason = models.TextField(_("reason of the return"), blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(returned_at=None) | ~models.Q(return_reason=""), name="returned_report_has_a_reason"
            ),
            models.CheckConstraint(condition=~models.Q(text=""), name="report_has_words_13_13"),
        ]

    def __str__(self) -> str:
        return f"{self.assignment} {self.at:%d.%m.%Y}"

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself to notices and the journal."""
        return "report", self.assignment.number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand on the history page of the paper."""
        return self.assignment.journal_root


class ReportFile(models.Model):
    """A file of a report."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="files")
    attachment = models.OneToOneField(Attachment, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("file of a report")
        verbose_name_plural = _("files of reports")

    def __str__(self) -> str:
        return str(self.attachment)
