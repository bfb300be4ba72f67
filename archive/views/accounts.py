"""The state of units' papers and the accounts of their heads: pages, paper, deeds (10.5)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Unit
from apparat.org.queries import office
from apparat.printing.response import pdf_response
from apparat.ui.offered import Deed
from apparat.ui.pages import get_visible, render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest
from archive import account_access, account_forms, forms
from archive.account_print import account_pdf, points, standing_pdf
from archive.account_tables import ACCOUNTS, STANDING, Line
from archive.actions.ask_account import ask_account
from archive.actions.give_account import give_account
from archive.actions.give_yearly_account import give_yearly_account
from archive.actions.withdraw_account import withdraw_account
from archive.models import Account
from archive.sheet import buttons_of_account, life_of
from archive.standing import FIGURES, Asked, Period, one, standing, units_of
from archive.states import AccountState
from archive.views.acts import LANGUAGES
from archive.views.deeds import ArchiveDeed


def units(request: OfficerRequest) -> HttpResponse:
    """Show the state of the papers of all units, or of those one heads, for a period."""
    bodies = list(units_of(request.user, request.on))
    if not bodies:
        raise Http404
    form, period = _period(request)
    counted = standing(Asked([unit.pk for unit in bodies], period, request.on))
    lines = [
        Line(unit.short, f"{reverse('archive:standing', args=[unit.pk])}?{_query(period)}", _numbers(counted[unit.pk]))
        for unit in bodies
    ]
    context = {"form": form, "lines": lines, "table": STANDING, "period": period, "buttons": _ways(request)}
    return render_page(request, "archive/standings.html", context, part="rows")


def unit(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show the state of the papers of a unit, by the points of 10.5."""
    body = _unit(request, pk)
    form, period = _period(request)
    figures = one(body, period, request.on)
    context = {
        "unit": body,
        "form": form,
        "period": period,
        "query": _query(period),
        "points": points(figures),
        "accounts": list(Account.objects.filter(unit=body).select_related("unit", "deadline").order_by("-pk")[:10]),
        "table": ACCOUNTS,
    }
    return render_page(request, "archive/standing.html", context, part="rows")


def unit_pdf(request: OfficerRequest, pk: int, language: str) -> HttpResponse:
    """Print the state of the papers of a unit."""
    body, here = _unit(request, pk), office()
    if here is None or language not in LANGUAGES:
        raise Http404
    _form, period = _period(request)
    figures = one(body, period, request.on)
    content = standing_pdf(body, period, figures, here, on=request.on, language=language)
    return pdf_response(content, f"state-of-papers-{pk}-{language}.pdf")


def accounts(request: OfficerRequest) -> HttpResponse:
    """List the accounts: to who sees every paper all, to heads those of their units."""
    if not units_of(request.user, request.on).exists():
        raise Http404
    seen = Account.objects.visible_to(request.user, request.on).select_related("unit", "deadline").order_by("-pk")
    context = {"page": paginate(seen, request), "table": ACCOUNTS, "buttons": _ways(request)}
    return render_page(request, "archive/accounts.html", context, part="rows")


def account(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show an account: the figures as they were signed, while it is asked for as they stand now.

    Of one that was withdrawn before anybody signed it there are no figures.
    """
    found: Account = get_visible(Account, request, pk)
    is_asked = found.state == AccountState.ASKED
    now = one(found.unit, Period(found.starts_on, found.ends_on), request.on) if is_asked else None
    figures = found.snapshot.get("figures", now)
    context = {
        "account": found,
        "is_given": bool(found.snapshot),
        "is_asked": is_asked,
        "points": points(figures) if figures is not None else None,
        "buttons": buttons_of_account(found, request.user, request.on),
        "moments": life_of("unit_account", found.pk),
    }
    return render_page(request, "archive/account.html", context)


def paper(request: OfficerRequest, pk: int, language: str) -> HttpResponse:
    """Print an account that was given."""
    found: Account = get_visible(Account, request, pk)
    here = office()
    if here is None or language not in LANGUAGES or found.state != AccountState.GIVEN:
        raise Http404
    return pdf_response(account_pdf(found, here, language=language), f"account-{pk}-{language}.pdf")


def _unit(request: OfficerRequest, pk: int) -> Unit:
    found = units_of(request.user, request.on).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _period(request: OfficerRequest) -> tuple[account_forms.PeriodForm, Period]:
    """Return the form of the address bar and its period; without one the year until today."""
    usual = Period(date(request.on.year, 1, 1), request.on)
    told = {"starts_on": usual.starts_on, "ends_on": usual.ends_on}
    form = account_forms.PeriodForm(request.GET if "starts_on" in request.GET else told)
    return form, form.period(usual)


def _query(period: Period) -> str:
    return f"starts_on={period.starts_on:%Y-%m-%d}&ends_on={period.ends_on:%Y-%m-%d}"


def _numbers(figures: dict[str, int]) -> tuple[int, ...]:
    return tuple(figures[figure.code] for figure in FIGURES)


def _ways(request: OfficerRequest) -> list[Deed]:
    ask = account_access.may_ask_account(request.user, request.on)
    give = account_access.may_give_yearly(request.user, request.on)
    rows: tuple[tuple[Any, str, Any, str], ...] = (
        (_("Ask for an account"), "ask_account", ask, "bell"),
        (_("Give the yearly account"), "give_yearly_account", give, "pen-line"),
    )
    return [Deed(label, reverse(f"archive:{page}"), verdict, icon) for label, page, verdict, icon in rows if verdict]


class AskAccount(ArchiveDeed):
    """10.5: ask for an account."""

    action = staticmethod(ask_account)
    verdict = staticmethod(account_access.may_ask_account)
    form_class = account_forms.AskAccountForm
    title, submit_label = _("Ask for an account of the state of the unit's papers"), _("Ask")
    explanation = _("Its head is told; the term stands among his.")

    def cancel_path(self) -> str:
        """Go back to the list."""
        return reverse("archive:accounts")


class GiveYearlyAccount(ArchiveDeed):
    """10.5: give the yearly account."""

    action = staticmethod(give_yearly_account)
    verdict = staticmethod(account_access.may_give_yearly)
    form_class = account_forms.YearlyForm
    title, submit_label = _("Give the yearly account of the state of the unit's papers"), _("Sign")
    explanation = _("The figures are kept as they stand at this moment, with your words and your signature.")

    def cancel_path(self) -> str:
        """Go back to the list."""
        return reverse("archive:accounts")


class OnAccount(ArchiveDeed):
    """A deed on an account."""

    model, subject_name = Account, "account"


class GiveAccount(OnAccount):
    """10.5: give the account that was asked for."""

    action = staticmethod(give_account)
    verdict = staticmethod(account_access.may_give_account)
    form_class = account_forms.WordsForm
    title, submit_label = _("Give the account of the state of the unit's papers"), _("Sign")
    explanation = _("The figures are kept as they stand at this moment, with your words and your signature.")


class WithdrawAccount(OnAccount):
    """10.5: ask for it no more."""

    action = staticmethod(withdraw_account)
    verdict = staticmethod(account_access.may_withdraw_account)
    form_class = forms.ReasonForm
    title, submit_label = _("Ask for the account no more"), _("Withdraw")
