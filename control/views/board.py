"""Reading: the board, an assignment, its files."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404

from apparat.files.serve import serve
from apparat.ui.pages import render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest
from control import queries, sheet
from control.actions.see_assignment import see_assignment
from control.board_form import BoardForm
from control.file_readings import tell
from control.lines import lit
from control.lists import shown_to
from control.models import Assignment, ReportFile
from control.whole import whole


def board(request: OfficerRequest) -> HttpResponse:
    """Show the assignments the officer sees, nearest term first, with the number under each light."""
    form = BoardForm(request.GET, on=request.on)
    filters = form.wanted()
    counts = queries.lights(request.user, request.on, filters)
    table, lines = shown_to(request.user)
    listing = queries.board(request.user, request.on, filters, lines)
    page = paginate(listing, request, total=queries.total_of(counts, filters))
    context = {
        "form": form,
        "page": page,
        "table": table,
        "lines": lit(page.rows, request.on),
        "tallies": sheet.tallies(counts, request.GET),
    }
    return render_page(request, "control/board.html", context, part="rows")


def assignment(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show one assignment: text, terms, executors, reports, deeds; an executor's first look is recorded (10.9)."""
    found = whole(Assignment.objects.visible_to(request.user, request.on), pk)
    if found is None:
        raise Http404
    see_assignment(assignment=found, by=request.user, at=request.at)
    context = {"sheet": sheet.sheet_of(found, request.user, request.on)}
    return render_page(request, "control/assignment.html", context)


def file(request: OfficerRequest, pk: int) -> FileResponse:
    """Serve a file of a report on an assignment the officer may see."""
    visible = Assignment.objects.visible_to(request.user, request.on)
    rows = ReportFile.objects.select_related("attachment__blob", "report__assignment")
    row = get_object_or_404(rows.filter(report__assignment__in=visible), attachment=pk)
    tell(request, row.report.assignment)
    return serve(row.attachment)
