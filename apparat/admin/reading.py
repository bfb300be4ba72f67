"""Legal papers on the admin site: found, filtered, read with their history, never changed or deleted (house 4.14).

Not a superuser either: only actions do legal deeds. Who reads what is asked of the papers' own `visible_to`.
The journal, notices and names of files have no owner to ask: whoever reads them here reads all but what tells of a
restricted paper he may not know of (10.4).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from apparat.admin.traced import Traced, all_of
from apparat.kazakh import folding
from apparat.org.models import Officer
from apparat.search.columns import Meets

HIDDEN: dict[str, Callable[[Officer, date], QuerySet[Any, Any]]] = {}
"""Kind of paper → keys of those the officer may not know of (10.4). The houses above name their own."""


class Paper(Traced):
    """A model that is only read. `owner`: model whose `visible_to` rules; `through`: the way there ("" is itself)."""

    owner: ClassVar[Any] = None
    through: ClassVar[str] = ""
    unread: ClassVar[tuple[str, ...]] = ("id", "search_text", "search", "seen_by")
    has_vector: ClassVar[bool] = False
    root: ClassVar[tuple[str, str] | None] = None  # columns of the kind and key of the paper it tells of

    note = _("Here papers are only read: deeds are done on the pages of the product, each by its clause.")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never: a deed makes it."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never: a deed changes it."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never: papers stay."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return what the signed-in officer may see on the day, as everywhere in the product."""
        on: date = request.on  # type: ignore[attr-defined]
        rows: QuerySet[Any] = all_of(self.model)
        if self.owner is not None and self.through:
            seen = self.owner.objects.visible_to(request.user, on)
            rows = rows.filter(**{f"{self.through}__in": seen.order_by().values("pk")})
        elif self.owner is not None:
            rows = self.owner.objects.visible_to(request.user, on)
        if self.root is not None:
            rows = without_hidden(rows, *self.root, request)
        return rows.order_by(*(self.get_ordering(request) or ("-pk",)))

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """Show every column that says something."""
        return [field.name for field in self.opts.concrete_fields if field.name not in self.unread]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """All of them."""
        return [*self.get_fields(request, obj), *self.readonly_fields]

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Any], search_term: str) -> Any:
        """Find papers through their search column: words with suffixes, numbers, correspondents."""
        words = folding.query(search_term) if self.has_vector else ""
        if not words:
            return super().get_search_results(request, queryset, search_term)
        return queryset.filter(Meets(words)), False


def without_hidden(rows: QuerySet[Any], kind: str, key: str, request: HttpRequest) -> QuerySet[Any]:
    """Leave out the rows that tell of a paper the officer may not know of (10.4)."""
    for name, keys in HIDDEN.items():
        closed = keys(request.user, request.on)  # type: ignore[arg-type,attr-defined]
        rows = rows.exclude(Q(**{kind: name}) & Q(**{f"{key}__in": closed}))
    return rows
