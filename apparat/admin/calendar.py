"""The working calendar on the admin site: special days with their basis and history (18.1; law.md 2)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from apparat.admin.exchange import Book, BookResource
from apparat.admin.reading import Paper
from apparat.ui.catalogue import path_to
from apparat.worktime.models import CalendarDay, CalendarYear

STEP = _("Dates already counted stay as they are until they are recalculated: that is a step of its own.")


class Recounting(Book):
    """A book that due dates are counted with: changing it moves nothing by itself."""

    note = STEP
    note_page = "recalculation"

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Save, and name the next step."""
        super().save_model(request, obj, form, change)
        tell(request)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Delete, and name the next step."""
        super().delete_model(request, obj)
        tell(request)


def tell(request: HttpRequest) -> None:
    """Say that recalculation is a step of its own, with the way to it."""
    path = path_to("recalculation")
    link = format_html(' <a href="{}">{}</a>', path, say("Recalculation of deadlines")) if path else ""
    messages.warning(request, format_html("{}{}", STEP, link))


class CalendarDayResource(BookResource):
    """Special days as a table."""

    class Meta(BookResource.Meta):
        model = CalendarDay
        import_id_fields = ("on",)
        fields = export_order = ("on", "is_working", "name_kk", "name_ru", "basis")


@admin.register(CalendarDay)
class CalendarDayAdmin(Recounting):
    """Days off and worked weekends, each with its basis."""

    resource_classes: ClassVar[list[Any]] = [CalendarDayResource]
    list_display = ("day", "is_working", "name_kk", "name_ru", "basis")
    list_filter = ("is_working",)
    date_hierarchy = "on"
    search_fields = ("basis",)
    folded = ("name_kk", "name_ru")
    ordering = ("-on",)

    @admin.display(description=_("day"), ordering="on")
    def day(self, row: CalendarDay) -> str:
        """The day as it is written here."""
        return f"{row.on:%d.%m.%Y}"

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """The day itself stays: another day is another row."""
        return ("on",) if obj else ()


@admin.register(CalendarYear)
class CalendarYearAdmin(Paper):
    """Years whose days are known, to read: counting refuses any other. `load_calendar` loads them."""

    note = _("A year is loaded by the administrator of the installation; its days are corrected in the book of days.")
    list_display = ("year", "loaded_at", "basis")
    ordering = ("-year",)
