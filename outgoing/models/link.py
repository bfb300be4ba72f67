"""Links in which a paper of the office speaks or is spoken of (10.9, 10.22; law.md 3.3)."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.models import Officer
from documents.models import Incoming
from documents.models.link import KINDS, WITHDRAWN_WITH_A_REASON, Link
from outgoing.models.outgoing import Outgoing

ENDS = ("source_incoming", "source_outgoing", "target_incoming", "target_outgoing")


class OfficeLinkQuerySet(models.QuerySet["OfficeLink"]):
    """Who sees which links."""

    def visible_to(self, officer: Officer, on: date) -> OfficeLinkQuerySet:
        """Return the links between papers the officer may see, both of them; for strangers nothing (they get 404)."""
        incoming = Incoming.objects.visible_to(officer, on).values("pk")
        outgoing = Outgoing.objects.visible_to(officer, on).values("pk")
        return self.filter(
            Q(source_incoming__in=incoming) | Q(source_outgoing__in=outgoing),
            Q(target_incoming__in=incoming) | Q(target_outgoing__in=outgoing),
        )


class OfficeLink(Link):
    """One paper says something of another one, and at least one of the two is a paper of the office.

    Of the four ends one source and one target are there. What a paper of the office answers is no link but a column of
    it (10.22); only what came in answers by a link. Circles of one kind are refused by the deed.
    """

    SUBJECT = "office_link"

    source_incoming = models.ForeignKey(
        Incoming, models.PROTECT, null=True, blank=True, related_name="office_links", verbose_name=_("incoming paper")
    )
    source_outgoing = models.ForeignKey(
        Outgoing, models.PROTECT, null=True, blank=True, related_name="links", verbose_name=_("paper of the office")
    )
    target_incoming = models.ForeignKey(
        Incoming,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="office_backlinks",
        verbose_name=_("linked incoming paper"),
    )
    target_outgoing = models.ForeignKey(
        Outgoing,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="backlinks",
        verbose_name=_("linked paper of the office"),
    )

    objects = OfficeLinkQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("link of a paper of the office")
        verbose_name_plural = _("links of papers of the office")
        constraints = [
            models.CheckConstraint(
                condition=Q(source_incoming=None, source_outgoing__isnull=False)
                | Q(source_incoming__isnull=False, source_outgoing=None),
                name="office_link_one_source",
            ),
            models.CheckConstraint(
                condition=Q(target_incoming=None, target_outgoing__isnull=False)
                | Q(target_incoming__isnull=False, target_outgoing=None),
                name="office_link_one_target",
            ),
            models.CheckConstraint(
                condition=Q(source_outgoing__isnull=False) | Q(target_outgoing__isnull=False),
                name="office_link_of_the_office",
            ),
            models.CheckConstraint(
                condition=Q(source_outgoing=None) | Q(target_outgoing=None) | ~Q(source_outgoing=F("target_outgoing")),
                name="office_link_not_to_itself",
            ),
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="office_link_kind"),
            models.CheckConstraint(
                condition=~Q(kind="answers") | Q(source_incoming__isnull=False),
                name="office_answer_is_a_column_10_22",
            ),
            models.UniqueConstraint(
                fields=[*ENDS, "kind"],
                condition=Q(withdrawn_at=None),
                nulls_distinct=False,
                name="office_linked_once",
            ),
            models.CheckConstraint(condition=WITHDRAWN_WITH_A_REASON, name="office_link_withdrawn_with_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.get_kind_display()} {self.target}"

    def get_absolute_url(self) -> str:
        """Return the page of the paper that speaks."""
        return self.source.get_absolute_url()

    @property
    def source(self) -> Incoming | Outgoing:
        """The paper that speaks."""
        paper = self.source_outgoing or self.source_incoming
        assert paper is not None  # noqa: S101 - the database sees to it
        return paper

    @property
    def target(self) -> Incoming | Outgoing:
        """The paper it speaks of."""
        paper = self.target_outgoing or self.target_incoming
        assert paper is not None  # noqa: S101 - the database sees to it
        return paper
