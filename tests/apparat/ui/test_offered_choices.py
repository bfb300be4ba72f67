"""What a filter offers is asked for once a minute, in each language, and never when nothing is drawn or chosen."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from apparat.ui.forms import key_choice
from apparat.ui.offered_choices import Choices, KeptChoices


@pytest.fixture
def asked(settings: Any) -> list[str]:
    """How often the choices were made; the cache of the pages is there, as outside of tests."""
    settings.CACHES = settings.CACHES | {
        "frame": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": f"offered choices {uuid4()}"}
    }
    return []


def offered(asked: list[str], name: str = "units") -> Choices:
    """Return what a field of this name offers."""

    def make() -> Choices:
        asked.append(name)
        return [("", _("any")), (7, "Қаржы бөлімі")]

    return KeptChoices(name, make)()


def test_what_one_reader_was_offered_the_next_is_offered_too(asked: list[str]) -> None:
    first, second, other = offered(asked), offered(asked), offered(asked, "kinds")

    assert first == second == other
    assert first[1] == (7, "Қаржы бөлімі")
    assert asked == ["units", "kinds"]


def test_it_is_offered_in_the_language_of_the_reader(asked: list[str]) -> None:
    with override("kk"):
        kazakh = offered(asked, "languages")[0][1]
    with override("ru"):
        russian = offered(asked, "languages")[0][1]

    assert kazakh != russian
    assert len(asked) == 2


def test_nothing_is_asked_until_it_is_drawn_or_chosen_from(asked: list[str]) -> None:
    def make() -> Choices:
        asked.append("bodies")
        return [(7, "Қаржы бөлімі")]

    class Filter(forms.Form):
        unit = key_choice("unit")

        def __init__(self, data: dict[str, str]) -> None:
            super().__init__(data)
            field: Any = self.fields["unit"]
            field.offer("bodies", make)

    read = Filter({})

    assert (read.is_valid(), read.cleaned_data, asked) == (True, {"unit": None}, [])
    assert "Қаржы бөлімі" in str(read["unit"])
    assert asked == ["bodies"]
    assert (Filter({"unit": "7"}).is_valid(), asked) == (True, ["bodies"])


def test_what_is_new_is_a_choice_at_once_though_the_list_was_kept(asked: list[str]) -> None:
    bodies: Choices = [(7, "Қаржы бөлімі")]
    before, after = key_choice("unit"), key_choice("unit")
    before.offer("bodies", lambda: list(bodies))
    assert before.clean("7") == 7
    bodies.append((8, "Экономика бөлімі"))

    after.offer("bodies", lambda: list(bodies))

    assert after.clean("8") == 8
    assert (8, "Экономика бөлімі") in list(after.widget.choices)
    with pytest.raises(ValidationError):
        after.clean("9")
