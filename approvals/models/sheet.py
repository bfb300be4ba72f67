"""A sheet of agreement (келісу парағы)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from approvals.states import SheetState


class ApprovalSheet(models.Model):
    """One round of agreement on one version of a draft (10.22, 12.4; law.md 3.2 p.32).

    It knows its draft by a printed snapshot only: the draft, in a house above, holds the key to its sheet. What was
    agreed is named by `digest`; another text has another digest and needs another sheet.
    """

    subject_kind = models.CharField(_("kind of the draft"), max_length=40)
    subject_id = models.PositiveBigIntegerField(_("key of the draft"))
    subject_kk = models.CharField(_("heading in Kazakh"), max_length=500, blank=True)
    subject_ru = models.CharField(_("heading in Russian"), max_length=500, blank=True)
    subject_path = models.CharField(_("page of the draft"), max_length=200)
    version = models.PositiveSmallIntegerField(_("version"))
    digest = models.CharField(_("digest of what is agreed"), max_length=64)
    clause = models.CharField(_("clause"), max_length=20)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("sent by")
    )
    started_at = models.DateTimeField(_("sent at"))
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)
    carries = models.BooleanField(_("opinions are carried over to the same text"), default=False)  # it was recalled
    state = models.CharField(_("state"), max_length=10, choices=SheetState, default=SheetState.OPEN, editable=False)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("sheet of agreement")
        verbose_name_plural = _("sheets of agreement")
        indexes = [models.Index(fields=["subject_kind", "subject_id", "version"], name="sheet_of_draft")]
        constraints = [
            models.UniqueConstraint(
                fields=["subject_kind", "subject_id"], condition=Q(state="open"), name="sheet_one_open_12_4"
            ),
            models.CheckConstraint(condition=Q(state__in=SheetState.values), name="sheet_state"),
            models.CheckConstraint(condition=Q(digest__regex="^[0-9a-f]{64}$"), name="sheet_digest"),
            models.CheckConstraint(
                condition=Q(state="open", closed_at=None) | ~Q(state="open") & Q(closed_at__gte=models.F("started_at")),
                name="sheet_closed_when_not_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject_kk or self.subject_ru} · {self.version}"

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "approval_sheet", str(self.version)

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand on the history page of the draft."""
        return self.subject_kind, self.subject_id
