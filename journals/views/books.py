"""Reading the journals of registration: each officer the lines of the papers he may see (10.3, 10.9, 10.12)."""

from __future__ import annotations

from django.http import Http404, HttpResponse

from apparat.ui.pages import render_page
from apparat.ui.request import OfficerRequest
from journals import access
from journals.books import BOOKS, Book
from journals.forms import BookFilter
from journals.keyset import leaf


def journals(request: OfficerRequest) -> HttpResponse:
    """Show the journal that is opened first: of incoming papers."""
    return journal(request, "incoming")


def journal(request: OfficerRequest, code: str) -> HttpResponse:
    """Show one journal of a period."""
    book = book_of(code)
    form = BookFilter(request.GET, book=book, on=request.on)
    asked = form.asked()
    page = leaf(book.rows_of(request.user, request.on, asked), book.order, request.GET, book.read)
    context = {"book": book, "books": BOOKS.values(), "form": form, "asked": asked, "page": page}
    context["may_analyse"] = access.may_analyse(request.user, request.on).allowed
    context["may_see_years"] = access.may_see_years(request.user, request.on)
    return render_page(request, "journals/journal.html", context, part="rows")


def book_of(code: str) -> Book:
    """Return the journal of the address; 404 when there is none."""
    if code not in BOOKS:
        raise Http404
    return BOOKS[code]
