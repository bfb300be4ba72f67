"""Papers on the admin site: kinds are kept, papers only read (10.4, 10.9–10.14)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from apparat.admin.exchange import Book, BookResource, by_code
from apparat.admin.reading import HIDDEN, Paper
from apparat.org.models import Officer, Unit
from documents.models import (
    ContentTemplate,
    DocumentKind,
    ExpectedReport,
    Incoming,
    IncomingReader,
    Resolution,
    ResolutionPoint,
    ReturnNote,
)
from documents.queries import UNSHOWN
from documents.reading import journal_reading

SHORT = 100  # characters of the content in a list


def closed_papers(officer: Officer, on: date) -> QuerySet[Incoming, Any]:
    """Return the keys of the restricted papers the officer may not know of (10.4)."""
    seen = Incoming.objects.visible_to(officer, on).filter(restricted=True).values("pk")
    return Incoming.objects.filter(restricted=True).exclude(pk__in=seen).values("pk")


HIDDEN["incoming"] = closed_papers


class DocumentKindResource(BookResource):
    """Kinds of paper as a table."""

    class Meta(BookResource.Meta):
        model = DocumentKind
        import_id_fields = ("code",)
        fields = export_order = (
            "code",
            "name_kk",
            "name_ru",
            "needs_answer",
            "term_key",
            "not_registered",
            "is_active",
        )


@admin.register(DocumentKind)
class DocumentKindAdmin(Book):
    """Kinds of paper: a reference book."""

    resource_classes: ClassVar[list[Any]] = [DocumentKindResource]
    list_display = ("name_kk", "name_ru", "code", "needs_answer", "term_key", "not_registered", "is_active")
    list_filter = ("needs_answer", "not_registered", "is_active")
    search_fields = ("code",)
    folded = ("name_kk", "name_ru")
    ordering = ("sort_key", "pk")


class ContentTemplateResource(BookResource):
    """Templates of content as a table."""

    kind = by_code("kind", DocumentKind)

    class Meta(BookResource.Meta):
        model = ContentTemplate
        import_id_fields = ("code",)
        fields = export_order = ("code", "text_kk", "text_ru", "kind", "is_active")

    def filter_export(self, queryset: QuerySet[ContentTemplate], **kwargs: Any) -> QuerySet[ContentTemplate]:
        """Read kinds at once."""
        return queryset.select_related("kind")


@admin.register(ContentTemplate)
class ContentTemplateAdmin(Book):
    """Templates of content for the intake (10.9)."""

    resource_classes: ClassVar[list[Any]] = [ContentTemplateResource]
    list_display = ("text_kk", "text_ru", "kind", "used", "is_active")
    list_filter = ("kind", "is_active")
    list_select_related = ("kind",)
    readonly_fields = ("used",)
    search_fields = ("code",)
    folded = ("text_kk", "text_ru")
    ordering = ("-used", "text_kk", "pk")


class ExpectedReportResource(BookResource):
    """Expected reports as a table."""

    unit = by_code("unit", Unit)

    class Meta(BookResource.Meta):
        model = ExpectedReport
        import_id_fields = ("code",)
        fields = export_order = (
            "code",
            "name_kk",
            "name_ru",
            "unit",
            "kind",
            "due_month",
            "due_day",
            "starts_on",
            "is_active",
        )

    def filter_export(self, queryset: QuerySet[ExpectedReport], **kwargs: Any) -> QuerySet[ExpectedReport]:
        """Read bodies at once."""
        return queryset.select_related("unit")


@admin.register(ExpectedReport)
class ExpectedReportAdmin(Book):
    """Reports the bodies owe to the Library of documents (10.9)."""

    resource_classes: ClassVar[list[Any]] = [ExpectedReportResource]
    list_display = ("name_kk", "unit", "kind", "due_month", "due_day", "starts_on", "is_active")
    list_filter = ("kind", "is_active")
    list_select_related = ("unit",)
    search_fields = ("code",)
    folded = ("name_kk", "name_ru")
    ordering = ("sort_key", "pk")


class OpenedPaper(Paper):
    """A paper whose opening may be a reading (10.4, 10.9; ADR-0009 p. 8); its history is read as it is."""

    journal: ClassVar[Callable[..., None]]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show a paper; reading a restricted one, or one of a citizen, is an event."""
        self._journal_reading(request, object_id)
        return super().change_view(request, object_id, form_url, extra_context)  # type: ignore[no-any-return]

    def check_readable(self, request: HttpRequest, object_id: str) -> None:
        """Let history be read as the paper is."""
        super().check_readable(request, object_id)
        self._journal_reading(request, object_id)

    def _journal_reading(self, request: HttpRequest, object_id: str) -> None:
        paper = self.get_object(request, object_id)
        if paper is not None:
            type(self).journal(request, paper)


@admin.register(Incoming)
class IncomingAdmin(OpenedPaper):
    """Incoming papers. A restricted line is there only for who may read it; such readings are journaled (10.4)."""

    owner, has_vector, journal = Incoming, True, staticmethod(journal_reading)
    list_display = ("paper", "registered_at", "correspondent", "kind", "content", "desk", "urgency", "state")
    list_filter = ("state", "urgency", "restricted", "kind", "year")
    list_select_related = ("correspondent", "kind", "desk")
    date_hierarchy = "received_at"
    search_fields = ("number__istartswith",)
    ordering = ("-received_at", "-pk")

    @admin.display(description=_("registration number"), ordering="number")
    def paper(self, paper: Incoming) -> str:
        """The number, or that there is none yet."""
        return paper.number or str(_("no number"))

    @admin.display(description=_("short content"))
    def content(self, paper: Incoming) -> str:
        """What it is about; of a restricted paper only that it is one (10.4)."""
        return str(_("restricted")) if paper.restricted else Truncator(paper.summary).chars(SHORT)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Leave in the database what is wide and never shown."""
        return super().get_queryset(request).defer(*UNSHOWN)


@admin.register(Resolution)
class ResolutionAdmin(Paper):
    """Resolutions on papers (10.13)."""

    owner, through = Incoming, "incoming"
    list_display = ("incoming", "author", "drafted_by", "drafted_at", "signed_by", "signed_at", "state")
    list_filter = ("state",)
    list_select_related = ("incoming", "author", "drafted_by", "signed_by")
    date_hierarchy = "drafted_at"
    search_fields = ("incoming__number__istartswith",)
    ordering = ("-drafted_at", "-pk")


@admin.register(ResolutionPoint)
class ResolutionPointAdmin(Paper):
    """Points of resolutions (10.13, 10.16)."""

    owner, through = Incoming, "resolution__incoming"
    list_display = ("resolution", "order", "text", "term", "due_on", "assignment")
    list_filter = ("term",)
    list_select_related = ("resolution__incoming", "resolution__author", "assignment")
    search_fields = ("resolution__incoming__number__istartswith", "text")


@admin.register(ReturnNote)
class ReturnNoteAdmin(Paper):
    """Returns without registration (10.12, 10.14)."""

    owner, through = Incoming, "incoming"
    list_display = ("incoming", "grounds", "clause", "language", "by", "at")
    list_filter = ("clause", "language")
    list_select_related = ("incoming", "by")
    date_hierarchy = "at"
    search_fields = ("details", "details_ru")
    ordering = ("-at", "-pk")


class NamedReaders(Paper):
    """Who may read one paper by name (10.4, 10.5); they are named and taken back on the page of the paper."""

    list_display = ("content_object", "user", "basis", "granted_by", "granted_at", "ends_on")
    list_select_related = ("content_object", "user", "granted_by")
    search_fields = ("content_object__number__istartswith", "basis")
    folded = ("user__last_name_kk", "user__first_name_kk", "user__last_name_ru")
    through = "content_object"
    unread = ("permission",)


@admin.register(IncomingReader)
class IncomingReaderAdmin(NamedReaders):
    """10.4, 10.5: who may read one incoming paper by name."""

    owner = Incoming
