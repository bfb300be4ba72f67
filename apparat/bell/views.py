"""Pages of the notices: the list, opening one, marking as read. Everybody sees only his own."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from apparat.bell.forms import NoticeFilter
from apparat.notices.queries import of_officer
from apparat.notices.read import mark_all_read, mark_read
from apparat.ui.pages import render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest


@require_GET
def notices(request: OfficerRequest) -> HttpResponse:
    """Show the officer's notices, latest first; `?show=unread` only those not read."""
    form = NoticeFilter(request.GET)
    page = paginate(of_officer(request.user, unread=form.is_unread), request)
    return render_page(request, "notices/list.html", {"form": form, "page": page}, part="rows")


@require_GET
def open_notice(request: OfficerRequest, pk: int) -> HttpResponse:
    """Go to the page the notice is about; it counts as read from then on."""
    notice = get_object_or_404(of_officer(request.user), pk=pk)
    mark_read(notice, at=request.at)
    is_ours = notice.path.startswith("/") and url_has_allowed_host_and_scheme(notice.path, allowed_hosts=None)
    return HttpResponseRedirect(notice.path if is_ours else reverse("notices"))


@require_POST
def read_notice(request: OfficerRequest, pk: int) -> HttpResponse:
    """Mark one as read and stay on the list."""
    mark_read(get_object_or_404(of_officer(request.user), pk=pk), at=request.at)
    return HttpResponseRedirect(reverse("notices"))


@require_POST
def read_all(request: OfficerRequest) -> HttpResponse:
    """Mark everything as read."""
    mark_all_read(request.user, at=request.at)
    return HttpResponseRedirect(reverse("notices"))
