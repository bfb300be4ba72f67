"""A sending for acquaintance: what is to be read, who sent it, until when (10.6, 10.4)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from acquaintance.models.rule import RuleEdition
from acquaintance.states import CIRCULATION, CirculationState
from apparat.org.bilingual import Bilingual, in_language
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.roles import Deed, Role
from documents.models import Incoming
from outgoing.models import Outgoing

WHOLE = ("incoming", "outgoing", "edition__rule", "sent_by__position")


class CirculationQuerySet(models.QuerySet["Circulation"]):
    """Who sees which sendings."""

    def visible_to(self, officer: Officer, on: date) -> CirculationQuerySet:
        """Return what the officer is to read himself, and what he sent as long as he sees the paper.

        RECORDS and who sees every paper see all of them.

        The personnel unit sees those of the rules of the office, which it keeps (10.6). For strangers nothing (404).
        """
        seats = mandates(officer, on)
        rows = self.select_related(*WHOLE)
        if seats.first([Role.RECORDS, Deed.SEE_ALL_PAPERS]):
            return rows
        reads = Q(pk__in=officer.acquaintance.exclude(state="dropped").values("circulation")) if seats else Q(pk=None)
        papers = Q(incoming__in=Incoming.objects.visible_to(officer, on).values("pk")) | Q(
            outgoing__in=Outgoing.objects.visible_to(officer, on).values("pk")
        )
        mine = Q(sent_by__in=seats.seats) & (papers | Q(edition__isnull=False)) | reads
        return rows.filter(mine | Q(edition__isnull=False) if seats.first([Role.HR]) else mine)


class Circulation(models.Model):
    """One thing sent to officers to be read: an incoming paper, a paper of the office, or an edition of a rule.

    Exactly one of the three is named; the readers stand in `Reader`. An edition has one standing sending, to which new
    staff are added.
    """

    incoming = models.ForeignKey(
        Incoming, models.PROTECT, null=True, blank=True, related_name="circulations", verbose_name=_("incoming paper")
    )
    outgoing = models.ForeignKey(
        Outgoing,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="circulations",
        verbose_name=_("paper of the office"),
    )
    edition = models.ForeignKey(
        RuleEdition,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="circulations",
        verbose_name=_("edition of a rule"),
    )
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("sent by"))
    sent_at = models.DateTimeField(_("sent at"))
    due_on = models.DateField(_("to be read by"), null=True, blank=True)
    words = models.CharField(_("what to look at"), max_length=500, blank=True)
    recalled_at = models.DateTimeField(_("recalled at"), null=True, blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=CirculationState, default=CirculationState.OPEN, editable=False
    )

    objects = CirculationQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("sending for acquaintance")
        verbose_name_plural = _("sendings for acquaintance")
        constraints = [
            models.CheckConstraint(
                condition=Q(incoming__isnull=False, outgoing=None, edition=None)
                | Q(incoming=None, outgoing__isnull=False, edition=None)
                | Q(incoming=None, outgoing=None, edition__isnull=False),
                name="circulation_of_exactly_one_thing",
            ),
            models.CheckConstraint(condition=Q(state__in=CirculationState.values), name="circulation_state"),
            models.CheckConstraint(
                condition=Q(state="recalled", recalled_at__isnull=False) | Q(state="open", recalled_at=None),
                name="circulation_recalled_when_recalled",
            ),
            models.UniqueConstraint(
                fields=["edition"], condition=Q(state="open"), name="circulation_of_an_edition_once_10_6"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return its page."""
        return reverse("acquaintance:circulation", args=[self.pk])

    @property
    def paper(self) -> Incoming | Outgoing | None:
        """The paper that is read; None when a rule of the office is."""
        return self.incoming or self.outgoing

    @property
    def number(self) -> str:
        """The registration number of the paper, "" of a rule."""
        return self.paper.number if self.paper else ""

    @property
    def both_titles(self) -> Bilingual:
        """What is read, in both languages."""
        if self.edition is not None:
            return self.edition.both_names
        if self.outgoing is not None:
            kk, ru = self.outgoing.heading_kk, self.outgoing.heading_ru
            return {"kk": kk or ru, "ru": ru or kk}
        summary = self.incoming.summary if self.incoming else ""
        return {"kk": summary, "ru": summary}

    @property
    def title(self) -> str:
        """What is read, in the reader's language."""
        both = self.both_titles
        return in_language(both["kk"], both["ru"])

    @property
    def is_open(self) -> bool:
        """Tell whether it is still asked for."""
        return CIRCULATION.is_open("recall_circulation", self.state)

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal by the number of the paper."""
        return "circulation", self.number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand on the history page of the paper; a rule's sending stands alone."""
        return self.paper.journal_root if self.paper else ("circulation", self.pk)
