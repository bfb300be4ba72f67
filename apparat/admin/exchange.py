"""Reference books out and in as xlsx and csv: by codes, with history, formulas disarmed (room: admin)."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib.admin import ModelAdmin
from django.http import HttpRequest
from django.template.defaultfilters import filesizeformat
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from import_export import fields, resources, widgets
from import_export.admin import ImportExportMixin
from import_export.formats.base_formats import CSV, XLSX
from import_export.forms import ExportForm, ImportForm
from import_export.tmp_storages import CacheStorage

from apparat.admin.traced import Traced

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")  # what a table program takes for the beginning of a formula
GUARD = "'"
MOST_BYTES = 5 * 1024 * 1024


def disarmed(value: Any) -> Any:
    """Return the cell so that no table program carries it out; `armed` gives back what it was."""
    if isinstance(value, str) and value.startswith((*FORMULA_SIGNS, GUARD)):
        return GUARD + value
    return value


def armed(value: Any) -> Any:
    """Return what stood in the book before `disarmed`."""
    if isinstance(value, str) and value[:1] == GUARD and value[1:].startswith((*FORMULA_SIGNS, GUARD)):
        return value[1:]
    return value


def by_code(attribute: str, model: Any, column: str = "", code: str = "code") -> Any:
    """Return a column that holds the code of a row of another book."""
    return fields.Field(
        column_name=column or attribute, attribute=attribute, widget=widgets.ForeignKeyWidget(model, code)
    )


class PlainDiff(resources.Diff):  # type: ignore[misc] # untyped library
    """What a row was and becomes, as plain marks: the library's own have inline styles, which our pages forbid."""

    def as_html(self) -> list[SafeString]:
        """Return each cell: as it is, or struck out and followed by the new text."""
        return [_change("" if self.new else left, right) for left, right in zip(self.left, self.right, strict=False)]


def _change(left: Any, right: Any) -> SafeString:
    left, right = ("" if value is None else str(value) for value in (left, right))
    if left == right:
        return conditional_escape(right)
    gone = format_html("<del>{}</del> ", left) if left else ""
    return format_html("{}<ins>{}</ins>", gone, right)


class BookResource(resources.ModelResource):  # type: ignore[misc] # untyped library
    """A reference book as a table. Every row is checked as a form is; a changed row gets its line of history."""

    class Meta:
        clean_model_instances = True
        skip_unchanged = True
        report_skipped = True
        use_transactions = True

    @classmethod
    def get_diff_class(cls) -> type[PlainDiff]:
        """Return the diff without inline styles."""
        return PlainDiff

    def export_field(self, field: Any, instance: Any, **kwargs: Any) -> Any:
        """Return the cell, disarmed."""
        return disarmed(super().export_field(field, instance, **kwargs))

    def before_import_row(self, row: Any, **kwargs: Any) -> None:
        """Take the guards off."""
        for name, value in list(row.items()):
            row[name] = armed(value.strip() if isinstance(value, str) else value)

    def before_save_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        """Say in the history where the change came from."""
        instance._change_reason = "import"  # noqa: SLF001 - simple-history's own door


class BookImportForm(ImportForm):  # type: ignore[misc] # untyped library
    """A table to import, of a size a reference book can have."""

    def clean_import_file(self) -> Any:
        """Refuse what is too large to be a reference book."""
        file = self.cleaned_data["import_file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(
                _("The file is %(size)s; at most %(limit)s is accepted."),
                params={"size": filesizeformat(file.size), "limit": filesizeformat(MOST_BYTES)},
            )
        return file


class Book(ImportExportMixin, Traced):  # type: ignore[misc] # untyped library
    """A reference book: kept by clerks with its history, taken out and in as a table."""

    formats: ClassVar[list[Any]] = [XLSX, CSV]
    import_template_name = "admin/import.html"
    export_template_name = "admin/export.html"
    import_form_class = BookImportForm
    export_form_class = ExportForm
    tmp_storage_class = CacheStorage

    def has_import_permission(self, request: HttpRequest) -> bool:
        """Who may add and change rows may do so by a table."""
        return bool(ModelAdmin.has_add_permission(self, request) and self.has_change_permission(request))

    def has_export_permission(self, request: HttpRequest) -> bool:
        """Who may read the book may take it out."""
        return bool(self.has_view_permission(request))
