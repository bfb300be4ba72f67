"""An assignment (тапсырма): what a leader ordered, to whom, by when, and where it came from."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.deadlines.keyed import deadline_key
from apparat.org.bilingual import in_language
from apparat.org.models import Officer, Unit
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from apparat.org.sight import Sees, seen_by
from apparat.search.columns import search_text, search_vector
from control.sight import codes_of
from control.states import OPEN_STATES, AssignmentState


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    """Who sees which assignments, and the usual cuts of the board."""

    def visible_to(self, officer: Officer, on: date) -> AssignmentQuerySet:
        """Return what the officer may see on the day; for strangers nothing (they get 404).

        Control and the leadership see all (13.4); a deputy what he gave and what the bodies he curates owe, with their
        parts (10.13); who signs first for a body what it owes (13.4 3), 13.13); everybody what he gave or executes,
        also as an acting officer (1.4).
        """
        seats = mandates(officer, on)
        if seats.first([Deed.SEE_ALL_ASSIGNMENTS]):
            return self
        return self.filter(Sees(codes_of(officer, on)))

    def open(self) -> AssignmentQuerySet:
        """Return what is still under control."""
        return self.filter(state__in=OPEN_STATES)


class Assignment(models.Model):
    """What a leader ordered (10.13): text, executors, term, control. One point of a resolution, protocol or act.

    What control needs of the origin (kind, number, date, what it was) is a snapshot taken at birth, as the nine columns
    of 13.4 demand; later edits of the paper never rewrite it. The paper itself holds the key to the assignment.
    """

    class Origin(models.TextChoices):
        """Where assignments come from (13.1–13.3)."""

        RESOLUTION = "resolution", _("resolution on a letter")
        PROTOCOL = "protocol", _("protocol")
        ACT = "act", _("act")
        HIGHER = "higher", _("assignment of a higher body")
        ORAL = "oral", _("oral assignment")
        PLAN = "plan", _("item of a plan")

    class Urgency(models.TextChoices):
        """The marks of 10.9 and 13.2."""

        NONE = "none", _("ordinary")
        EXPEDITE = "expedite", _("“expedite”")
        URGENT = "urgent", _("“urgent”")
        VERY_URGENT = "very_urgent", _("“very urgent”")

    class Transferred(models.TextChoices):
        """The kinds of control a superior body may transfer it to (12.6 3), 13.2)."""

        MEDIUM = "medium", _("medium-term control")
        LONG = "long", _("long-term control")

    number = models.CharField(_("number"), max_length=80)
    origin_kind = models.CharField(_("origin"), max_length=20, choices=Origin)
    root_kind = models.CharField(_("kind of the paper"), max_length=40, blank=True)
    root_id = models.BigIntegerField(_("key of the paper"), null=True, blank=True)
    origin_number = models.CharField(_("number of the paper"), max_length=80, blank=True)
    origin_on = models.DateField(_("date of the paper"))
    origin_from_kk = models.CharField(_("whose paper, in Kazakh"), max_length=300, blank=True)
    origin_from_ru = models.CharField(_("whose paper, in Russian"), max_length=300, blank=True)
    issuer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="given_assignments",
        db_index=False,
        verbose_name=_("leader"),
    )
    text = models.TextField(_("content"))
    urgency = models.CharField(_("urgency"), max_length=20, choices=Urgency, default=Urgency.NONE)
    under_control = models.BooleanField(_("under control"), default=True)
    transferred_to = models.CharField(  # 12.6 3): by a superior body; "" for the kind that the length of the term makes
        _("transferred to"), max_length=10, choices=Transferred, blank=True, default=""
    )
    given_at = models.DateTimeField(_("given at"))
    handed_at = models.DateTimeField(_("handed to the lead at"))
    received_on = models.DateField(_("term is counted from"))
    accepted_at = models.DateTimeField(_("accepted at"), null=True, blank=True)
    released_at = models.DateTimeField(_("released at"), null=True, blank=True)
    deadline = deadline_key("assignment")
    report_deadline = deadline_key("reported_assignment", _("term of the report"))  # 13.13: five working days before
    state = models.CharField(
        _("state"), max_length=20, choices=AssignmentState, default=AssignmentState.ISSUED, editable=False
    )
    search_text = search_text()
    search = search_vector()
    seen_by = seen_by()  # kept by the database: issuer, executors and their bodies, who asked to redirect (13.5)

    objects = AssignmentQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["search_text", "search", "seen_by"])

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        indexes = [
            GinIndex(fields=["search"], name="assignment_search"),
            GinIndex(fields=["seen_by"], name="assignment_seen_by"),
            models.Index(fields=["issuer", "state"], name="assignment_of_leader"),
            models.Index(fields=["root_id", "root_kind"], name="assignment_by_paper"),
            models.Index(fields=["-given_at"], name="assignment_latest"),
            models.Index(fields=["deadline"], condition=Q(state__in=OPEN_STATES), name="assignment_open"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=AssignmentState.values), name="assignment_state"),
            models.CheckConstraint(
                condition=Q(transferred_to__in=["", "medium", "long"]), name="assignment_transferred_12_6"
            ),
            models.CheckConstraint(
                condition=Q(state="noted", under_control=False) | ~Q(state="noted"),
                name="noted_is_not_controlled_13_10",
            ),
            models.CheckConstraint(
                condition=Q(under_control=False) | Q(deadline__isnull=False), name="controlled_has_a_term_13_2"
            ),
            models.CheckConstraint(
                condition=~Q(state="released") | Q(released_at__isnull=False), name="released_has_a_moment_13_9"
            ),
        ]

    def __str__(self) -> str:
        return self.number

    def get_absolute_url(self) -> str:
        """Return the page of the assignment."""
        return reverse("control:assignment", args=[self.pk])

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "assignment", self.number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand on the history page of its paper, or on its own."""
        return (self.root_kind, self.root_id) if self.root_id else ("assignment", self.pk)

    @property
    def origin_from(self) -> str:
        """Whose paper it was, in the reader's language."""
        return in_language(self.origin_from_kk, self.origin_from_ru)

    @property
    def is_open(self) -> bool:
        """Tell whether it is still under control."""
        return self.state in OPEN_STATES

    @property
    def received_by_lead_on(self) -> date:
        """The day the lead received it: when it was given, or when it was redirected to him (13.5)."""
        return timezone.localdate(self.handed_at)

    @property
    def lead(self) -> Officer:
        """The officer who answers for the whole (10.16, 13.5). Prefetch `executors__officer` on lists."""
        return next(row.officer for row in self.executors.all() if row.is_lead)

    @property
    def lead_unit(self) -> Unit | None:
        """The body that answers for the whole."""
        return next(row.unit for row in self.executors.all() if row.is_lead)
