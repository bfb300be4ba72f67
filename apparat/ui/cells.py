"""Small marks of the pages: a badge, a light, a day, a link (room: ui; 13.4).

They are drawn here and not by templates, because a long list shows hundreds of them. What looks the same for the same
words is drawn once and kept. A cell is safe text: everything that comes from outside is escaped on its way in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from functools import lru_cache
from html import escape
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apparat.ui import tones
from apparat.ui.icons import icon

SHOWN_SIGNS = 140  # of a text in a line of a list
LONGEST_NUMBER = 24  # signs that are sure to fit in a line of a telephone
# at least two parts, a digit in the first; parts are short and few, so that no text takes long to look through
_NUMBER = re.compile(r"(?<!\w)((?=\w{0,23}\d)\w{1,24}(?:[-‐-―/]\w{1,24}){1,8})")
_whole: ContextVar[bool] = ContextVar("whole", default=False)
DASH = SafeString("–")
BREAK = SafeString("<br>")
SPACE = SafeString(" ")


def escaped(value: Any) -> str:
    """Return the value as text of a page: a mark of ours as it is, anything else escaped.

    Django's `conditional_escape` does the same and takes six times longer, which a list of 300 cells shows.
    """
    return value if isinstance(value, SafeString) else escape(str(value))


def joined(*parts: Any) -> SafeString:
    """Join parts into one cell; a part that is not safe yet is escaped."""
    return SafeString("".join(map(escaped, parts)))


def link(href: str, label: Any) -> SafeString:
    """Lead to a page of the product."""
    return SafeString(f'<a href="{escaped(href)}">{escaped(label)}</a>')


def muted(*parts: Any) -> SafeString:
    """Say something beside the matter, smaller."""
    return SafeString(f'<small class="muted">{joined(*parts)}</small>')


def block(*parts: Any) -> SafeString:
    """Hold several lines together where a narrow screen lays the cell beside its label."""
    return SafeString(f"<div>{joined(*parts)}</div>")


def unbroken(text: Any) -> SafeString:
    """Keep a name on one line."""
    return SafeString(f'<span class="nowrap">{escaped(text)}</span>')


def whole_numbers(text: Any) -> SafeString:
    """Keep each registration number on one line: a browser may break 3-5/290 after its hyphen and stroke.

    Text that is safe already is left as it is.
    """
    if isinstance(text, SafeString):
        return text
    parts = _NUMBER.split(str(text))  # words, number, words, number, …, words
    marked = (unbroken(part) if place % 2 and len(part) <= LONGEST_NUMBER else part for place, part in enumerate(parts))
    return joined(*marked)


def shortened(text: str, length: int = SHOWN_SIGNS) -> str:
    """Return the text, cut to so many characters with an ellipsis at its end; whole where `whole_texts` stands."""
    return text if len(text) <= length or _whole.get() else f"{text[: length - 1].rstrip()}…"


@contextmanager
def whole_texts() -> Iterator[None]:
    """Let `shortened` cut nothing meanwhile: a file of a list shows what a page has no place for."""
    token = _whole.set(True)
    try:
        yield
    finally:
        _whole.reset(token)


def badge(word: Any, tone: str, icon_name: str = "") -> SafeString:
    """Mark with a word on a coloured ground, after a shape that says the same."""
    return _badge(escaped(str(word)), tone, icon_name)


@lru_cache(maxsize=1024)
def _badge(word: str, tone: str, icon_name: str) -> SafeString:
    """Draw a word that is escaped already: safe text and plain text are one key of what is kept."""
    drawn = icon(icon_name, 14) if icon_name else ""
    return format_html('<span class="badge" data-tone="{}">{}{}</span>', tone, drawn, SafeString(word))


def state_badge(state: str, label: Any, tone: str = "") -> SafeString:
    """Show where a thing stands: `state` is the value, `label` its word; `tone` overrides the table of tones."""
    look = tones.tone_of_state(state)
    return badge(label, tone or look.name, look.icon)


def choice_badge(choices: type[models.TextChoices], value: str) -> SafeString:
    """Show where a thing stands by the words of its states, found once for each language."""
    return _choice_badge(choices, value, get_language() or "")


@lru_cache(maxsize=1024)
def _choice_badge(choices: type[models.TextChoices], value: str, _language: str) -> SafeString:
    return state_badge(value, choices(value).label)


def traffic_light(light: Any, quiet: bool = False) -> SafeString:
    """Show a light of 13.4: colour, shape and word; `quiet` leaves the word to screen readers and the tooltip."""
    tone = tones.tone_of_light(light.colour)
    return _light(tone, escaped(str(getattr(light, "word", "") or tone.word)), quiet)


@lru_cache(maxsize=256)
def _light(tone: tones.Tone, escaped_word: str, quiet: bool) -> SafeString:
    word = SafeString(escaped_word)  # safe text and plain text are one key of what is kept
    title = format_html(' title="{}"', word) if quiet else ""
    hidden = SafeString(' class="visually-hidden"') if quiet else ""
    return format_html(
        '<span class="light" data-tone="{}"{}>{}<span{}>{}</span></span>',
        tone.name,
        title,
        icon(tone.icon, 16),
        hidden,
        word,
    )


def clause_mark(number: str) -> SafeString:
    """Cite a clause by its number only; the list names it in `Table.cites`, which sends its text."""
    address = number.replace(".", "-")
    return SafeString(
        f'<span class="clause"><button class="clause-open" type="button" popovertarget="clause-{address}">{number}'
        "</button></span>"
    )


def day(value: date | datetime | None) -> SafeString | str:
    """Show a day as ДД.ММ.ГГГГ (law.md 3.2); its weekday is the tooltip."""
    if value is None or value == "":
        return ""
    on = timezone.localtime(value).date() if isinstance(value, datetime) else value
    return _day(on, get_language() or "")


@lru_cache(maxsize=4096)
def _day(on: date, _language: str) -> SafeString:
    weekday = WEEKDAYS[on.weekday()]
    return format_html('<time datetime="{}" title="{}">{}</time>', on.isoformat(), weekday, f"{on:%d.%m.%Y}")


def due_badge(due_on: date | None, light: Any = None, href: str = "") -> SafeString:
    """Show a due date with its light; `href` leads to "why this day?"."""
    if due_on is None:
        return SafeString('<span class="due">–</span>')
    lit = traffic_light(light, quiet=True) if light else ""
    return SafeString(f'<span class="due">{lit}{_asked(day(due_on), href) if href else day(due_on)}</span>')


def _asked(shown: str, href: str) -> str:
    why = _why(get_language() or "")
    to_ears = f'<span class="visually-hidden"> – {why}</span>'
    return f'<a href="{escaped(href)}" title="{why}">{shown}{to_ears}</a>'


@lru_cache(maxsize=8)
def _why(_language: str) -> SafeString:
    return SafeString(escaped(_("Why this day?")))
