"""A scan brought in a batch: it waits until it becomes a paper, is laid to one, or is set aside (10.9)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.files.models import Attachment
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from documents.models.incoming import Incoming
from documents.states import ScanState


class ScanQuerySet(models.QuerySet["Scan"]):
    """Who sees which scans."""

    def visible_to(self, officer: Officer, on: date) -> ScanQuerySet:
        """Return the scans the officer may see on the day: RECORDS all, whoever else brought some, his own.

        What is in a scan nobody knows before it is looked at; so nobody else sees it until it belongs to a paper.
        """
        if mandates(officer, on).first([Deed.REGISTER_INCOMING]):
            return self
        return self.filter(attachment__uploaded_by=officer)


class Scan(models.Model):
    """One file of a batch. Who brought it and when, its attachment says; its text, the recognition of its bytes.

    incoming: the paper it became or belongs to. A scan without a number is never deleted either: it is set aside.
    """

    attachment = models.OneToOneField(Attachment, models.PROTECT, related_name="scan", verbose_name=_("file"))
    state = models.CharField(_("state"), max_length=12, choices=ScanState, default=ScanState.WAITING, editable=False)
    incoming = models.ForeignKey(
        Incoming, models.PROTECT, null=True, blank=True, related_name="scans", verbose_name=_("paper")
    )
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("settled by"),
    )
    settled_at = models.DateTimeField(_("settled at"), null=True, blank=True)
    reason = models.CharField(_("why it was set aside"), max_length=300, blank=True)

    objects = ScanQuerySet.as_manager()

    class Meta:
        verbose_name = _("scan")
        verbose_name_plural = _("scans")
        indexes = [models.Index(fields=["id"], condition=Q(state="waiting"), name="scan_waiting")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="waiting", incoming=None, settled_by=None, settled_at=None, reason="")
                | Q(state__in=["registered", "attached"], reason="")
                & Q(incoming__isnull=False, settled_by__isnull=False, settled_at__isnull=False)
                | Q(state="discarded", incoming=None, settled_by__isnull=False, settled_at__isnull=False)
                & ~Q(reason=""),
                name="scan_settled",
            ),
            models.UniqueConstraint(
                fields=["incoming"], condition=Q(state="registered"), name="scan_of_a_paper_once_10_9"
            ),
        ]

    def __str__(self) -> str:
        return str(self.attachment)

    def get_absolute_url(self) -> str:
        """Return the page of the batch."""
        return reverse("documents:scans")

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "scan", ""

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand on the history of its paper, or alone."""
        return ("incoming", self.incoming_id) if self.incoming_id else ("scan", self.pk)
