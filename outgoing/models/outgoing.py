"""A paper the office makes: from its draft to its dispatch."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.deadlines.keyed import deadline_key
from apparat.files.models import Attachment
from apparat.numbering.models import CaseFile, Register
from apparat.org import sight
from apparat.org.bilingual import in_language
from apparat.org.models import Officer, Position, Unit
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from apparat.org.sight import Sees, seen_by
from apparat.search.columns import search_text, search_vector
from approvals.models import ApprovalSheet
from control.sight import codes_of
from documents.models import Incoming
from documents.sight import named
from outgoing.models.distribution import DistributionList
from outgoing.models.kind import OutgoingKind
from outgoing.states import OutgoingState

READERS = "outgoing.OutgoingReader"
GONE = ("sent", "filed")
NUMBERED = ("registered", *GONE)
SIGNED = ("signed", *NUMBERED)


class OutgoingQuerySet(models.QuerySet["Outgoing"]):
    """Who sees which papers of the office."""

    def visible_to(self, officer: Officer, on: date, *, in_person: bool = True) -> OutgoingQuerySet:
        """Return the papers the officer may see on the day; for strangers nothing (they get 404).

        Who drafts, is asked to agree or signs sees it from the first; the head of the drafting body and who curates it
        too. RECORDS, the akim and the head of apparatus see every paper from its signature on, not others' drafts. Who
        was named to a signed paper sees it to the end of his last day (10.5).

        in_person: whether what he sees only because he himself was named to it counts (10.5, 10.6).
        """
        seats = mandates(officer, on)
        mine = [*codes_of(officer, on), *([sight.person(officer.pk)] if in_person else [])]
        if seats.first([Deed.SEE_ALL_PAPERS]):
            return self.filter(Q(Sees(mine)) | Q(state__in=SIGNED))
        if not in_person:
            return self.filter(Sees(mine))
        found = self.filter(Sees([*mine, sight.named(officer.pk)]))  # one way in, by the index
        return found.filter(Q(Sees(mine)) | named(READERS, officer, on))  # then the day


class Outgoing(models.Model):
    """A paper the office makes (10.18–10.22): outgoing letter or internal paper, a draft until it is signed.

    Its words stand in its versions; what was signed, in its signature. With a number it is never deleted.
    """

    class Language(models.TextChoices):
        """In which languages it is made (10.21)."""

        KK = "kk", _("Kazakh")
        RU = "ru", _("Russian")
        BOTH = "both", _("Kazakh and Russian")

    kind = models.ForeignKey(OutgoingKind, models.PROTECT, related_name="+", db_index=False, verbose_name=_("kind"))
    register = models.ForeignKey(
        Register, models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name=_("register")
    )
    number = models.CharField(_("registration number"), max_length=80, blank=True)
    ordinal = models.PositiveIntegerField(_("ordinal"), null=True, blank=True)
    year = models.PositiveSmallIntegerField(_("year of the register"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=5, choices=Language, default=Language.KK)
    heading_kk = models.CharField(_("heading in Kazakh"), max_length=300, blank=True)
    heading_ru = models.CharField(_("heading in Russian"), max_length=300, blank=True)
    drafter = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="drafted_papers",
        db_index=False,
        verbose_name=_("executor"),
    )
    drafter_post = models.ForeignKey(
        Position, models.PROTECT, related_name="+", db_index=False, verbose_name=_("post of the executor")
    )
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", db_index=False, verbose_name=_("drafting body"))
    signer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="papers_to_sign", verbose_name=_("who signs")
    )
    signer_post = models.ForeignKey(  # the post from which he signs, his own or that of whom he acts for (1.4)
        Position, models.PROTECT, related_name="+", db_index=False, verbose_name=_("post of who signs")
    )
    is_answer = models.BooleanField(_("is an answer"), default=False)
    incoming = models.ForeignKey(
        Incoming, models.PROTECT, null=True, blank=True, related_name="answers", verbose_name=_("paper it answers")
    )
    no_assignment = models.TextField(  # 12.6: said of a paper to a higher body that names no assignment
        _("why it executes no assignment"), blank=True, default=""
    )
    distribution = models.ForeignKey(
        DistributionList,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("distribution list"),
    )
    version = models.PositiveSmallIntegerField(_("last version"), default=0)
    sheet = models.OneToOneField(
        ApprovalSheet,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("sheet of agreement"),
    )
    created_at = models.DateTimeField(_("begun at"))
    signed_at = models.DateTimeField(_("signed at"), null=True, blank=True)
    registered_at = models.DateTimeField(_("registered at"), null=True, blank=True)
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("registered by"),
    )
    case_file = models.ForeignKey(
        CaseFile, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("file of the nomenclature")
    )
    copy = models.OneToOneField(  # with number, date and the mark of the signature: what was sent
        Attachment, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("sheet with its number")
    )
    registration_deadline = deadline_key("registered_outgoing", _("term of registration"))  # № 703 p.86
    dispatch_deadline = deadline_key("dispatched_outgoing", _("term of dispatch"))  # № 703 p.74
    state = models.CharField(
        _("state"), max_length=20, choices=OutgoingState, default=OutgoingState.DRAFT, editable=False
    )
    search_text = search_text()
    search = search_vector()
    seen_by = seen_by()  # kept by the database: drafter, signer, drafting body, approvers (ADR-0009)

    objects = OutgoingQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["search_text", "search", "seen_by"])

    class Meta:
        verbose_name = _("paper of the office")
        verbose_name_plural = _("papers of the office")
        indexes = [
            GinIndex(fields=["search"], name="outgoing_search"),
            GinIndex(fields=["seen_by"], name="outgoing_seen_by"),
            models.Index(fields=["-id"], condition=Q(state__in=SIGNED), name="outgoing_signed"),
            models.Index(fields=["-id"], condition=Q(state__in=["signed", "registered"]), name="outgoing_to_dispatch"),
            models.Index(fields=["signer", "-id"], condition=Q(state="agreed"), name="outgoing_to_sign"),
            models.Index(fields=["drafter", "-id"], condition=Q(state="draft"), name="outgoing_drafts"),
            models.Index(fields=["kind", "-id"], name="outgoing_of_kind"),
            models.Index(fields=["drafter", "-id"], name="outgoing_of_drafter"),
            models.Index(fields=["unit", "-id"], name="outgoing_of_unit"),
            models.Index(  # the others walk the list
                fields=["language", "-id"], condition=~Q(language="kk"), name="outgoing_by_language"
            ),
            models.Index(fields=["registered_at", "id"], name="outgoing_in_order"),  # the list, sorted by registration
            models.Index(fields=["-signed_at"], condition=Q(signed_at__isnull=False), name="outgoing_by_signature"),
            models.Index(  # the papers of a file in their order (10.5)
                fields=["case_file", "registered_at"],
                condition=Q(case_file__isnull=False),
                name="outgoing_of_case_file",
            ),
            models.Index(  # journals and analysis of a period (10.17)
                fields=["registered_at"], condition=Q(registered_at__isnull=False), name="outgoing_registered"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["register", "year", "ordinal"], condition=Q(ordinal__isnull=False), name="outgoing_number_once"
            ),
            models.CheckConstraint(condition=Q(state__in=OutgoingState.values), name="outgoing_state"),
            models.CheckConstraint(
                condition=Q(state__in=NUMBERED, registered_at__isnull=False, ordinal__isnull=False) & ~Q(number="")
                | ~Q(state__in=NUMBERED) & Q(number="", ordinal=None),
                name="outgoing_number_if_registered",
            ),
            models.CheckConstraint(
                condition=Q(state__in=SIGNED, signed_at__isnull=False) | ~Q(state__in=SIGNED) & Q(signed_at=None),
                name="outgoing_signed_if_signed",
            ),
            models.CheckConstraint(
                condition=Q(registered_at=None) | Q(registered_at__gte=F("signed_at")),
                name="outgoing_registered_after_signature",
            ),
            models.CheckConstraint(  # 10.22 ¶2
                condition=Q(state__in=["draft", "withdrawn"]) | Q(is_answer=False) | Q(incoming__isnull=False),
                name="answer_with_its_incoming_10_22",
            ),
        ]

    def __str__(self) -> str:
        return self.number or self.heading or f"№ — ({self.pk})"

    def get_absolute_url(self) -> str:
        """Return the page of the paper."""
        return reverse("outgoing:paper", args=[self.pk])

    @property
    def heading(self) -> str:
        """The heading in the reader's language."""
        return in_language(self.heading_kk, self.heading_ru)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which it is made, Kazakh first (10.21)."""
        return ("kk", "ru") if self.language == self.Language.BOTH else (self.language,)

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "outgoing", self.number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Be the paper on whose page the history stands."""
        return "outgoing", self.pk
