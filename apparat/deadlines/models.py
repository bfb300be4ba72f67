"""The ledger's rows, their moves, and the office's amendments of terms."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.bilingual import Bilingual, in_language
from apparat.org.models import Officer, Unit
from apparat.org.queries import curated_keys, mandates
from apparat.org.roles import Deed
from apparat.regulation.edition import ALL_TERMS
from apparat.regulation.terms import Unit as UnitOfTime


def known_term(key: str) -> None:
    """Refuse the key of a term that the Regulation and the outside law do not have."""
    if key not in ALL_TERMS:
        raise ValidationError(_("There is no term “%(key)s”."), params={"key": key})


def unit_of_time(value: str) -> None:
    """Refuse anything but working days, calendar days and months."""
    if value not in frozenset(UnitOfTime):
        raise ValidationError(_("A term is counted in working days, calendar days or months."))


def is_late(due_on: date, closed_on: date | None, on: date) -> bool:
    """Tell whether what was due was done after its day, or is not done though the day is over; seen from `on`."""
    return (closed_on or on) > due_on


class DeadlineQuerySet(models.QuerySet["Deadline"]):
    """Who sees which rows of the ledger."""

    def visible_to(self, officer: Officer, on: date) -> DeadlineQuerySet:
        """Return what the officer may see on the day; for strangers nothing (they get 404).

        Control and the leadership see all (13.4); everybody what he owes or gave and the term that caps his own
        (13.13), also as an acting officer (1.4); who signs first for a unit what it owes (13.4 3), 13.13); a deputy
        what the bodies he curates owe, with their parts (10.13).
        """
        seats = mandates(officer, on)
        if seats.first([Deed.SEE_ALL_ASSIGNMENTS]):
            return self
        seen = Q(officer__in=seats.seats) | Q(leader__in=seats.seats) | Q(unit__in=seats.signed_units)
        seen |= Q(pk__in=self.model.objects.filter(officer__in=seats.seats).values("capped_by"))
        seen |= Q(unit__in=curated_keys(officer, on))
        return self.filter(seen)


class Deadline(models.Model):
    """An obligation with a term: which rule, from when, until when, who owes it, how the date was reached.

    It is not the thing that owes (assignment, delivery, report): that one holds a one-to-one key to its row here, and
    the row keeps a printed snapshot of it, so that the ledger can be read without knowing the houses above.
    Lateness is computed from `due_on` and `closed_on`, never stored, never counted down.
    """

    class State(models.TextChoices):
        """What became of the obligation."""

        OPEN = "open", _("open")
        MET = "met", _("done")
        CANCELLED = "cancelled", _("cancelled")

    term_key = models.CharField(_("term"), max_length=60)
    clause = models.CharField(_("clause"), max_length=20)
    subject_kind = models.CharField(_("kind of the thing"), max_length=40)  # "assignment", "incoming" …
    subject_number = models.CharField(_("number of the thing"), max_length=80, blank=True)
    subject_kk = models.CharField(_("the thing in Kazakh"), max_length=500)
    subject_ru = models.CharField(_("the thing in Russian"), max_length=500, blank=True)
    subject_path = models.CharField(_("page of the thing"), max_length=200, blank=True)
    root_kind = models.CharField(_("kind of the paper"), max_length=40, blank=True)
    root_id = models.BigIntegerField(_("key of the paper"), null=True, blank=True)
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="deadlines",
        verbose_name=_("responsible officer"),
    )
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="deadlines", verbose_name=_("responsible body")
    )
    leader = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="given_deadlines",
        verbose_name=_("leader who gave it"),
    )
    counted_from = models.ForeignKey(  # 13.13: five working days before the term of the assignment
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="dependants",
        verbose_name=_("counted from the term"),
    )
    capped_by = models.ForeignKey(  # 13.13 ¶2: a co-executor's part, never later than the assignment itself
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="capped",
        verbose_name=_("never later than the term"),
    )
    start_on = models.DateField(_("counted from"))
    start_at = models.DateTimeField(_("moment it is counted from"), null=True, blank=True)
    urgent = models.BooleanField(_("counted as urgent"), default=False)
    count = models.PositiveSmallIntegerField(_("length of the term"), null=True, blank=True)
    unit_of_time = models.CharField(_("unit of the term"), max_length=20, blank=True)
    fixed_on = models.DateField(_("date named by a leader"), null=True, blank=True)
    no_later_on = models.DateField(_("not later than"), null=True, blank=True)
    due_on = models.DateField(_("due on"))
    warn_on = models.DateField(_("warning on"), null=True, blank=True)  # 13.4: three working days before
    trace = models.JSONField(_("how the date was reached"), default=list, encoder=DjangoJSONEncoder)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.OPEN, editable=False)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    close_reason_kk = models.CharField(_("reason in Kazakh"), max_length=300, blank=True)
    close_reason_ru = models.CharField(_("reason in Russian"), max_length=300, blank=True)
    opened_at = models.DateTimeField(_("opened at"))

    objects = DeadlineQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("deadline")
        verbose_name_plural = _("ledger of deadlines")
        indexes = [
            models.Index(fields=["officer", "due_on"], condition=Q(state="open"), name="deadline_desk"),
            models.Index(fields=["unit", "due_on"], condition=Q(state="open"), name="deadline_of_unit"),
            models.Index(fields=["leader", "due_on"], condition=Q(state="open"), name="deadline_of_leader"),
            models.Index(fields=["due_on"], condition=Q(state="open"), name="deadline_open_due"),
            models.Index(fields=["warn_on"], condition=Q(state="open"), name="deadline_open_warn"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["open", "met", "cancelled"]), name="deadline_state"),
            models.CheckConstraint(
                condition=Q(state="open", closed_on=None) | (~Q(state="open") & Q(closed_on__isnull=False)),
                name="deadline_closed_has_a_day",
            ),
            models.CheckConstraint(
                # a term *before* its anchor (13.13: five working days before) is met before that anchor comes
                condition=Q(closed_on=None)
                | Q(closed_on__gte=F("start_on"))
                | Q(due_on__lte=F("start_on"))
                | Q(state="cancelled"),
                name="deadline_met_after_start",
            ),
            models.CheckConstraint(
                condition=Q(no_later_on=None) | Q(due_on__lte=F("no_later_on")) | Q(fixed_on__isnull=False),
                name="deadline_not_later_than_its_cap",
            ),
            models.CheckConstraint(
                condition=~Q(counted_from=F("id")) & ~Q(capped_by=F("id")), name="deadline_not_its_own_anchor"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject_number} {self.due_on:%d.%m.%Y} ({self.clause})"

    def get_absolute_url(self) -> str:
        """Return the passport: why this very day."""
        return reverse("passport", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Tell whether somebody still owes it."""
        return self.state == self.State.OPEN

    @property
    def subject(self) -> str:
        """What it is about, in the reader's language."""
        return in_language(self.subject_kk, self.subject_ru)

    @property
    def close_reason(self) -> str:
        """Why nobody owes it any more, in the reader's language."""
        return in_language(self.close_reason_kk, self.close_reason_ru)

    @property
    def fixed_clause(self) -> str:
        """The clause by which a leader named the day, "" when the day was counted."""
        return next((step["clause"] for step in self.trace if step["step"] == "fixed"), "")

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal by the number of what it is about."""
        return "deadline", self.subject_number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand on the history page of the paper, or on its own."""
        return (self.root_kind, self.root_id) if self.root_id else ("deadline", self.pk)

    def is_overdue(self, on: date) -> bool:
        """Tell whether it was or is late, seen from the day; what was cancelled is never late."""
        return self.state != self.State.CANCELLED and is_late(self.due_on, self.closed_on, on)


class DeadlineMove(models.Model):
    """One change of a due date: from, to, why, by which clause, who. Old dates are never lost."""

    deadline = models.ForeignKey(Deadline, models.PROTECT, related_name="moves", verbose_name=_("deadline"))
    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"))
    clause = models.CharField(_("clause"), max_length=20)
    reason_kk = models.CharField(_("reason in Kazakh"), max_length=500)
    reason_ru = models.CharField(_("reason in Russian"), max_length=500, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("officer"))
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("moved deadline")
        verbose_name_plural = _("moved deadlines")
        constraints = [models.CheckConstraint(condition=~Q(from_on=F("to_on")), name="deadline_move_moves")]

    def __str__(self) -> str:
        return f"{self.from_on:%d.%m.%Y} → {self.to_on:%d.%m.%Y}"

    @property
    def reason(self) -> str:
        """Why it moved, in the reader's language."""
        return in_language(self.reason_kk, self.reason_ru)

    @property
    def both_reasons(self) -> Bilingual:
        """Why it moved, as facts of the journal are stored."""
        return {"kk": self.reason_kk, "ru": self.reason_ru}


class TermAmendment(models.Model):
    """The office's own edition of a term from a day (house 4.0 (5)); counting takes the one in force on the start."""

    key = models.CharField(_("term"), max_length=60, validators=[known_term])
    valid_from = models.DateField(_("in force from"))
    count = models.PositiveSmallIntegerField(_("length"))
    unit = models.CharField(_("unit"), max_length=20, validators=[unit_of_time])
    basis_kk = models.CharField(_("basis in Kazakh"), max_length=300)
    basis_ru = models.CharField(_("basis in Russian"), max_length=300, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("amendment of a term")
        verbose_name_plural = _("amendments of terms")
        constraints = [
            models.UniqueConstraint(fields=["key", "valid_from"], name="amendment_one_a_day"),
            models.CheckConstraint(condition=Q(count__gte=1, count__lte=1000), name="amendment_length_sane"),
            models.CheckConstraint(
                condition=Q(unit__in=["working_days", "calendar_days", "months"]), name="amendment_unit_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.valid_from:%d.%m.%Y}"
