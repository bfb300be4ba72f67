"""What a paper asks of the superior body that gave an assignment: reference, one of four requests, answer (12.6)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from control.models import Ask, Assignment, Every, SuperiorDecision
from documents.models import Incoming
from outgoing.models.outgoing import Outgoing
from outgoing.states import HigherState

MOST_STEPS = 12  # of a road map; a longer one is an annex


class HigherRequest(models.Model):
    """The form of 12.6: one paper answers exactly one assignment and makes exactly one request.

    It follows the last version of its paper and may be incomplete while that is drafted; what is agreed, signed and
    registered is complete. Of another request than the one it makes it holds nothing.
    """

    outgoing = models.OneToOneField(Outgoing, models.PROTECT, related_name="higher", verbose_name=_("paper"))
    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="+", verbose_name=_("assignment"))
    number = models.CharField(_("number of their assignment"), max_length=80, blank=True)
    on = models.DateField(_("date of their assignment"), null=True, blank=True)
    point = models.CharField(_("point"), max_length=40, blank=True)
    content = models.TextField(_("content of the assignment"), blank=True)
    ask = models.CharField(_("request"), max_length=10, choices=Ask, blank=True)
    provided = models.BooleanField(_("the assignment provides for periodic information"), default=False)
    control = models.CharField(_("kind of control"), max_length=10, choices=Assignment.Transferred, blank=True)
    every = models.PositiveSmallIntegerField(_("periodicity"), choices=Every, null=True, blank=True)
    until = models.DateField(_("new term"), null=True, blank=True)
    next_on = models.DateField(_("next information on"), null=True, blank=True)
    reasons = models.TextField(_("reasons"), blank=True)
    blank_number = models.CharField(_("number of the blank"), max_length=40, blank=True)
    incoming = models.ForeignKey(
        Incoming, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("paper of the answer")
    )
    decision = models.OneToOneField(
        SuperiorDecision, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("decision")
    )
    state = models.CharField(
        _("answer"), max_length=10, choices=HigherState, default=HigherState.WAITING, editable=False
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("request to a superior body")
        verbose_name_plural = _("requests to superior bodies")
        constraints = [
            models.CheckConstraint(condition=Q(ask__in=["", *Ask.values]), name="higher_one_of_four_12_6"),
            models.CheckConstraint(condition=Q(state__in=HigherState.values), name="higher_state"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(ask__in=[Ask.TRANSFER, Ask.EXTENSION]), name="higher_new_term_12_6"
            ),
            models.CheckConstraint(condition=Q(control="") | Q(ask=Ask.TRANSFER), name="higher_transfer_12_6"),
            models.CheckConstraint(
                condition=Q(every=None) | Q(ask__in=[Ask.PERIODIC, Ask.TRANSFER]), name="higher_period_12_6"
            ),
            models.CheckConstraint(
                condition=Q(next_on=None, provided=False) | Q(ask=Ask.PERIODIC), name="higher_information_12_6"
            ),
            models.CheckConstraint(
                condition=Q(state="waiting", decision=None, incoming=None)
                | ~Q(state="waiting") & Q(decision__isnull=False) & ~Q(ask=""),
                name="higher_answered_by_a_decision_12_6",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.outgoing} · {self.get_ask_display()}"

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal by the number of its paper."""
        return "higher_request", self.outgoing.number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand on the history page of the paper."""
        return self.outgoing.journal_root


class RoadStep(models.Model):
    """One step of a road map: what, by when, which political servants or officers answer for it (12.6 ¶6)."""

    request = models.ForeignKey(HigherRequest, models.CASCADE, related_name="steps", verbose_name=_("request"))
    order = models.PositiveSmallIntegerField(_("place"))
    content = models.CharField(_("step"), max_length=500, blank=True)
    until = models.DateField(_("term of the step"), null=True, blank=True)
    responsible = models.CharField(_("who answers for it"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("step of a road map")
        verbose_name_plural = _("steps of a road map")
        constraints = [models.UniqueConstraint(fields=["request", "order"], name="road_step_in_its_place")]

    def __str__(self) -> str:
        return self.content
