"""A field to look something up in a long book: typed words and a hidden key (room: ui; combobox of WAI-ARIA).

With scripts the list comes while typing (`static/js/lookup.js`). Without them the typed words are looked up when the
form is sent: what meets exactly one is taken, several are offered as radio buttons, nothing is said at the field.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.kazakh.folding import fold
from apparat.ui.keys import key_in

LONGEST = 200  # characters of the typed words


@dataclass(frozen=True, slots=True)
class Match:
    """A line of the list: its key, what it is called, what tells it from others, the thing itself."""

    key: int
    label: str
    note: str = ""
    thing: Any = None


class Source(Protocol):
    """The book behind the field, as this reader may see it."""

    @property
    def path(self) -> str:
        """Address that answers `?q=` with the lines of the list (`ui/lookup_options.html`)."""

    def one(self, key: int) -> Match | None:
        """Return the line of the key, None when there is none for this reader."""

    def find(self, text: str) -> list[Match]:
        """Return the first lines that meet the typed words, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What came with the form: the hidden key, the words (None: only a key came), the radio button."""

    key: str = ""
    text: str | None = None
    pick: str = ""

    def __bool__(self) -> bool:
        """Tell whether anything came."""
        return bool(self.key or self.text or self.pick)


@dataclass(frozen=True, slots=True)
class Resolved:
    """What the typed words mean: one line, or several to choose from, or neither."""

    text: str = ""
    match: Match | None = None
    offered: list[Match] = field(default_factory=list)


def resolve(source: Source, typed: Typed) -> Resolved:
    """Find out what was meant. Words that were changed after a line was chosen count more than its key."""
    text = " ".join((typed.text or "").split())[:LONGEST]
    if typed.text is not None and not text:
        return Resolved()
    chosen = source.one(key) if (key := key_in(typed.key)) else None
    if chosen and (typed.text is None or _same(chosen.label, text)):
        return Resolved(chosen.label, chosen)
    if not text:
        return Resolved()
    found = source.find(text)
    called_so = [match for match in found if _same(match.label, text)]
    for likely in ([match for match in found if str(match.key) == typed.pick], called_so, found):
        if len(likely) == 1:
            return Resolved(likely[0].label, likely[0])
    return Resolved(text, None, found)


def _same(label: str, text: str) -> bool:
    return label.casefold() == text.casefold() or (fold(label) == fold(text) != "")


class LookupInput(forms.Widget):
    """The typed words, the hidden key, and lines to choose from where the words met several."""

    template_name = "django/forms/widgets/lookup.html"
    source: Source

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Typed:
        """Read the three parts."""
        text = data.get(f"{name}_text")
        return Typed(
            str(data.get(name) or "").strip(),
            None if text is None else str(text).replace("\x00", ""),
            str(data.get(f"{name}_pick") or ""),
        )

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        """Tell whether nothing of it came."""
        return name not in data and f"{name}_text" not in data

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Give the template the line that is chosen and those to choose from."""
        context = super().get_context(name, None, attrs)
        typed = value if isinstance(value, Typed) else Typed(str(getattr(value, "pk", value) or ""))
        context["widget"] |= {"resolved": resolve(self.source, typed), "path": self.source.path}
        return context


class LookupField(forms.Field):
    """One thing out of a long book; cleaned to `Match.thing` or None. Set `source` in the form's `__init__`."""

    widget = LookupInput
    default_error_messages = {
        "none": _("Nothing is found by these words: “%(text)s”."),
        "several": _("Several are found: choose one, or type more words."),
    }

    @property
    def source(self) -> Source:
        """The book."""
        source: Source = self.widget.source
        return source

    @source.setter
    def source(self, source: Source) -> None:
        self.widget.source = source

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Tell whether another line is chosen than the one that was offered, or words that mean no line."""
        typed = data if isinstance(data, Typed) else Typed(str(data or ""))
        meant = resolve(self.source, typed)
        offered = str(getattr(initial, "pk", initial) or "")
        return (str(meant.match.key) if meant.match else meant.text) != offered

    def clean(self, value: Any) -> Any:
        """Return the thing that was meant. Raises ValidationError when none or several are."""
        typed = value if isinstance(value, Typed) else Typed(str(value or ""))
        meant = resolve(self.source, typed)
        if meant.match:
            return meant.match.thing
        if meant.offered:
            raise forms.ValidationError(self.error_messages["several"], code="several")
        if meant.text or typed.key.strip("0"):
            params = {"text": meant.text or typed.key}
            raise forms.ValidationError(self.error_messages["none"], code="none", params=params)
        if self.required:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return None
