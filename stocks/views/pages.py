"""Reading the stocks: balance, cards, journal, printed forms; who keeps nothing and holds nothing gets 404 (11.2)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from apparat.files.serve import serve
from apparat.org.queries import mandates, office
from apparat.printing.response import pdf_response
from apparat.ui.pages import get_visible, render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest
from stocks import access, printing, queries, tables
from stocks.forms import JournalFilter
from stocks.models import Seal, Series, StockKind
from stocks.sheet import buttons_of, buttons_of_list

LANGUAGES = ("kk", "ru")


def stocks(request: OfficerRequest) -> HttpResponse:
    """Show the balance and what is in whose hands to who keeps the stocks; to others what they hold themselves."""
    seats = mandates(request.user, request.on)
    is_keeper = bool(access.may_keep(request.user, request.on))
    held = queries.held(None if is_keeper else seats.seats)
    offered = list(queries.offered_to(seats))
    if not (is_keeper or held or offered):
        raise Http404
    context: dict[str, Any] = {"held": held, "held_table": tables.HELD, "offered": offered, "is_keeper": is_keeper}
    if is_keeper:
        context |= {"balance": queries.balance(), "balance_table": tables.BALANCE}
        context["buttons"] = buttons_of_list(request.user, request.on)
    return render_page(request, "stocks/list.html", context)


def series(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show a series: where its blanks are, what was done with them; to a holder only his own."""
    found: Series = get_visible(Series, request, pk)
    mine = _only_mine(request)
    page = paginate(queries.movements_of(found, mine), request)
    context = {"thing": found, "lots": list(queries.lots_of(found, mine)), "lots_table": tables.LOTS}
    return _card(request, context, page)


def seal(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show a seal or a stamp: who keeps it, its impression, through whose hands it went."""
    found: Seal = get_visible(Seal, request, pk)
    context = {"thing": found, "seal": found, "handover": access.open_handover(found)}
    return _card(request, context, paginate(queries.movements_of(found), request))


def kind(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show a kind: of what is counted its balance, of seals each of them; what happened to them."""
    found: StockKind = get_visible(StockKind, request, pk)
    line = next((one for one in queries.balance() if one.series is None and one.kind.pk == pk), None)
    seals = list(found.seals.select_related("kind", "keeper__position").order_by("number"))
    context = {"thing": found, "line": line, "seals": seals}
    return _card(request, context, paginate(queries.movements_of(found), request))


def _card(request: OfficerRequest, context: dict[str, Any], page: Any) -> HttpResponse:
    buttons = buttons_of(context["thing"], request.user, request.on)
    context |= {"buttons": buttons, "page": page, "table": tables.MOVEMENTS}
    return render_page(request, "stocks/card.html", context, part="rows")


def _only_mine(request: OfficerRequest) -> Sequence[int] | None:
    """Return the seats of a holder, None for who keeps the stocks and sees everything."""
    return None if access.may_keep(request.user, request.on) else mandates(request.user, request.on).seats


def journal(request: OfficerRequest) -> HttpResponse:
    """Show the journal of stocks with its filters."""
    _keepers_only(request)
    form = JournalFilter(request.GET)
    page = paginate(queries.journal(form.wanted()), request)
    context = {"form": form, "page": page, "table": tables.JOURNAL}
    return render_page(request, "stocks/journal.html", context, part="rows")


def journal_pdf(request: OfficerRequest, language: str) -> HttpResponse:
    """Print the journal of a period, by default of this year; a longer one than can be printed at once is refused."""
    _keepers_only(request)
    wanted = JournalFilter(request.GET).wanted()
    since, until = wanted.get("since") or request.on.replace(month=1, day=1), wanted.get("until") or request.on
    rows = queries.journal(wanted | {"since": since, "until": until}).order_by("on", "pk")
    lines = list(rows[: printing.MOST_LINES + 1])
    here = office()
    if here is None or language not in LANGUAGES:
        raise Http404
    if len(lines) > printing.MOST_LINES:
        messages.error(request, _("The journal of this period is too long to print: choose fewer days."))
        return redirect("stocks:journal")
    content = printing.journal_pdf(here, request.user, request.on, lines, since=since, until=until, language=language)
    return pdf_response(content, f"stocks-journal-{since:%Y-%m-%d}-{until:%Y-%m-%d}-{language}.pdf")


def balance_pdf(request: OfficerRequest, language: str) -> HttpResponse:
    """Print the balance of today."""
    _keepers_only(request)
    here = office()
    if here is None or language not in LANGUAGES:
        raise Http404
    content = printing.balance_pdf(here, request.user, request.on, language=language)
    return pdf_response(content, f"stocks-balance-{request.on:%Y-%m-%d}-{language}.pdf")


def imprint(request: OfficerRequest, pk: int) -> FileResponse:
    """Serve the picture of the impression of a seal the officer may see."""
    found: Seal = get_visible(Seal, request, pk)
    if found.imprint is None:
        raise Http404
    return serve(found.imprint, inline=True)


def _keepers_only(request: OfficerRequest) -> None:
    if not access.may_keep(request.user, request.on):
        raise Http404
