"""What every admin page of ours shares: history that is read and never put back, folded search, plain widgets."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib.admin import ShowFacets
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import capfirst
from simple_history.admin import SimpleHistoryAdmin

from apparat.org.models import Position, Unit
from apparat.org.queries import bodies
from apparat.search.folded import named
from apparat.ui.catalogue import path_to
from apparat.ui.forms import SearchableSelect


def all_of(model: type[models.Model]) -> QuerySet[Any]:
    """Return every row of a model."""
    return model._default_manager.all()  # noqa: SLF001 - Django's documented name


class TimeInput(forms.TimeInput):
    """A time of the day, with the browser's picker."""

    input_type = "time"


class PostChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A post, named with its unit."""

    def label_from_instance(self, obj: Any) -> str:
        """Return "post, unit" in the reader's language."""
        return f"{obj}, {obj.unit.short}"


class Traced(SimpleHistoryAdmin):  # type: ignore[misc] # untyped library
    """A model with history. `folded`: columns searched by folded words; `note`: told above the list, with a page."""

    folded: ClassVar[tuple[str, ...]] = ()
    note: ClassVar[Any] = ""
    note_page: ClassVar[str] = ""

    actions = None
    list_per_page = 50
    show_facets = ShowFacets.NEVER
    show_full_result_count = False
    object_history_list_template = "admin/history_list.html"
    object_history_form_template = "admin/history_form.html"
    formfield_overrides: ClassVar[dict[Any, Any]] = {
        models.DateField: {"widget": forms.DateInput},
        models.TimeField: {"widget": TimeInput},
    }

    def revert_disabled(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody puts an old version back: a correction is a new change with its own line."""
        return True

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """Show the changes of a thing the clerk may read."""
        self.check_readable(request, object_id)
        return super().history_view(request, object_id, extra_context)  # type: ignore[no-any-return]

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """Show an old version. The library would save a posted one, so nothing may be posted."""
        if request.method not in ("GET", "HEAD"):
            raise PermissionDenied
        self.check_readable(request, object_id)
        return super().history_form_view(request, object_id, version_id, extra_context)  # type: ignore[no-any-return]

    def check_readable(self, request: HttpRequest, object_id: str) -> None:
        """Raise 404 for a thing that is not in the clerk's list, though its history may be there."""
        if self.get_object(request, unquote(object_id)) is None:
            raise Http404

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Any], search_term: str) -> Any:
        """Find by the search fields, and by words of the names with Kazakh letters folded."""
        found, doubled = super().get_search_results(request, queryset, search_term)
        if not self.folded or not search_term.strip():
            return found, doubled
        by_name = named(all_of(self.model), search_term, *self.folded).values("pk")
        return queryset.filter(Q(pk__in=by_name) | Q(pk__in=found.order_by().values("pk"))), False

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer a list that is filtered by typing; posts and people with their units, for many have the same name."""
        kwargs.setdefault("widget", SearchableSelect)
        if db_field.related_model is Position:
            posts = kwargs.get("queryset", Position.objects.all())
            kwargs |= {"form_class": PostChoice, "queryset": posts.select_related("unit").order_by("sort_key")}
        if db_field.related_model is Unit:
            kwargs.setdefault("queryset", bodies().order_by("kind", "sort_key"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Draw no buttons that open other books in windows."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        widget = getattr(field, "widget", None)
        for right in ("can_add_related", "can_change_related", "can_delete_related", "can_view_related"):
            if hasattr(widget, right):
                setattr(widget, right, False)
        return field

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Show the list under its note."""
        told = {
            "title": capfirst(self.opts.verbose_name_plural),
            "note": self.note,
            "note_path": path_to(self.note_page) if self.note_page else "",
        }
        return super().changelist_view(request, {**told, **(extra_context or {})})  # type: ignore[no-any-return]
