"""How an assignment ends: the execution card (10.23) and the release from control (13.9, 13.14)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.numbering.models import CaseFile
from control.models.assignment import Assignment


class ExecutionCard(models.Model):
    """The card without which nothing counts as executed (10.23). The lead executor answers for its truth."""

    assignment = models.OneToOneField(Assignment, models.PROTECT, related_name="card", verbose_name=_("assignment"))
    result = models.TextField(_("result"))
    answer_number = models.CharField(_("number of the answer"), max_length=80, blank=True)
    answer_on = models.DateField(_("date of the answer"), null=True, blank=True)
    case_file = models.ForeignKey(
        CaseFile, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("file of the nomenclature")
    )
    filled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("filled by")
    )
    filled_at = models.DateTimeField(_("filled at"))

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("execution card")
        verbose_name_plural = _("execution cards")
        constraints = [models.CheckConstraint(condition=~models.Q(result=""), name="card_has_a_result_10_23")]

    def __str__(self) -> str:
        return str(self.assignment)


class Release(models.Model):
    """The decision to take an assignment off control, on one of the two grounds of 13.9, by the akim or the head of
    apparatus (13.14)."""

    class Ground(models.TextChoices):
        """13.9 knows these two and no other."""

        DONE = "done", _("done in full and well")
        IMPOSSIBLE = "impossible", _("impossible for objective reasons")

    assignment = models.OneToOneField(Assignment, models.PROTECT, related_name="release", verbose_name=_("assignment"))
    ground = models.CharField(_("ground"), max_length=12, choices=Ground)
    evaluation = models.TextField(_("evaluation"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("decided by")
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
    at = models.DateTimeField(_("decided at"))

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("release from control")
        verbose_name_plural = _("releases from control")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ground__in=["done", "impossible"]), name="release_two_grounds_13_9"
            ),
            models.CheckConstraint(condition=~models.Q(evaluation=""), name="release_has_an_evaluation_13_14"),
        ]

    def __str__(self) -> str:
        return str(self.assignment)
