"""The account a head gives of the state of his unit's papers (10.5)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.deadlines.keyed import deadline_key
from apparat.org.models import Officer, Unit
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from archive.models.nomenclature import signature
from archive.states import AccountState


class AccountQuerySet(models.QuerySet["Account"]):
    """Who sees the accounts."""

    def visible_to(self, officer: Officer, on: date) -> AccountQuerySet:
        """Return all to who sees every paper of the registry, to heads those of their units (else 404)."""
        seats = mandates(officer, on)
        return self if seats.first([Deed.SEE_ALL_PAPERS]) else self.filter(unit__in=seats.headed_units)


class Account(models.Model):
    """One account. `snapshot` holds the figures as they stood when the head signed; it never changes afterwards.

    Asked for by the documentation unit with a term, or given once a year of the head's own accord.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("to"))
    asked_by = signature(_("asked by"))
    asked_at = models.DateTimeField(_("asked at"), null=True, blank=True)
    deadline = deadline_key("account_of_papers", _("term of the account"))
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("given by"),
    )
    given_at = models.DateTimeField(_("given at"), null=True, blank=True)
    words = models.TextField(_("what the head says of it"), blank=True)
    snapshot = models.JSONField(_("figures"), default=dict, blank=True)
    posts = models.JSONField(_("posts of who signed"), default=dict, blank=True)  # of each signature, at its moment
    state = models.CharField(
        _("state"), max_length=10, choices=AccountState, default=AccountState.ASKED, editable=False
    )

    objects = AccountQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["snapshot"])

    class Meta:
        verbose_name = _("account of the unit's papers")
        verbose_name_plural = _("accounts of units' papers")
        constraints = [
            models.UniqueConstraint(fields=["unit"], condition=Q(state="asked"), name="one_account_asked_at_a_time"),
            models.UniqueConstraint(
                fields=["unit", "starts_on", "ends_on"],
                condition=Q(state="given", asked_by=None),
                name="account_of_own_accord_once",
            ),
            models.CheckConstraint(condition=Q(state__in=AccountState.values), name="account_state"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="account_period"),
            models.CheckConstraint(
                condition=~Q(state="given") | Q(given_by__isnull=False, given_at__isnull=False),
                name="account_given_by_somebody_10_5",
            ),
            models.CheckConstraint(
                condition=Q(state="given") | Q(given_by=None, given_at=None, words=""),
                name="account_not_given_by_nobody_10_5",
            ),
            models.CheckConstraint(  # what was signed is what stands there
                condition=Q(state="given", snapshot__has_keys=["on", "figures"]) | ~Q(state="given") & Q(snapshot={}),
                name="account_given_with_its_figures_10_5",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit}, {self.starts_on:%d.%m.%Y} – {self.ends_on:%d.%m.%Y}"

    def get_absolute_url(self) -> str:
        """Return the page of the account."""
        return reverse("archive:account", args=[self.pk])

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "unit_account", str(self.pk)

    @property
    def journal_root(self) -> tuple[str, int]:
        """Be the thing on whose page the history stands."""
        return "unit_account", self.pk
