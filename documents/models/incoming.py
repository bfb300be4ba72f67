"""An incoming paper (кіріс хат-хабар): who wrote, when it came, its number, whose desk it lies on."""

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
from apparat.org.models import Officer, Unit
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from apparat.org.sight import Sees, SightQuerySet, seen_by
from apparat.search.columns import search_text, search_vector
from apparat.search.stretches import in_stretch
from control.models import Assignment
from control.sight import codes_of
from documents.folded_number import FoldedNumber
from documents.models.kind import DocumentKind
from documents.office_day import OfficeDay
from documents.sight import named as named_to
from documents.states import IncomingState

READERS = "documents.IncomingReader"
FEW = ("registered", "on_desk", "resolved", "executed", "imported")  # beside those filed


class IncomingQuerySet(SightQuerySet["Incoming"]):
    """Who sees which incoming papers."""

    def visible_to(self, officer: Officer, on: date, *, in_person: bool = True) -> IncomingQuerySet:
        """Return the papers the officer may see on the day; for strangers nothing (they get 404).

        RECORDS, the akim and the head of apparatus see the registry; others what lies on their desk, what is addressed
        to them, what they accepted, and the papers of assignments they can see; and who was named to a paper, that one.
        A restricted line (10.4) is only for the responsible specialist, for the officer it is addressed to or on whose
        desk it lies, and for whom the specialist named. Who was named sees it to the end of his last day.

        in_person: whether what he sees only because he himself was named to it counts (10.4, 10.6).
        """
        seats = mandates(officer, on)
        keeps_restricted, sees_papers = seats.first([Deed.KEEP_RESTRICTED]), seats.first([Deed.SEE_ALL_PAPERS])
        if keeps_restricted and sees_papers:
            return self
        mine = [*sight.seats(seats.seats), *([sight.person(officer.pk)] if in_person else [])]
        named = named_to(READERS, officer, on) if in_person else Q(pk=None)
        if sees_papers:
            return self.filter(Q(restricted=False) | Q(Sees(mine)) | named)
        if keeps_restricted:
            return self.filter(Q(restricted=True) | Q(Sees(mine)) | named)
        if seats.assisted:  # 10.13: an assistant drafts for his leader
            mine += sight.desks(Officer.objects.filter(position__in=seats.assisted).values_list("pk", flat=True))
        if seats.first([Deed.SEE_ALL_ASSIGNMENTS]):
            mine.append(sight.ASSIGNED)
        mine = [*mine, *codes_of(officer, on)]
        if not in_person:
            return self.seen_with(mine)
        found = self.seen_with([*mine, sight.named(officer.pk)])  # one way in, by the index
        return found.filter(Q(Sees(mine)) | named)  # then the day


class Incoming(models.Model):
    """A paper that came to the office (10.9). Without a number nobody may take it into execution; with one it is never
    deleted. A restricted paper (10.4) is a line of the register without content and without files."""

    class Signatory(models.TextChoices):
        """Who signed, for 10.8 and 10.14."""

        FIRST_HEAD = "first_head", _("first head")
        DEPUTY_HEAD = "deputy_head", _("deputy of the first head")
        ACTING = "acting", _("acting for the head")
        ACTING_DEPUTY = "acting_deputy", _("acting for a deputy of the head")
        OTHER = "other", _("another person")

    class Language(models.TextChoices):
        """The language of the paper."""

        KK = "kk", _("Kazakh")
        RU = "ru", _("Russian")
        BOTH = "both", _("Kazakh and Russian")
        OTHER = "other", _("another language")

    class Signed(models.TextChoices):
        """How it is signed (10.9); "" when nobody looked yet."""

        DIGITAL = "digital", _("by digital signature")
        HAND = "hand", _("by hand")
        NOT = "not", _("not signed")

    class Channel(models.TextChoices):
        """How it came."""

        SYSTEM = "system", _("document system")
        EMAIL = "email", _("e-mail")
        POST = "post", _("post")
        BEARER = "bearer", _("handed in by a bearer")

    ELECTRONIC = frozenset({Channel.SYSTEM, Channel.EMAIL})  # 10.9: electronic mail has requisites of its own
    URGENT = frozenset({Assignment.Urgency.URGENT, Assignment.Urgency.VERY_URGENT})  # the marks of 10.9

    register = models.ForeignKey(
        Register, models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name=_("register")
    )
    number = models.CharField(_("registration number"), max_length=80, blank=True)
    ordinal = models.PositiveIntegerField(_("ordinal"), null=True, blank=True)  # 0: an old number tells none (ADR-0016)
    year = models.PositiveSmallIntegerField(_("year of the register"), null=True, blank=True)
    correspondent = models.ForeignKey(
        Unit, models.PROTECT, related_name="incoming_papers", db_index=False, verbose_name=_("correspondent")
    )
    their_number = models.CharField(_("their number"), max_length=80, blank=True)
    their_on = models.DateField(_("their date"), null=True, blank=True)
    signatory = models.CharField(_("signed by"), max_length=160, blank=True)
    signatory_post = models.CharField(_("post of the signatory"), max_length=20, choices=Signatory)
    signed = models.CharField(_("how it is signed"), max_length=10, choices=Signed, blank=True)
    reference = models.CharField(_("what it answers"), max_length=200, blank=True)
    executor = models.CharField(_("their executor"), max_length=160, blank=True)
    executor_phone = models.CharField(_("telephone of their executor"), max_length=60, blank=True)
    language = models.CharField(_("language"), max_length=5, choices=Language, default=Language.KK)
    kind = models.ForeignKey(
        DocumentKind, models.PROTECT, related_name="+", db_index=False, verbose_name=_("kind of paper")
    )
    urgency = models.CharField(_("urgency"), max_length=20, choices=Assignment.Urgency, default=Assignment.Urgency.NONE)
    channel = models.CharField(_("how it came"), max_length=10, choices=Channel, default=Channel.SYSTEM)
    sheets = models.PositiveSmallIntegerField(_("sheets"))
    annex_sheets = models.PositiveSmallIntegerField(_("sheets of annexes"), default=0)
    summary = models.TextField(_("short content"), blank=True)
    addressee = models.ForeignKey(  # nobody knows it of a paper from an old journal (ADR-0016)
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="addressed_papers",
        verbose_name=_("addressee"),
    )
    personal = models.BooleanField(_("addressed to him personally"), default=False)
    bearer = models.CharField(_("bearer"), max_length=160, blank=True)
    restricted = models.BooleanField(_("restricted (for official use)"), default=False)
    received_at = models.DateTimeField(_("received at"))
    lawful_on = models.DateField(_("day of registration by 10.9"))
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("accepted by")
    )
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
    desk = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="desk_papers",
        db_index=False,
        verbose_name=_("desk"),
    )
    desk_at = models.DateTimeField(_("on the desk since"), null=True, blank=True)
    copy_to = models.ForeignKey(  # 10.9: an urgent paper also goes to the competent head
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="copied_papers",
        verbose_name=_("copy to the competent head"),
    )
    case_file = models.ForeignKey(
        CaseFile,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("file of the nomenclature"),
    )
    resolved_on = models.DateField(_("resolution put on paper on"), null=True, blank=True)  # 10.4: restricted papers
    executed_on = models.DateField(_("executed on paper on"), null=True, blank=True)
    paper_file = models.CharField(_("number of the file on paper"), max_length=80, blank=True)
    registration_deadline = deadline_key("registered_paper", _("term of registration"))  # 10.9: the day of receipt
    delivery_deadline = deadline_key("delivered_paper", _("term of delivery"))  # 10.9: one working day
    answer_deadline = deadline_key("answered_paper", _("term of the answer"))  # by law, when its kind has one
    state = models.CharField(
        _("state"), max_length=20, choices=IncomingState, default=IncomingState.RECEIVED, editable=False
    )
    search_text = search_text()
    search = search_vector()
    seen_by = seen_by()  # kept by the database: whose desk, addressee, executors, drafters, named readers (10.4)

    objects = IncomingQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["search_text", "search", "seen_by"])

    class Meta:
        verbose_name = _("incoming paper")
        verbose_name_plural = _("incoming papers")
        indexes = [
            GinIndex(fields=["search"], name="incoming_search"),
            GinIndex(fields=["seen_by"], name="incoming_seen_by"),
            # words, who sees them and the state by the stretches of the registry; words of what went back (10.12)
            GinIndex(in_stretch(), name="incoming_by_stretch", condition=~Q(state="returned")),
            GinIndex(fields=["search"], name="incoming_returned_search", condition=Q(state="returned")),
            models.Index(
                fields=["-year", "-ordinal", "-id"], condition=~Q(state="returned"), name="incoming_by_number"
            ),
            models.Index(  # the states of which there are few, and the marks
                fields=["state", "-year", "-ordinal", "-id"], condition=Q(state__in=FEW), name="incoming_by_state"
            ),
            models.Index(
                fields=["urgency", "-year", "-ordinal", "-id"],
                condition=~Q(urgency="none") & ~Q(state="returned"),
                name="incoming_by_urgency",
            ),
            # filters of the registry in its order: every kind and file, and of the rest the values that are rare
            models.Index(fields=["kind", "-year", "-ordinal", "-id"], name="incoming_of_kind"),
            models.Index(
                fields=["channel", "-year", "-ordinal", "-id"],
                condition=~Q(channel="system"),
                name="incoming_by_channel",
            ),
            models.Index(
                fields=["language", "-year", "-ordinal", "-id"],
                condition=Q(language__in=["both", "other"]),
                name="incoming_by_language",
            ),
            models.Index(
                fields=["case_file", "-year", "-ordinal", "-id"],
                condition=Q(case_file__isnull=False),
                name="incoming_in_case_file",
            ),
            models.Index(fields=["-id"], condition=Q(state="returned"), name="incoming_returned"),  # 10.12
            models.Index(fields=["desk", "state"], name="incoming_desk"),
            models.Index("correspondent", FoldedNumber("their_number"), "their_on", name="incoming_same_number"),
            models.Index(  # the newest of one correspondent: what a new paper probably repeats (law.md 3.3 p.86)
                fields=["correspondent", "-received_at", "-id"], name="incoming_of_correspondent"
            ),
            models.Index(fields=["received_at"], condition=Q(state="received"), name="incoming_waiting"),
            models.Index(fields=["id"], condition=Q(state="executed"), name="incoming_to_file"),  # 10.5
            models.Index(  # the papers of a file in their order (10.5)
                fields=["case_file", "registered_at"],
                condition=Q(case_file__isnull=False),
                name="incoming_of_case_file",
            ),
            models.Index(  # journals and analysis of a period (10.17)
                fields=["registered_at"], condition=Q(registered_at__isnull=False), name="incoming_registered"
            ),
            models.Index(  # the same papers as a journal has them: day by day, each day by its numbers
                OfficeDay("registered_at"),
                "ordinal",
                "id",
                condition=Q(registered_at__isnull=False),
                name="incoming_by_day",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["register", "year", "ordinal"], condition=Q(ordinal__gt=0), name="incoming_ordinal_once"
            ),
            models.CheckConstraint(
                condition=Q(number="") | Q(ordinal__isnull=False), name="incoming_number_has_its_place"
            ),
            models.CheckConstraint(condition=Q(state__in=IncomingState.values), name="incoming_state"),
            models.CheckConstraint(
                condition=Q(state__in=["received", "returned"], number="", ordinal=None)
                | (~Q(state__in=["received", "returned"]) & ~Q(number="") & Q(registered_at__isnull=False)),
                name="incoming_number_if_registered_10_9",
            ),
            models.CheckConstraint(  # 10.4: it is found by its numbers, which are no content
                condition=Q(restricted=False) | Q(summary="", reference="", executor="", executor_phone=""),
                name="restricted_line_without_content_10_4",
            ),
            models.CheckConstraint(
                condition=Q(restricted=False, resolved_on=None, executed_on=None, paper_file="")
                | Q(restricted=True, state__in=["executed", "filed"], executed_on__gte=F("resolved_on"))
                & ~Q(paper_file="")
                | Q(restricted=True, resolved_on=None, executed_on=None, paper_file="")
                & ~Q(state__in=["executed", "filed"]),
                name="restricted_executed_on_paper_10_4",
            ),
            models.CheckConstraint(
                condition=Q(registered_at=None) | Q(registered_at__gte=F("received_at")),
                name="incoming_registered_after_receipt",
            ),
            models.CheckConstraint(
                condition=Q(addressee__isnull=False) | Q(state="imported"), name="incoming_has_an_addressee"
            ),
            models.UniqueConstraint(  # an old number may have no ordinal of ours
                fields=["register", "year", "number"], condition=Q(state="imported"), name="imported_number_once"
            ),
        ]

    def __str__(self) -> str:
        return self.number or f"№ — ({self.pk})"

    def get_absolute_url(self) -> str:
        """Return the page of the paper."""
        return reverse("documents:incoming", args=[self.pk])

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "incoming", self.number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Be the paper on whose page the history stands."""
        return "incoming", self.pk

    @property
    def is_urgent(self) -> bool:
        """10.9: its four words make a paper urgent; «жеделдетілсін» of 13.2 shortens the term only."""
        return self.urgency in self.URGENT

    @property
    def is_returned(self) -> bool:
        """Tell whether it went back without a number (10.12)."""
        return self.state == IncomingState.RETURNED

    @property
    def is_imported(self) -> bool:
        """Tell whether it was taken over from an old journal, as that journal knew it (ADR-0016)."""
        return self.state == IncomingState.IMPORTED

    @property
    def is_stamped(self) -> bool:
        """Tell whether it was given its number here, so that stamp and receipt tell the truth (10.9)."""
        return bool(self.number) and not self.is_imported

    @property
    def total_sheets(self) -> int:
        """Sheets of the paper with its annexes, for the stamp (10.9)."""
        return self.sheets + self.annex_sheets


class IncomingFile(models.Model):
    """A file of an incoming paper; what was enclosed by mistake is set aside and stays."""

    incoming = models.ForeignKey(Incoming, models.PROTECT, related_name="files")
    attachment = models.OneToOneField(Attachment, models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(_("set aside at"), null=True, blank=True)  # 10.14: a wrong copy of the order

    class Meta:
        verbose_name = _("file of an incoming paper")
        verbose_name_plural = _("files of incoming papers")

    def __str__(self) -> str:
        return str(self.attachment)
