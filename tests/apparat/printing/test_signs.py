"""Our paper shows whatever anybody writes: what the fonts have as it is, the rest as □ (ADR-0014)."""

from __future__ import annotations

import io
import sys
from typing import Any

import pytest
from pypdf import PdfReader

from apparat.printing.signs import ABSENT, breakable, shown, shown_text
from apparat.printing.typeset import typeset

KEPT = [sign for sign in map(chr, range(0x20, sys.maxunicode)) if not sign.isspace() and shown_text(sign) == sign]


def printed(text: str) -> str:
    """Return what a sheet with the text says."""
    leaf = {"kind": "text", "title": text[:200], "note": [], "lines": text.split("\n")}
    data: dict[str, Any] = {"number": "1", "first_page": 1, "cards": [], "leaves": [leaf]}
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(typeset("archive_paper.typ", data))).pages)


def test_every_sign_that_is_kept_is_in_the_fonts() -> None:
    assert len(KEPT) > 1500
    assert printed("\n".join("".join(KEPT[place : place + 60]) for place in range(0, len(KEPT), 60)))


@pytest.mark.parametrize(
    "text", ["漢字", "😀👍🏽", "\ue000\ufdd0", "مرحبا", "\x00\x07\x1b", "\u202eабв\u200d", "\ud7ff", "\U0010ffff"]
)
def test_whatever_is_written_is_printed(text: str) -> None:
    assert "Қазығұрт" in printed(f"Қазығұрт {text}")


def test_kazakh_and_russian_stay_as_they_are_and_a_composed_letter_is_one() -> None:
    text = "Әкім ғ қ ң ө ұ ү һ і Ё ё № « » – — … ₸ § °"

    assert (shown_text(text), shown_text("и\u0306"), shown_text("а漢б")) == (text, "й", f"а{ABSENT}б")
    assert shown({"a": ["漢", 1, None, True]}) == {"a": [ABSENT, 1, None, True]}


def test_a_word_without_an_end_may_be_broken() -> None:
    assert breakable("а" * 100).split("\u200b") == ["а" * 40, "а" * 40, "а" * 20]
    assert breakable("қысқа сөз") == "қысқа сөз"
