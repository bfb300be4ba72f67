"""The product's addresses and, beside them, the same lists made with nothing but the ORM."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.template import Context, Engine
from django.urls import include, path

from apparat.kazakh.folding import query
from control.models import Assignment
from documents.models import Incoming

TABLE = Engine().from_string(
    "<table>{% for row in rows %}<tr><td>{{ row.0 }}</td><td>{{ row.1 }}</td><td>{{ row.2 }}</td><td>{{ row.3 }}</td>"
    "<td>{{ row.4 }}</td></tr>{% endfor %}</table>"
)


def table(rows: list[tuple[object, ...]]) -> HttpResponse:
    """Draw rows as a bare table."""
    return HttpResponse(TABLE.render(Context({"rows": rows})))


def paper_rows(papers: object) -> list[tuple[object, ...]]:
    """Read what a line of the registry shows."""
    return [(p.number, p.registered_at, p.correspondent.name_kk, p.summary, p.state) for p in papers]  # type: ignore[attr-defined]


@login_required
def bare_registry(request: HttpRequest) -> HttpResponse:
    """The newest fifty papers."""
    papers = Incoming.objects.exclude(state="returned").select_related("correspondent", "desk")
    return table(paper_rows(papers.order_by("-year", "-ordinal")[:50]))


@login_required
def bare_search(request: HttpRequest) -> HttpResponse:
    """The newest fifty papers with the words."""
    papers = Incoming.objects.exclude(state="returned").select_related("correspondent", "desk")
    found = papers.extra(where=["documents_incoming.search @@ %s::tsquery"], params=[query(request.GET["q"])])
    return table(paper_rows(found.order_by("-year", "-ordinal")[:50]))


@login_required
def bare_board(request: HttpRequest) -> HttpResponse:
    """The fifty assignments with the nearest term."""
    rows = Assignment.objects.filter(deadline__state="open").select_related("deadline", "issuer")
    shown = rows.prefetch_related("executors__officer").order_by("deadline__due_on", "pk")[:50]
    return table([(a.number, a.deadline.due_on, a.lead.last_name_kk, a.text, a.state) for a in shown])  # type: ignore[union-attr]


urlpatterns = [
    path("bare/registry/", bare_registry),
    path("bare/search/", bare_search),
    path("bare/board/", bare_board),
    path("", include("apparat.urls")),
]
handler404 = "apparat.ui.trouble.not_found"
