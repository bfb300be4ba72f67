"""The opinion of one approver."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.deadlines.keyed import deadline_key
from apparat.org.models import Position
from approvals.models.sheet import ApprovalSheet
from approvals.states import OpinionState

DECIDED = (OpinionState.AGREED, OpinionState.RETURNED)


class Opinion(models.Model):
    """What one seat says of the version: agreed, or returned with the reason; there is nothing between.

    `approver` is asked, as long as he holds `post`; then the clock names who holds it next (approvals.posts). `by` is
    who decided: the approver, or who acts for him (1.4, 12.4 ¶6).
    Opinions of one `step` are asked together, the next step when all of the former have agreed.
    """

    class Ground(models.TextChoices):
        """Why this seat is asked."""

        DRAFTER = "drafter", _("who drafted it")
        UNIT_HEAD = "unit_head", _("head of the competent body")
        CURATING_DEPUTY = "curating_deputy", _("deputy who curates the matter")
        HEAD_OF_APPARATUS = "head_of_apparatus", _("head of apparatus")
        INVITED = "invited", _("asked by who drafted it")

    sheet = models.ForeignKey(ApprovalSheet, models.PROTECT, related_name="opinions", verbose_name=_("sheet"))
    step = models.PositiveSmallIntegerField(_("step"))
    approver = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="asked_opinions", verbose_name=_("approver")
    )
    post = models.ForeignKey(  # from which the approver is asked; who left it does not answer (1.4)
        Position, models.PROTECT, related_name="+", db_index=False, verbose_name=_("position")
    )
    due_on = models.DateField(_("day named by who drafted it"), null=True, blank=True)
    ground = models.CharField(_("why he is asked"), max_length=20, choices=Ground)
    clause = models.CharField(_("clause"), max_length=20)
    asked_at = models.DateTimeField(_("asked at"), null=True, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("decided by"),
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
    at = models.DateTimeField(_("decided at"), null=True, blank=True)
    reason = models.TextField(_("reason of the return"), blank=True)
    carried_from = models.ForeignKey(  # the same text was agreed in an earlier version
        "self", models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name=_("carried from")
    )
    deadline = deadline_key("owed_opinion", _("term of the opinion"))
    state = models.CharField(
        _("state"), max_length=10, choices=OpinionState, default=OpinionState.WAITING, editable=False
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("opinion")
        verbose_name_plural = _("opinions")
        indexes = [models.Index(fields=["approver"], condition=Q(state="asked"), name="opinion_asked")]
        constraints = [
            models.UniqueConstraint(fields=["sheet", "approver", "post"], name="opinion_one_of_an_officer_at_a_post"),
            models.CheckConstraint(condition=Q(state__in=OpinionState.values), name="opinion_state"),
            models.CheckConstraint(
                condition=Q(state__in=DECIDED, by__isnull=False, at__isnull=False) | ~Q(state__in=DECIDED) & Q(by=None),
                name="opinion_decided_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(state="returned") & ~Q(reason="") | ~Q(state="returned") & Q(reason=""),
                name="opinion_returned_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.approver}: {self.get_state_display()}"

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "opinion", str(self.sheet.version)

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand on the history page of the draft."""
        return self.sheet.journal_root

    @property
    def decided_by_another(self) -> bool:
        """Tell whether another decided than who was asked: who acted for him, or a later holder nobody had named."""
        return self.by_id is not None and (self.by_id != self.approver_id or self.on_behalf_of_id is not None)

    @property
    def is_open(self) -> bool:
        """Tell whether it is asked and nobody has decided yet."""
        return self.state == OpinionState.ASKED
