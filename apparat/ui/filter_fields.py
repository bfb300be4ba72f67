"""The fields of filters, each drawn once a minute for everybody who sees the same in it (room: ui).

A filter has a dozen fields, and a dozen templates take longer than the list below them.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

from django.core.cache import caches
from django.forms import BoundField, ChoiceField, ModelChoiceField
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from apparat.ui.offered_choices import KEPT_FOR


def drawn(field: BoundField) -> SafeString:
    """Return the field with its label, as `as_field_group` draws it."""
    key = _key(field)
    kept = caches["frame"].get(key) if key else None
    if kept is None:
        kept = str(field.as_field_group())
        if key:
            caches["frame"].set(key, kept, timeout=KEPT_FOR)
    return mark_safe(kept)  # noqa: S308 - the engine drew it


def _key(field: BoundField) -> str | None:
    """Return what tells how it looks; None when more than the field itself and its value does."""
    value, offered = field.value(), _offered(field.field)
    if field.errors or offered is None or (value and not offered):  # words of a book are looked up
        return None
    look = (field.id_for_label, field.html_name, field.label, field.help_text, sorted(field.field.widget.attrs.items()))
    told = (type(field.form).__module__, type(field.form).__qualname__, get_language(), *look, value, offered)
    return f"filter-field-{blake2b(str([str(part) for part in told]).encode()).hexdigest()}"


def _offered(field: Any) -> list[str] | None:
    """Return what may be chosen, nothing of a field to type in; None when it is asked of the database or in groups."""
    if not isinstance(field, ChoiceField):
        return []
    if isinstance(field, ModelChoiceField):  # to ask what it offers costs more than to draw it
        return None
    choices: list[Any] = list(field.choices)  # type: ignore[arg-type] # whatever it was given, one goes through it
    if any(isinstance(label, list | tuple) for _value, label in choices):
        return None
    return [f"{value} {label}" for value, label in choices]
