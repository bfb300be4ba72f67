"""Rules of the office: the reference book of what new staff are acquainted with (10.6)."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.files.models import Attachment
from apparat.org.bilingual import Bilingual, Named
from apparat.org.models import Officer
from apparat.org.queries import mandates


class OfficeRuleQuerySet(models.QuerySet["OfficeRule"]):
    """Who sees which rules."""

    def visible_to(self, officer: Officer, on: date) -> OfficeRuleQuerySet:
        """Return every rule to whoever works here: they bind everybody; nothing to others (they get 404)."""
        return self if any(seat.position for seat in mandates(officer, on)) else self.none()


class OfficeRule(Named):
    """A document that orders the work of the apparatus: its statute, the Regulation, an instruction (10.6).

    Its text stands in its editions; with a later edition everybody confirms anew.
    """

    is_active = models.BooleanField(_("in force"), default=True)

    objects = OfficeRuleQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("rule of the office")
        verbose_name_plural = _("rules of the office")
        constraints = [
            models.UniqueConstraint(fields=["name_kk"], condition=models.Q(is_active=True), name="rule_in_force_once")
        ]

    def get_absolute_url(self) -> str:
        """Return the page of the rules."""
        return reverse("acquaintance:rules")

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "office_rule", ""

    @property
    def journal_root(self) -> tuple[str, int]:
        """Be the thing on whose page its history stands."""
        return "office_rule", self.pk


class RuleEdition(models.Model):
    """One edition of a rule: the act that approved it, the day it is in force from, its file.

    One that takes the place of another is asked of everybody once, from its first day on: that moment is kept.
    """

    rule = models.ForeignKey(OfficeRule, models.PROTECT, related_name="editions", verbose_name=_("rule of the office"))
    act = models.CharField(_("approved by"), max_length=200)
    in_force_on = models.DateField(_("in force from"))
    attachment = models.OneToOneField(Attachment, models.PROTECT, related_name="+", verbose_name=_("file"))
    asked_at = models.DateTimeField(_("asked of everybody at"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("edition of a rule")
        verbose_name_plural = _("editions of rules")
        constraints = [
            models.UniqueConstraint(fields=["rule", "in_force_on"], name="rule_edition_once_a_day"),
            models.CheckConstraint(condition=~models.Q(act=""), name="rule_edition_names_its_act_10_6"),
        ]

    def __str__(self) -> str:
        return f"{self.rule}, {self.act}"

    @property
    def both_names(self) -> Bilingual:
        """The rule and the act of the edition in both languages."""
        return {language: f"{name or self.rule.name_kk}, {self.act}" for language, name in self.rule.both_names.items()}
