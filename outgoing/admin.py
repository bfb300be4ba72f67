"""The office's own papers on the admin site: kinds are kept, papers only read (10.18–10.22, 12.6; house 4.14)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet

from apparat.admin.exchange import Book, BookResource, by_code
from apparat.admin.reading import Paper
from apparat.numbering.models import Register
from documents.admin import NamedReaders, OpenedPaper
from outgoing.models import HigherRequest, Outgoing, OutgoingKind, OutgoingReader
from outgoing.reading import journal_reading


class OutgoingKindResource(BookResource):
    """Kinds of the office's papers as a table."""

    register = by_code("register", Register)

    class Meta(BookResource.Meta):
        model = OutgoingKind
        import_id_fields = ("code",)
        fields = export_order = (
            "code",
            "name_kk",
            "name_ru",
            "direction",
            "register",
            "blank_form",
            "signer",
            "needs_addressee",
            "template_kk",
            "template_ru",
            "is_active",
        )

    def filter_export(self, queryset: QuerySet[OutgoingKind], **kwargs: Any) -> QuerySet[OutgoingKind]:
        """Read registers at once."""
        return queryset.select_related("register")


@admin.register(OutgoingKind)
class OutgoingKindAdmin(Book):
    """Kinds of the office's papers with their templates: a reference book (10.18)."""

    resource_classes: ClassVar[list[Any]] = [OutgoingKindResource]
    list_display = ("name_kk", "name_ru", "code", "direction", "register", "blank_form", "signer", "is_active")
    list_filter = ("direction", "blank_form", "signer", "is_active")
    list_select_related = ("register",)
    search_fields = ("code",)
    folded = ("name_kk", "name_ru")
    ordering = ("sort_key", "pk")


@admin.register(Outgoing)
class OutgoingAdmin(OpenedPaper):
    """Papers of the office (10.18)."""

    owner, has_vector, journal = Outgoing, True, staticmethod(journal_reading)
    list_display = ("number", "kind", "state", "signer", "drafter", "signed_at")
    list_filter = ("state", "kind")
    list_select_related = ("kind", "signer", "drafter")
    date_hierarchy = "signed_at"
    search_fields = ("number__istartswith",)
    ordering = ("-pk",)


@admin.register(HigherRequest)
class HigherRequestAdmin(Paper):
    """Requests to superior bodies (12.6)."""

    owner, through = Outgoing, "outgoing"
    list_display = ("outgoing", "ask", "number", "on", "until", "state")
    list_filter = ("ask", "state")
    list_select_related = ("outgoing",)
    search_fields = ("outgoing__number__istartswith",)


@admin.register(OutgoingReader)
class OutgoingReaderAdmin(NamedReaders):
    """10.5: who may read one paper of the office by name."""

    owner = Outgoing
