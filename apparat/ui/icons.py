"""Icons of the lucide set, drawn into the page (room: ui).

The package opens its archive of 1,745 drawings anew for each of them, ten milliseconds every time: more than the rest
of many a page. Here the archive is read once, in four times that.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources
from xml.etree import ElementTree
from zipfile import ZipFile

from django.utils.safestring import SafeString, mark_safe

_NAMESPACE = "{http://www.w3.org/2000/svg}"


@lru_cache(maxsize=256)
def icon(name: str, size: int = 18) -> SafeString:
    """Draw an icon, `size` pixels wide, beside words that say the same; unknown names raise a `KeyError`."""
    drawn = ElementTree.fromstring(drawings()[name])  # noqa: S314 - a drawing of a locked package
    drawn.attrib |= {"width": str(size), "height": str(size), "class": "icon", "aria-hidden": "true"}
    for part in drawn.iter():
        # within a page of HTML no namespace is told; the space between the parts is not drawn
        part.tag, part.text, part.tail = part.tag.removeprefix(_NAMESPACE), None, None
    return mark_safe(ElementTree.tostring(drawn, encoding="unicode"))  # noqa: S308 - the same


@cache
def drawings() -> dict[str, str]:
    """Return the text of every drawing by its name."""
    with resources.files("lucide").joinpath("lucide.zip").open("rb") as packed, ZipFile(packed) as archive:
        return {name.removesuffix(".svg"): archive.read(name).decode() for name in archive.namelist()}
