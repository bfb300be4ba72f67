"""A field of a filter is drawn once a minute for everybody who sees the same in it, and looks as it always does."""

from __future__ import annotations

from typing import Any, cast
from uuid import uuid4

import pytest
from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from apparat.ui import filter_fields
from apparat.ui.forms import FilterDay, key_choice
from apparat.ui.lookup import LookupField, Match

BODIES = [(7, "Қаржы бөлімі"), (8, "Білім бөлімі")]


class Book:
    """A book of two lines."""

    path = "/found/"

    def one(self, key: int) -> Match | None:
        """Return the line of the key."""
        return Match(key, dict(BODIES)[key]) if key in dict(BODIES) else None

    def find(self, text: str) -> list[Match]:
        """Return the lines that begin so."""
        return [Match(key, name) for key, name in BODIES if name.startswith(text)]


class Filter(forms.Form):
    """A filter by words, a kind, a body that hangs on the reader, a day, a line of a book."""

    q = forms.CharField(label=_("Words"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("any")), ("a", "а"), ("b", "ә")])
    unit = key_choice(_("Body"))
    since = FilterDay()
    book = LookupField(required=False)

    def __init__(self, data: dict[str, str], bodies: Any = BODIES) -> None:
        super().__init__(data)
        cast("LookupField", self.fields["book"]).source = Book()
        field: Any = self.fields["unit"]
        field.choices = lambda: [("", _("any")), *bodies]


class Other(Filter):
    """Another filter with fields of the same names, one of them with help."""

    q = forms.CharField(label=_("Words"), required=False, help_text=_("Number"))


@pytest.fixture
def drawn(settings: Any, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the fields that were drawn by the engine; the cache of the pages is there, as outside of tests."""
    settings.CACHES = settings.CACHES | {
        "frame": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": f"filter fields {uuid4()}"}
    }
    names: list[str] = []
    draw = forms.BoundField.as_field_group

    def counted(field: forms.BoundField) -> Any:
        names.append(field.name)
        return draw(field)

    monkeypatch.setattr(forms.BoundField, "as_field_group", counted)
    return names


def looks(form: Filter) -> list[str]:
    """Return how its fields look in a filter."""
    return [filter_fields.drawn(field) for field in form.visible_fields()]


def truly(form: Filter) -> list[str]:
    """Return how its fields look by themselves."""
    return [str(field.as_field_group()) for field in form.visible_fields()]


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"kind": "b"},
        {"unit": "8"},
        {"since": "2026-03-18"},
        {"q": "жылу <b>"},
        {"book": "7"},
        {"book_text": "Қар"},
        {"book_text": "жоқ \ue000"},
        {"q": "ұзын сөз " * 30},
        {"kind": "z", "since": "31.02.2026"},
    ],
)
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_it_looks_as_the_engine_draws_it_the_first_time_and_the_next(
    asked: dict[str, str], language: str, drawn: list[str]
) -> None:
    with override(language):
        looks(Filter({}))
        first, second, own = looks(Filter(asked)), looks(Filter(asked)), truly(Filter(asked))

    assert first == second == own


def test_what_one_reader_saw_is_not_drawn_again_for_the_next(drawn: list[str]) -> None:
    looks(Filter({"kind": "a"}))
    drawn.clear()

    looks(Filter({"kind": "a"}))

    assert drawn == []


@pytest.mark.parametrize(
    ("asked", "bodies", "anew"),
    [
        pytest.param({"kind": "b"}, BODIES, ["kind"], id="another value"),
        pytest.param({"kind": "a"}, BODIES[:1], ["unit"], id="other choices of another reader"),
        pytest.param({"kind": "z"}, BODIES, ["kind"], id="a wrong value, each time"),
        pytest.param({"kind": "a", "since": "2026-03-18"}, BODIES, ["since"], id="a day"),
        pytest.param({"kind": "a", "since": "31.02.2026"}, BODIES, ["since"], id="a wrong day, each time"),
        pytest.param({"kind": "a", "since": " " * 40 + "2026-03-18"}, BODIES, ["since"], id="a day far in, each time"),
        pytest.param({"kind": "a", "book": "7"}, BODIES, ["book"], id="a line of a book, each time"),
        pytest.param({"kind": "a", "book_text": "Қар"}, BODIES, ["book"], id="words for a book, each time"),
    ],
)
def test_what_differs_is_drawn_for_itself(
    asked: dict[str, str], bodies: Any, anew: list[str], drawn: list[str]
) -> None:
    looks(Filter({"kind": "a"}))
    drawn.clear()

    looks(Filter(asked, bodies))

    assert drawn == anew


def test_typed_words_are_put_into_what_was_drawn_for_others(drawn: list[str]) -> None:
    looks(Filter({"q": "қар", "since": "2026-03-18", "book_text": ""}))
    drawn.clear()

    asked = {"q": 'жылу "мың" <b>\ue000', "since": "2026-03-18", "book_text": ""}
    seen = looks(Filter(asked))

    assert drawn == []
    assert seen == truly(Filter(asked))
    assert "қар" not in "".join(seen)


def test_one_cache_tells_languages_forms_and_the_names_of_choices_apart(drawn: list[str]) -> None:
    renamed = [(7, "Экономика бөлімі"), (8, "Білім бөлімі")]
    seen, own = [], []
    for language, form in (("kk", Filter({})), ("ru", Filter({})), ("kk", Other({})), ("kk", Filter({}, renamed))):
        with override(language):
            seen.append(looks(form))
            own.append(truly(form))

    assert seen == own
    assert len({tuple(each) for each in seen}) == len(seen)
