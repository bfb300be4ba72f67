"""A service note: a paper of the office addressed to an officer's post, and what was decided on it."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.journal.models import Entry
from apparat.org.models import Officer, Position
from control.models import Assignment, Redirection
from notes.states import NOTE, NoteState
from outgoing.models import Outgoing

WHOLE = ("outgoing", "addressee__position", "addressee_post")


class ServiceNoteQuerySet(models.QuerySet["ServiceNote"]):
    """Who sees which notes."""

    def visible_to(self, officer: Officer, on: date) -> ServiceNoteQuerySet:
        """Return the notes whose paper the officer may see; for strangers nothing (they get 404).

        The addressee sees it from its delivery on: the database keeps that in the paper's row (ADR-0009).
        """
        seen = Outgoing.objects.visible_to(officer, on)
        return self.filter(outgoing__in=seen).select_related(*WHOLE)


class ServiceNote(models.Model):
    """What makes a paper of the office a service note: its subject, the post it is addressed to, the decision.

    Its words, versions, agreement, signature and number are those of the paper. Of a plan's item it carries the text,
    the plan and what is asked (2.2), and the entry of the journal that holds the decision.
    """

    class Subject(models.TextChoices):
        """What it is about."""

        MISADDRESSED = "misaddressed", _("assignment to be given to whom it belongs")  # 10.9
        TO_HEAD = "to_head", _("to the head of apparatus")  # 10.23
        PLAN_ITEM = "plan_item", _("item of a plan")  # 2.2
        OTHER = "other", _("other matter")

    class Asked(models.TextChoices):
        """What is asked for an item of a plan (2.2)."""

        DROP = "drop", _("drop the item")
        MOVE = "move", _("move its term")

    outgoing = models.OneToOneField(
        Outgoing, models.PROTECT, related_name="service_note", verbose_name=_("paper of the office")
    )
    subject = models.CharField(_("subject"), max_length=20, choices=Subject)
    addressee = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="service_notes", verbose_name=_("addressee")
    )
    addressee_post = models.ForeignKey(
        Position, models.PROTECT, related_name="+", db_index=False, verbose_name=_("post of the addressee")
    )
    redirection = models.OneToOneField(
        Redirection,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="service_note",
        verbose_name=_("request to redirect"),
    )
    plan = models.CharField(_("plan"), max_length=300, blank=True)
    item = models.TextField(_("item of the plan"), blank=True)
    asked = models.CharField(_("what is asked"), max_length=10, choices=Asked, blank=True)
    asked_on = models.DateField(_("new term"), null=True, blank=True)
    delivered_at = models.DateTimeField(_("delivered at"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)
    decision = models.TextField(_("decision"), blank=True)
    entry = models.OneToOneField(  # the fact in the journal, which nobody changes: what a plan's house reads (2.2)
        Entry, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("journal entry of the decision")
    )
    assignment = models.ForeignKey(
        Assignment,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("assignment given on it"),
    )
    state = models.CharField(_("state"), max_length=10, choices=NoteState, default=NoteState.PREPARING, editable=False)

    objects = ServiceNoteQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("service note")
        verbose_name_plural = _("service notes")
        indexes = [models.Index(fields=["addressee", "-id"], condition=Q(state="delivered"), name="note_to_decide")]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=NoteState.values), name="note_state"),
            models.CheckConstraint(
                condition=Q(subject="plan_item", asked__in=["drop", "move"]) & ~Q(plan="") & ~Q(item="")
                | ~Q(subject="plan_item") & Q(plan="", item="", asked=""),
                name="note_names_its_item_2_2",
            ),
            models.CheckConstraint(
                condition=Q(asked="move", asked_on__isnull=False) | ~Q(asked="move") & Q(asked_on=None),
                name="note_names_the_new_term_2_2",
            ),
            models.CheckConstraint(
                condition=Q(subject="misaddressed", redirection__isnull=False)
                | ~Q(subject="misaddressed") & Q(redirection=None),
                name="note_with_its_request_10_9",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["granted", "declined", "assigned"], decided_at__isnull=False)
                | ~Q(state__in=["granted", "declined", "assigned"]) & Q(decided_at=None),
                name="note_decided_when_decided",
            ),
            models.CheckConstraint(condition=~Q(state="declined") | ~Q(decision=""), name="note_declined_with_words"),
            models.CheckConstraint(
                condition=Q(state="assigned", assignment__isnull=False) | ~Q(state="assigned") & Q(assignment=None),
                name="note_with_its_assignment",
            ),
        ]

    def __str__(self) -> str:
        return str(self.outgoing)

    def get_absolute_url(self) -> str:
        """Return its page."""
        return reverse("notes:note", args=[self.pk])

    @property
    def waits(self) -> bool:
        """Tell whether its addressee is to decide."""
        return NOTE.is_open("grant_note", self.state)

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal by the number of its paper."""
        return "service_note", self.outgoing.number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand on the history page of its paper."""
        return self.outgoing.journal_root
