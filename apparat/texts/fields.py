"""Fields of a template that are known as a text begins: “[executor_phone: telephone]” (room: texts; 10.18).

What is not known stays a place to be written by hand, “[telephone]” (`marked.places_left`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

FIELD = re.compile(r"\[([a-z_]+): ([^\[\]\n]{1,80})\]")


def filled(template: str, values: Mapping[str, str], *, needed: Collection[str] = ()) -> str:
    """Return the text that the template begins: known fields filled, the others as places without their keys.

    needed: fields without which their paragraph falls away.
    """
    lost = {key for key in needed if not values.get(key)}
    paragraphs = template.replace("\r\n", "\n").split("\n\n")
    kept = [text for text in paragraphs if lost.isdisjoint(found[1] for found in FIELD.finditer(text))]
    return FIELD.sub(lambda found: values.get(found[1]) or f"[{found[2]}]", "\n\n".join(kept))


def plain(template: str) -> str:
    """Return the template with every field as a place, by which what is left to write is found."""
    return filled(template, {})
