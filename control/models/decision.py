"""What a superior body decided on an assignment of its own, at the request of the office (12.6)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.deadlines.keyed import deadline_key
from apparat.org.bilingual import in_language
from control.models.assignment import Assignment


class Ask(models.TextChoices):
    """The four requests of 12.6; a paper makes exactly one of them."""

    REMOVAL = "removal", _("removal from control")
    PERIODIC = "periodic", _("periodic information")
    TRANSFER = "transfer", _("transfer to medium or long-term control")
    EXTENSION = "extension", _("extension of the term")


class Every(models.IntegerChoices):
    """How often information is given, in months."""

    MONTH = 1, _("every month")
    QUARTER = 3, _("every quarter")
    HALF = 6, _("every half-year")
    YEAR = 12, _("every year")


class SuperiorDecision(models.Model):
    """The answer of the body that gave the assignment: granted or declined, with its own number and date.

    Whose decision it is, is a snapshot, as the origin of the assignment is. What was granted has moved the assignment.
    """

    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="decisions", verbose_name=_("assignment"))
    ask = models.CharField(_("request"), max_length=10, choices=Ask)
    granted = models.BooleanField(_("granted"))
    number = models.CharField(_("number of the decision"), max_length=80)
    on = models.DateField(_("date of the decision"))
    body_kk = models.CharField(_("who decided, in Kazakh"), max_length=300)
    body_ru = models.CharField(_("who decided, in Russian"), max_length=300, blank=True)
    until = models.DateField(_("new term"), null=True, blank=True)
    control = models.CharField(_("kind of control"), max_length=10, choices=Assignment.Transferred, blank=True)
    every = models.PositiveSmallIntegerField(_("periodicity"), choices=Every, null=True, blank=True)
    next_on = models.DateField(_("next information on"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("recorded by")
    )
    at = models.DateTimeField(_("recorded at"))

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("decision of a superior body")
        verbose_name_plural = _("decisions of superior bodies")
        constraints = [
            models.CheckConstraint(condition=Q(ask__in=Ask.values), name="decision_on_one_of_four_12_6"),
            models.CheckConstraint(condition=~Q(number=""), name="decision_has_a_number_12_6"),
            models.CheckConstraint(
                condition=Q(granted=False)
                | Q(ask="removal")
                | Q(ask="periodic", every__isnull=False, next_on__isnull=False)
                | Q(ask="transfer", until__isnull=False, every__isnull=False, control__in=["medium", "long"])
                | Q(ask="extension", until__isnull=False),
                name="decision_says_what_it_grants_12_6",
            ),
        ]

    def __str__(self) -> str:
        return f"№ {self.number}, {self.on:%d.%m.%Y}"

    @property
    def body(self) -> str:
        """Who decided, in the reader's language."""
        return in_language(self.body_kk, self.body_ru)


class PeriodicInformation(models.Model):
    """One periodic information owed to the superior body, with its row in the ledger (12.6 2), 3))."""

    assignment = models.ForeignKey(
        Assignment, models.PROTECT, related_name="informations", verbose_name=_("assignment")
    )
    decision = models.ForeignKey(
        SuperiorDecision, models.PROTECT, related_name="+", db_index=False, verbose_name=_("decision")
    )
    ordinal = models.PositiveSmallIntegerField(_("ordinal"))
    deadline = deadline_key("periodic_information")
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)
    number = models.CharField(_("number of the paper"), max_length=80, blank=True)

    class Meta:
        verbose_name = _("periodic information")
        verbose_name_plural = _("periodic informations")
        constraints = [
            models.UniqueConstraint(fields=["assignment", "ordinal"], name="information_in_its_turn"),
            models.UniqueConstraint(
                fields=["assignment"], condition=Q(closed_at=None), name="information_one_owed_12_6"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.assignment} · {self.ordinal}"
