"""Tags and filters of the house, built in to every template: components, icons, days and moments."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import template
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from apparat.ui import cells, icons
from apparat.ui.catalogue import path_to
from apparat.ui.catalogue import register as components
from apparat.ui.components import compile_slot
from apparat.ui.files_of_lists import ADDRESSES

register = template.Library()
register.tags.update(components.tags)
register.tag("slot", compile_slot)


@register.simple_tag
def icon(name: str, size: int = 18) -> SafeString:
    """Draw an icon of the lucide set beside words that say the same; unknown names raise."""
    return icons.icon(str(name), size)


@register.simple_tag
def traffic_light(light: Any, quiet: bool = False) -> SafeString:
    """Show a light of 13.4: colour, shape and word; `quiet` leaves the word to screen readers and the tooltip."""
    return cells.traffic_light(light, quiet)


@register.simple_tag
def state_badge(state: str, label: Any, tone: str = "") -> SafeString:
    """Show where a thing stands: `state` is the value, `label` its word in the reader's language."""
    return cells.state_badge(state, label, tone)


@register.simple_tag
def due_badge(due_on: date | None, light: Any = None, passport: int | None = None) -> SafeString:
    """Show a due date with its light; `passport` (key of the deadline) links to "why this day?"."""
    return cells.due_badge(due_on, light, path_to("passport", passport) if passport else "")


@register.simple_tag(takes_context=True)
def file_of_list(context: template.Context) -> str:
    """Return the address of a file of what this list shows, with its filters, also those that stand in the path of the
    page; "" when no house offers one."""
    request = context["request"]
    address = ADDRESSES.get(getattr(request.resolver_match, "view_name", ""))
    if address is None:
        return ""
    asked = request.GET.copy()
    asked.pop("page", None)
    asked.update(request.resolver_match.kwargs)
    return f"{address(get_language() or '')}?{asked.urlencode()}"


@register.filter
def day(value: date | datetime | None) -> SafeString | str:
    """Show a day as ДД.ММ.ГГГГ (law.md 3.2); its weekday is the tooltip."""
    return cells.day(value)


@register.filter
def as_papers_write(value: str) -> str:
    """Turn the text of a day 2026-12-16 into 16.12.2026 (law.md 3.2); any other text stays as it was typed."""
    try:
        return f"{date.fromisoformat(str(value)):%d.%m.%Y}"
    except ValueError:
        return str(value)


@register.filter
def whole_numbers(value: Any) -> SafeString:
    """Show a text whose numbers (3-5/290) do not break across lines."""
    return cells.whole_numbers(value)


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
