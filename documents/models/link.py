"""Links between papers: answers, in execution of, repeats, complements, cancels (law.md 3.3; 10.9)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.models import Officer
from documents.models.incoming import Incoming


class PaperLinkQuerySet(models.QuerySet["PaperLink"]):
    """Who sees which links."""

    def visible_to(self, officer: Officer, on: date) -> PaperLinkQuerySet:
        """Return the links between papers the officer may see, both of them; for strangers nothing (they get 404)."""
        papers = Incoming.objects.visible_to(officer, on).values("pk")
        return self.filter(source__in=papers, target__in=papers)


class Kind(models.TextChoices):
    """What one paper does to another, read from the one that speaks."""

    REPEATS = "repeats", _("repeats")
    COMPLEMENTS = "complements", _("complements")
    CANCELS = "cancels", _("cancels")
    ANSWERS = "answers", _("answers")
    EXECUTES = "executes", _("is in execution of")


PASSIVE = {  # the same, read from the paper spoken of
    Kind.REPEATS: _("repeated by"),
    Kind.COMPLEMENTS: _("complemented by"),
    Kind.CANCELS: _("cancelled by"),
    Kind.ANSWERS: _("answered by"),
    Kind.EXECUTES: _("executed by"),
}
KINDS = ["repeats", "complements", "cancels", "answers", "executes"]
WITHDRAWN_WITH_A_REASON = Q(withdrawn_at=None, withdrawn_by=None, reason="") | Q(
    withdrawn_at__gte=F("at"), withdrawn_by__isnull=False
) & ~Q(reason="")


class Link(models.Model):
    """What links of any house hold: who put it and when; it is never deleted but withdrawn with a reason.

    SUBJECT: the kind under which the journal knows it.
    """

    SUBJECT: ClassVar[str]
    Kind = Kind

    kind = models.CharField(_("kind of link"), max_length=12, choices=Kind)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("linked by")
    )
    at = models.DateTimeField(_("linked at"))
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("withdrawn by"),
    )
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)
    reason = models.CharField(_("reason of the withdrawal"), max_length=300, blank=True)

    class Meta:
        abstract = True


class PaperLink(Link):
    """One incoming paper says something of another one.

    source: the paper that speaks; target: the one it speaks of. Circles of one kind are refused by the deed.
    """

    SUBJECT = "paper_link"

    source = models.ForeignKey(Incoming, models.PROTECT, related_name="links", verbose_name=_("paper"))
    target = models.ForeignKey(Incoming, models.PROTECT, related_name="backlinks", verbose_name=_("linked paper"))

    objects = PaperLinkQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("link between papers")
        verbose_name_plural = _("links between papers")
        constraints = [
            models.CheckConstraint(condition=~Q(source=F("target")), name="paper_not_linked_to_itself"),
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="paper_link_kind"),
            models.UniqueConstraint(
                fields=["source", "target", "kind"], condition=Q(withdrawn_at=None), name="paper_linked_once"
            ),
            models.CheckConstraint(condition=WITHDRAWN_WITH_A_REASON, name="paper_link_withdrawn_with_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.get_kind_display()} {self.target}"

    def get_absolute_url(self) -> str:
        """Return the page of the paper that speaks."""
        return self.source.get_absolute_url()
