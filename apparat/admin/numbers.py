"""Registers and the nomenclature of files on the admin site (10.5; law.md 3.4)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from apparat.admin.exchange import Book, BookResource, by_code
from apparat.numbering.models import CaseFile, Counter, Register
from apparat.org.models import Unit


class CaseFileResource(BookResource):
    """The nomenclature of files as a table."""

    unit = by_code("unit", Unit)

    class Meta(BookResource.Meta):
        model = CaseFile
        import_id_fields = ("index", "year")
        fields = export_order = (
            *("index", "year", "unit", "name_kk", "name_ru", "retention_kk", "retention_ru"),
            *("permanent", "years", "article", "epc", "note"),
        )

    def filter_export(self, queryset: QuerySet[CaseFile], **kwargs: Any) -> QuerySet[CaseFile]:
        """Read units at once."""
        return queryset.select_related("unit")


@admin.register(CaseFile)
class CaseFileAdmin(Book):
    """The nomenclature of files, year by year."""

    resource_classes: ClassVar[list[Any]] = [CaseFileResource]
    list_display = ("index", "name_kk", "name_ru", "year", "unit", "retention", "state")
    list_filter = ("year", "state", "unit")
    list_select_related = ("unit",)
    search_fields = ("index",)
    folded = ("name_kk", "name_ru")
    ordering = ("-year", "index")


class RegisterResource(BookResource):
    """The journals of registration as a table."""

    class Meta(BookResource.Meta):
        model = Register
        import_id_fields = ("code",)
        fields = export_order = ("code", "name_kk", "name_ru", "index", "pattern")


@admin.register(Register)
class RegisterAdmin(Book):
    """The journals of registration: index and pattern of their numbers."""

    resource_classes: ClassVar[list[Any]] = [RegisterResource]
    list_display = ("name_kk", "name_ru", "code", "index", "pattern")
    search_fields = ("code", "index")
    folded = ("name_kk", "name_ru")
    ordering = ("sort_key", "pk")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """A register that gave numbers keeps its code: numbers are taken by it."""
        has_numbers = obj is not None and Counter.objects.filter(register=obj).exists()
        return ("code",) if has_numbers else ()
