"""Marked text: what clerks type with a few marks, and the safe HTML of pages and papers (room: texts).

| typed                     | is                               |
|---------------------------|----------------------------------|
| an empty line             | a new paragraph                  |
| `**words**`               | bold                             |
| `1. …`, `1) …`, `- …`     | points; indented ones are inside |
| `# …`                     | a heading in the middle          |
| `| a | b |` under `|---|` | a table                          |

Everything else stands as it was typed: no links, no pictures, no HTML. A backslash before a mark makes it a plain sign.
"""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt

MARKS = ("list", "table", "emphasis", "heading", "newline", "escape")


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("zero", {"html": False, "breaks": True}).enable(list(MARKS))


def as_html(text: str) -> str:
    """Return the HTML of a marked text; whatever is no mark is escaped, so that it is safe in any page."""
    return str(_parser().render(text.replace("\r\n", "\n")))


PLACE = re.compile(r"\[[^\[\]\n]{1,80}\]")


def places_left(template: str, text: str) -> list[str]:
    """Return the places of the template, “[name of the event]”, that still stand in the text, in order.

    Other words in brackets are the writer's own.
    """
    return [place for place in PLACE.findall(template) if place in text]
