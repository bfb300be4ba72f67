"""Lists to choose from: drawn by Python, the same as the library's template draws them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy, override

from apparat.ui.forms import HouseRenderer, SearchableSelect

FRIENDS = [("", "барлығы"), (7, "Әбенов Ерлан – «Қаржы» бөлімі & <b>"), (1234567, 1234567), ("k'", gettext_lazy("all"))]
GROUPED = [("Аппарат & «Б»", [(1, "бір"), (2, "екі")]), (2.5, [(3, "үш")]), (None, "ешқайсысы")]
SAFE = [(mark_safe("a&amp;b"), mark_safe("<i>бір</i>")), (date(2026, 3, 18), date(2026, 3, 18))]


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize(
    ("widget", "value"),
    [
        pytest.param(forms.Select(choices=FRIENDS), "7", id="one chosen"),
        pytest.param(forms.Select(choices=FRIENDS), None, id="nothing chosen"),
        pytest.param(forms.Select(choices=GROUPED), "2", id="groups"),
        pytest.param(forms.SelectMultiple(choices=FRIENDS), ["7", "k'"], id="several chosen"),
        pytest.param(SearchableSelect(choices=FRIENDS), "<script>", id="filtered by typing"),
        pytest.param(forms.Select({"required": True, "disabled": False, "lang": '"&<'}, FRIENDS), "7", id="attributes"),
        pytest.param(forms.Select({"title": mark_safe("a&amp;b")}, SAFE), "2026-03-18", id="markup and days"),
        pytest.param(forms.Select(), None, id="empty"),
    ],
)
def test_a_list_is_drawn_as_the_library_draws_it(widget: forms.Select, value: Any, language: str) -> None:
    with override(language):
        drawn, known = (
            widget.render("of", value, {"id": "id_of"}, renderer=renderer)
            for renderer in (HouseRenderer(), TemplatesSetting())
        )

    assert drawn.splitlines() == [line for line in known.splitlines() if line.strip()]
