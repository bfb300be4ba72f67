"""The admin site of registry clerks: who gets in, and its rooms with the books in each (room: admin; house 4.14)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, path
from django.utils.translation import gettext_lazy as _

from apparat.ui.catalogue import path_to


@dataclass(frozen=True, slots=True)
class Room:
    """A room of the admin site: its books as "app.Model", and pages that stand beside them (label, page)."""

    key: str
    label: Any
    icon: str
    books: tuple[str, ...]
    pages: tuple[tuple[Any, str], ...] = ()


ROOMS: tuple[Room, ...] = (
    Room(
        "people",
        _("People and duties"),
        "users",
        (
            "apparat.Officer",
            "apparat.Position",
            "apparat.Unit",
            "apparat.Curation",
            "apparat.Substitution",
            "apparat.Acting",
            "apparat.Office",
        ),
        ((_("Roles and what each may do"), "admin:roles"), (_("Orders on acting officers"), "acting")),
    ),
    Room(
        "time",
        _("Calendar and terms"),
        "calendar-days",
        ("apparat.CalendarDay", "apparat.CalendarYear", "apparat.TermAmendment"),
        ((_("Recalculation of deadlines"), "recalculation"), (_("Regulation"), "regulation")),
    ),
    Room(
        "registers",
        _("Registers and nomenclature"),
        "book-marked",
        (
            "apparat.Register",
            "apparat.CaseFile",
            "documents.DocumentKind",
            "documents.ContentTemplate",
            "documents.ExpectedReport",
            "outgoing.OutgoingKind",
        ),
    ),
    Room(
        "papers",
        _("Papers (reading only)"),
        "mail",
        (
            "documents.Incoming",
            "documents.Resolution",
            "documents.ResolutionPoint",
            "documents.ReturnNote",
            "documents.IncomingReader",
            "outgoing.Outgoing",
            "outgoing.HigherRequest",
            "outgoing.OutgoingReader",
            "apparat.Attachment",
            "apparat.Blob",
        ),
    ),
    Room(
        "control",
        _("Control (reading only)"),
        "clipboard-check",
        (
            "control.Assignment",
            "control.Executor",
            "control.Redirection",
            "control.Report",
            "control.ExecutionCard",
            "control.Release",
            "control.SuperiorDecision",
        ),
    ),
    Room(
        "ledger",
        _("Ledger and journal (reading only)"),
        "scroll-text",
        ("apparat.Deadline", "apparat.DeadlineMove", "apparat.Entry", "apparat.Notice"),
    ),
)


class OfficeSite(AdminSite):
    """Django's admin inside the product's frame. One signs in at the product's door; strangers get 403."""

    site_title = site_header = _("Admin site")
    index_title = _("Reference books and reading")
    enable_nav_sidebar = False
    empty_value_display = "–"

    def get_urls(self) -> list[URLResolver | URLPattern]:
        """Add the page of roles."""
        return [path("roles/", self.admin_view(self.roles), name="roles"), *super().get_urls()]

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Send to the product's door; whoever is signed in and may not come in is told so."""
        if not request.user.is_authenticated:
            return redirect_to_login(request.GET.get("next") or resolve_url("admin:index"), resolve_url("sign_in"))
        if not self.has_permission(request):
            raise PermissionDenied
        return HttpResponseRedirect(resolve_url("admin:index"))

    login.login_required = False  # type: ignore[attr-defined] # as LoginRequiredMiddleware asks

    def logout(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:  # type: ignore[override]
        """One leaves by the product's menu."""
        return HttpResponseRedirect(resolve_url("admin:index"))

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:  # type: ignore[override]
        """The product has one page for it."""
        return HttpResponseRedirect(resolve_url("password_change"))

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """Return the rooms with the books this clerk may open, as Django's templates expect them."""
        if app_label is not None:
            return super().get_app_list(request, app_label)
        books = {
            f"{app['app_label']}.{model['object_name']}": model
            for app in self._build_app_dict(request).values()
            for model in app["models"]
        }
        return list(_filled(books))

    def roles(self, request: HttpRequest) -> HttpResponse:
        """Show what each role may do, which posts hold it, and who sits in them."""
        from apparat.admin.roles import overview  # noqa: PLC0415 - the site is made before models are ready

        context = {**self.each_context(request), "title": _("Roles and what each may do"), "rows": overview()}
        return TemplateResponse(request, "admin/roles.html", context)


def _filled(books: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield each room that has a book; books no room names come last."""
    placed = {name for room in ROOMS for name in room.books}
    rest = Room("other", _("Other"), "folder", tuple(sorted(set(books) - placed)))
    for room in (*ROOMS, rest):
        models = [books[name] for name in room.books if name in books]
        if models:
            yield {
                "name": room.label,
                "app_label": room.key,
                "app_url": f"{resolve_url('admin:index')}#{room.key}",
                "has_module_perms": True,
                "models": models,
                "icon": room.icon,
                "pages": [(label, path_to(page)) for label, page in room.pages if path_to(page)],
            }
