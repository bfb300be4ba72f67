"""Which signs our paper can show: those that Tinos and Arimo have, upright, slanted and bold (ADR-0014).

PDF/A forbids a sign without a glyph. typst refuses it, so one 漢 or 😀 in somebody's summary would leave a whole
journal unprinted; WeasyPrint borrows another font for the line, and the words around it can no longer be copied. Such
a sign stands as □; the text in the system and in the data of a package stays as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

ABSENT = "□"
# Whole rows of Unicode that both fonts have: Latin, Greek, Cyrillic, Hebrew, punctuation, currency, marks and arrows.
_KNOWN = (
    "\n\t -~\xa0-\xac\xae-ͷͺ-Ϳ΄-ΊΌΎ-ΡΣ-ԯא-תᴀ-ᶿḀ-ἕ\u2000-\u200b‐-‧‰-⁞⁰-ⁱ⁴-₎ₐ-ₜ₠-₾℀-⅏⅓⅔⅛-⅞←-↕∂∆∏∑−∕∙√∞∟∩∫≈≠≡≤≥"
    "─│┌┐└┘├┤┬┴┼═-╬▀▄█▌▐-▓■□▪▫▬▲►▼◄◊○●◘◙◦☺☻☼♀♂♠♣♥♦♪♫ﬁﬂ"
)
_UNKNOWN = re.compile(f"[^{_KNOWN}]")
_UNSEEN = re.compile("[\u00ad\u200c-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufe00-\ufe0f\\x00-\\x08\\x0b-\\x1f\\x7f]")
_ENDLESS = re.compile(r"\S{40}(?=\S)")
_LINES = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def breakable(text: str) -> str:
    """Return the text with places in words of forty signs and more where a line may end: a digest, an address."""
    return _ENDLESS.sub("\\g<0>\u200b", text)


def shown_text(text: str) -> str:
    """Return the text as our fonts can show it: composed, without signs that nobody sees, □ for what they lack."""
    plain = unicodedata.normalize("NFC", _UNSEEN.sub("", _LINES.sub("\n", text)))
    return _UNKNOWN.sub(ABSENT, plain)


def shown(value: Any) -> Any:
    """Return plain data with every text in it as `shown_text` gives it; names of fields and numbers stay."""
    if isinstance(value, str):
        return shown_text(value)
    if isinstance(value, Mapping):
        return {key: shown(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [shown(each) for each in value]
    return value
