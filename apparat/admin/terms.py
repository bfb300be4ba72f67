"""Amendments of terms on the admin site: a term of the tables, from a day, with its basis (house 4.0 (5))."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apparat.admin.calendar import Recounting
from apparat.admin.exchange import BookResource
from apparat.deadlines.models import TermAmendment
from apparat.regulation.edition import ALL_TERMS
from apparat.regulation.terms import Term
from apparat.regulation.terms import Unit as UnitOfTime
from apparat.ui.forms import SearchableSelect

UNITS: dict[str, Any] = {
    UnitOfTime.WORKING_DAYS: _("working days"),
    UnitOfTime.CALENDAR_DAYS: _("calendar days"),
    UnitOfTime.MONTHS: _("months"),
}


def said(term: Term) -> str:
    """Name a term: its clause, what must be done, its length by the table."""
    return f"{term.clause} · {term.duty.in_(get_language() or 'kk')} · {term.count} {UNITS[term.unit]}"


def term_choices() -> list[tuple[str, str]]:
    """Return every term by its key, clause first, in the order of the tables."""
    return [("", "---------"), *((key, said(term)) for key, term in ALL_TERMS.items())]


class AmendmentForm(forms.ModelForm):  # type: ignore[type-arg]
    """An amendment: the term is chosen, the basis is required."""

    key = forms.ChoiceField(label=_("Term"), choices=term_choices, widget=SearchableSelect)
    count = forms.IntegerField(label=_("length of the term"), min_value=1, max_value=1000)
    unit = forms.ChoiceField(label=_("unit of the term"), choices=list(UNITS.items()))

    class Meta:
        model = TermAmendment
        fields = ("key", "valid_from", "count", "unit", "basis_kk", "basis_ru")


class AmendmentResource(BookResource):
    """Amendments as a table."""

    class Meta(BookResource.Meta):
        model = TermAmendment
        import_id_fields = ("key", "valid_from")
        fields = export_order = ("key", "valid_from", "count", "unit", "basis_kk", "basis_ru")


@admin.register(TermAmendment)
class TermAmendmentAdmin(Recounting):
    """The office's own edition of terms; the tables of the Regulation stay as the law wrote them."""

    form = AmendmentForm
    resource_classes: ClassVar[list[Any]] = [AmendmentResource]
    list_display = ("clause", "term", "valid_from", "count", "unit_word", "basis_kk")
    list_display_links = ("clause", "term")
    date_hierarchy = "valid_from"
    search_fields = ("key", "basis_kk", "basis_ru")
    ordering = ("key", "-valid_from")

    @admin.display(description=_("clause"))
    def clause(self, row: TermAmendment) -> str:
        """The clause the term stands in."""
        term = ALL_TERMS.get(row.key)
        return term.clause if term else ""

    @admin.display(description=_("term"), ordering="key")
    def term(self, row: TermAmendment) -> str:
        """What must be done by the term."""
        term = ALL_TERMS.get(row.key)
        return said(term) if term else row.key

    @admin.display(description=_("unit of the term"), ordering="unit")
    def unit_word(self, row: TermAmendment) -> str:
        """The unit in words."""
        return str(UNITS.get(row.unit, row.unit))
