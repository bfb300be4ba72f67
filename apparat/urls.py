"""The roof's addresses: each house by name."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("apparat.ui.urls")),
    path("", include("apparat.clauses.urls")),
    path("", include("apparat.bell.urls")),
    path("", include("apparat.lists.urls")),
    path("", include("apparat.desk.urls")),
    path("", include("apparat.directory.urls")),
    path("", include("apparat.ledger.urls")),
    path("", include("apparat.find.urls")),
    path("admin/", include("apparat.admin.urls")),
    path("control/", include("control.urls")),
    path("registry/", include("documents.urls")),
    path("library/", include("documents.library_urls")),
    path("outgoing/", include("outgoing.urls")),
    path("archive/", include("archive.urls")),
    path("imports/", include("imports.urls")),
    path("notes/", include("notes.urls")),
    path("acquaintance/", include("acquaintance.urls")),
    path("stocks/", include("stocks.urls")),
    path("journals/", include("journals.urls")),
]

handler400 = "apparat.ui.trouble.bad_request"
handler403 = "apparat.ui.trouble.forbidden"
handler404 = "apparat.ui.trouble.not_found"
handler500 = "apparat.ui.trouble.server_error"
