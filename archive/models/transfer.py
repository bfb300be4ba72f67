"""A transfer of files to the archive of the office: its inventory (тізімдеме) and its package (10.5; № 703 p. 187)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.files.models import Attachment
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from archive.states import TransferState
from archive.troubles import told


class TransferQuerySet(models.QuerySet["Transfer"]):
    """Who sees transfers."""

    def visible_to(self, officer: Officer, on: date) -> TransferQuerySet:
        """Return all to who sees every paper of the registry, nothing to others (404): a package holds whole papers."""
        return self if mandates(officer, on).first([Deed.SEE_ALL_PAPERS]) else self.none()


class Transfer(models.Model):
    """One inventory of closed files that go to the archive. Its package is built by a worker: of `total` papers
    `rendered` have their PDF/A, `done` are in it; `head` is the last hash of its chain. Only the task that names `turn`
    builds; `tries`: how often what is next was begun and not made."""

    number = models.CharField(_("number of the inventory"), max_length=40)
    drawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("drawn up by")
    )
    drawn_at = models.DateTimeField(_("drawn up at"))
    total = models.PositiveIntegerField(_("papers"))
    done = models.PositiveIntegerField(_("papers in the package"), default=0)
    rendered = models.PositiveIntegerField(_("papers that have their PDF/A"), default=0, db_default=0)
    turn = models.PositiveIntegerField(_("turn of the worker"), default=0, db_default=0)
    tries = models.PositiveSmallIntegerField(_("tries of what is next"), default=0, db_default=0)
    package = models.OneToOneField(
        Attachment, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("package")
    )
    head = models.CharField(_("last hash of the chain"), max_length=64, blank=True)
    problem = models.CharField(_("problem"), max_length=300, blank=True)
    posts = models.JSONField(_("posts of who signed"), default=dict, blank=True)  # of each signature, at its moment
    archivist = models.CharField(_("who accepted it"), max_length=160, blank=True)
    handed_on = models.DateField(_("accepted on"), null=True, blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=TransferState, default=TransferState.BUILDING, editable=False
    )

    objects = TransferQuerySet.as_manager()
    history = HistoricalRecords(
        excluded_fields=["done", "rendered", "turn", "tries", "problem"]
    )  # the worker's own notes

    class Meta:
        verbose_name = _("transfer to the archive")
        verbose_name_plural = _("transfers to the archive")
        constraints = [
            models.UniqueConstraint(fields=["number"], condition=~Q(state="withdrawn"), name="transfer_number_once"),
            models.CheckConstraint(condition=Q(state__in=TransferState.values), name="transfer_state"),
            models.CheckConstraint(condition=Q(done__lte=F("total")), name="transfer_done_of_total"),
            models.CheckConstraint(condition=Q(rendered__lte=F("total")), name="transfer_rendered_of_total"),
            models.CheckConstraint(
                condition=Q(state="building", package=None)
                | Q(state__in=["ready", "handed"], package__isnull=False)
                | Q(state="withdrawn"),
                name="transfer_package_when_ready",
            ),
        ]

    def __str__(self) -> str:
        return f"№ {self.number}"

    def get_absolute_url(self) -> str:
        """Return the page of the transfer."""
        return reverse("archive:transfer", args=[self.pk])

    @property
    def trouble(self) -> str:
        """Why its package cannot be built, in the reader's language; "" when nothing is wrong."""
        return told(self.problem)

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "transfer", self.number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Be the thing on whose page the history stands."""
        return "transfer", self.pk


class TransferCase(models.Model):
    """A file of a transfer; no file stands in two."""

    transfer = models.ForeignKey(Transfer, models.PROTECT, related_name="lines", verbose_name=_("transfer"))
    case_file = models.OneToOneField(CaseFile, models.PROTECT, related_name="transfer_line", verbose_name=_("file"))

    class Meta:
        verbose_name = _("file of a transfer")
        verbose_name_plural = _("files of transfers")

    def __str__(self) -> str:
        return str(self.case_file_id)
