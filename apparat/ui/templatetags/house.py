"""Tags and filters of the house, built in to every template: components, icons, days and moments."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django import template
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from lucide.templatetags.lucide import lucide

from apparat.ui.catalogue import register as components
from apparat.ui.components import compile_slot

register = template.Library()
register.tags.update(components.tags)
register.tag("slot", compile_slot)


@register.simple_tag
def icon(name: str, size: int = 18) -> SafeString:
    """Draw an icon of the lucide set beside words that say the same; unknown names raise."""
    return _icon(str(name), size)


@lru_cache(maxsize=256)
def _icon(name: str, size: int) -> SafeString:
    drawn = lucide(name, size=size, **{"class": "icon", "aria-hidden": "true"})
    return mark_safe(drawn)  # noqa: S308 - a drawing of our own package


@register.filter
def day(value: date | datetime | None) -> SafeString | str:
    """Show a day as ДД.ММ.ГГГГ (law.md 3.2); its weekday is the tooltip."""
    if value is None or value == "":
        return ""
    on = timezone.localtime(value).date() if isinstance(value, datetime) else value
    return format_html(
        '<time datetime="{}" title="{}">{}</time>', on.isoformat(), WEEKDAYS[on.weekday()], f"{on:%d.%m.%Y}"
    )


@register.filter
def as_papers_write(value: str) -> str:
    """Turn the text of a day 2026-12-16 into 16.12.2026 (law.md 3.2); any other text stays as it was typed."""
    try:
        return f"{date.fromisoformat(str(value)):%d.%m.%Y}"
    except ValueError:
        return str(value)


@register.filter
def weekday(value: date | None) -> Any:
    """Return the name of the day of the week in the reader's language."""
    return WEEKDAYS[value.weekday()] if value else ""


@register.filter
def moment(value: datetime | None) -> SafeString | str:
    """Show a moment as ДД.ММ.ГГГГ СС:ММ in the office's time."""
    if not value:
        return ""
    at = timezone.localtime(value)
    return format_html('<time datetime="{}">{}</time>', at.isoformat(timespec="minutes"), f"{at:%d.%m.%Y %H:%M}")


@register.filter
def minutes(value: Any) -> int:
    """Return a length of time in whole minutes, rounded up."""
    return -int(-value.total_seconds() // 60)
