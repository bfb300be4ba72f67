"""The fields of filters, each drawn once a minute for everybody who sees the same in it (room: ui).

A filter has a dozen fields, and a dozen templates take longer than the list below them.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

from django.core.cache import caches
from django.forms import BoundField, ChoiceField, ModelChoiceField, SearchInput, TextInput
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from apparat.ui.lookup import LookupField
from apparat.ui.offered_choices import KEPT_FOR

MARK = "\ue000"  # a letter of nobody's alphabet: stands for typed words in what is kept

LONGEST_KEPT = 40  # characters of a value; a day or a choice has fewer, and longer ones would crowd out what is of use
FOR_WORDS = (SearchInput, TextInput)


class _Marked(BoundField):
    """A field in which stands the mark instead of what was typed."""

    def value(self) -> str:
        """Return the mark."""
        return MARK


def drawn(field: BoundField) -> SafeString:
    """Return the field with its label, as `as_field_group` draws it."""
    typed = _typed(field)
    shown = _Marked(field.form, field.field, field.name) if typed else field
    key = _key(shown)
    kept = caches["frame"].get(key) if key else None
    if kept is None:
        kept = str(shown.as_field_group())
        if key:
            caches["frame"].set(key, kept, timeout=KEPT_FOR)
    # the engine drew it, and what is typed is escaped
    return mark_safe(kept.replace(MARK, escape(typed)) if typed else kept)  # noqa: S308


def _typed(field: BoundField) -> str:
    """Return what was typed into a field for words, which shows it as it is."""
    value = field.value()
    return value if type(field.field.widget) in FOR_WORDS and isinstance(value, str) else ""


def _key(field: BoundField) -> str | None:
    """Return what tells how it looks; None when more than the field itself and its value does."""
    value, offered = field.value(), _offered(field.field)
    is_looked_up = value and isinstance(field.field, LookupField)
    if field.errors or offered is None or is_looked_up or len(str(value)) > LONGEST_KEPT:
        return None
    look = (field.id_for_label, field.html_name, field.label, field.help_text, sorted(field.field.widget.attrs.items()))
    told = (type(field.form).__module__, type(field.form).__qualname__, get_language(), *look, value, offered)
    return f"filter-field-{blake2b(str([str(part) for part in told]).encode()).hexdigest()}"


def _offered(field: Any) -> list[str] | None:
    """Return what may be chosen, nothing of a field to type in; None when it is asked of the database or in groups."""
    if isinstance(field, LookupField):
        return [field.source.path]
    if not isinstance(field, ChoiceField):
        return []
    if isinstance(field, ModelChoiceField):  # to ask what it offers costs more than to draw it
        return None
    choices: list[Any] = list(field.choices)  # type: ignore[arg-type] # whatever it was given, one goes through it
    if any(isinstance(label, list | tuple) for _value, label in choices):
        return None
    return [f"{value} {label}" for value, label in choices]
