"""Lists to choose from, drawn by Python: a filter of forty officers would take four hundred templates (room: ui)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.formats import localize
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

TEMPLATE = "django/forms/widgets/select.html"


def drawn(widget: Mapping[str, Any]) -> SafeString:
    """Return what the template would draw, but for its empty lines; `widget` is what the widget tells of itself."""
    lines = "".join(_groups(widget["optgroups"]))
    name, attributes = conditional_escape(widget["name"]), _attributes(widget["attrs"])
    return mark_safe(f'<select name="{name}"{attributes}>{lines}\n</select>')  # noqa: S308 - every part is escaped


def _groups(groups: Iterable[tuple[Any, Iterable[Mapping[str, Any]], Any]]) -> Iterator[str]:
    for name, options, _index in groups:
        lines = "".join(map(_option, options))
        yield f'\n  <optgroup label="{_label(name)}">{lines}\n  </optgroup>' if name else lines


def _option(option: Mapping[str, Any]) -> str:
    value, attributes = conditional_escape(option["value"]), _attributes(option["attrs"])
    return f'\n  <option value="{value}"{attributes}>{_label(option["label"])}</option>'


def _label(words: Any) -> str:
    return conditional_escape(localize(words))


def _attributes(attrs: Mapping[str, Any]) -> str:
    return "".join(_attribute(name, value) for name, value in attrs.items() if value is not False)


def _attribute(name: str, value: Any) -> str:
    said = "" if value is True else f'="{conditional_escape(value)}"'
    return f" {conditional_escape(name)}{said}"
