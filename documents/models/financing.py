"""The proposal of economy and finance on a matter of financing, to the budget commission and the akim (10.15)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.files.models import Attachment
from apparat.org.bilingual import in_language
from apparat.org.models import Officer, Position, Unit
from apparat.org.queries import curated_keys, mandates
from apparat.org.roles import Deed
from documents.models.incoming import Incoming

WHOLE = ("incoming__correspondent", "unit", "akim__position", "by", "post")


class FinancingProposalQuerySet(models.QuerySet["FinancingProposal"]):
    """Who sees which proposals."""

    def visible_to(self, officer: Officer, on: date) -> FinancingProposalQuerySet:
        """Return the proposals the officer may see on the day; for strangers nothing (they get 404).

        The akim, RECORDS and the head of apparatus see all, the body that makes them and the deputy who curates it too.
        """
        rows = self.select_related(*WHOLE)
        seats = mandates(officer, on)
        if seats.first([Deed.SEE_ALL_PAPERS]):
            return rows
        return rows.filter(Q(unit__in=[*seats.units, *curated_keys(officer, on)]) | Q(akim__in=seats.seats))


class FinancingProposal(models.Model):
    """Whether a matter of financing shall be considered, is it effective, why, how much; it is never changed.

    Another look at the matter is another proposal, with its own number.
    """

    class Advice(models.TextChoices):
        """What is proposed (10.15)."""

        CONSIDER = "consider", _("to consider the financing")
        DECLINE = "decline", _("not to consider the financing")

    incoming = models.ForeignKey(
        Incoming, models.PROTECT, related_name="financing_proposals", verbose_name=_("paper about financing")
    )
    number = models.CharField(_("number"), max_length=80)
    ordinal = models.PositiveIntegerField(_("ordinal"))
    year = models.PositiveSmallIntegerField(_("year of the register"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("economy and finance"))
    advice = models.CharField(_("what is proposed"), max_length=10, choices=Advice)
    is_effective = models.BooleanField(_("effective"))
    tenge = models.BigIntegerField(_("sum, tenge"))
    reasons = models.TextField(_("reasons in Kazakh"))
    reasons_ru = models.TextField(_("reasons in Russian"), blank=True)
    akim = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="financing_proposals", verbose_name=_("akim")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("proposed by")
    )
    post = models.ForeignKey(Position, models.PROTECT, related_name="+", db_index=False, verbose_name=_("position"))
    at = models.DateTimeField(_("proposed at"))

    objects = FinancingProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposal on financing")
        verbose_name_plural = _("proposals on financing")
        constraints = [
            models.UniqueConstraint(fields=["year", "ordinal"], name="financing_number_once"),
            models.CheckConstraint(condition=Q(advice__in=["consider", "decline"]), name="financing_advice"),
            models.CheckConstraint(condition=Q(tenge__gt=0), name="financing_sum"),
            models.CheckConstraint(condition=~Q(reasons=""), name="financing_with_reasons_10_15"),
        ]

    def __str__(self) -> str:
        return self.number

    def get_absolute_url(self) -> str:
        """Return its page."""
        return reverse("documents:financing", args=[self.pk])

    @property
    def said(self) -> str:
        """The reasons in the reader's language."""
        return in_language(self.reasons, self.reasons_ru)

    @property
    def tenge_in_groups(self) -> str:
        """The sum as papers write it: 12 500 000."""
        return f"{self.tenge:,}".replace(",", "\u00a0")

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "financing", self.number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand on the history page of its paper."""
        return self.incoming.journal_root


class FinancingFile(models.Model):
    """A file of a proposal."""

    proposal = models.ForeignKey(FinancingProposal, models.PROTECT, related_name="files")
    attachment = models.OneToOneField(Attachment, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("file of a proposal on financing")
        verbose_name_plural = _("files of proposals on financing")

    def __str__(self) -> str:
        return str(self.attachment)
