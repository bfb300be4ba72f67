"""Both ways of printing make PDF/A, whatever anybody writes (№ 703 p. 206; ADR-0013, ADR-0014)."""

from __future__ import annotations

import io

import pikepdf
import pytest

from apparat.printing.pdf import render
from apparat.printing.typeset import typeset
from tests.pdf_a import assert_pdf_a, sheets_of

WRITTEN = "Әкім ғ қ ң ө ұ ү һ і № « » – … ₸"


def form(text: str) -> bytes:
    """Return a form of the house with the text, printed by WeasyPrint."""
    return render("print/demo_letter.html", {"head": "Қазығұрт", "mark": "", "text": text}, language="kk")


def table(text: str) -> bytes:
    """Return a sheet with the text, typeset by typst."""
    leaf = {"kind": "text", "title": "Қазығұрт", "note": [], "lines": [text]}
    return typeset("archive_paper.typ", {"number": "1", "first_page": 1, "cards": [], "leaves": [leaf]})


@pytest.mark.parametrize("make", [form, table])
@pytest.mark.parametrize("foreign", ["", "漢字", "😀👍🏽", "\ue000\ufdd0", "مرحبا", "\u202eабв\u200d", "\U0010ffff"])
def test_what_the_house_prints_is_pdf_a_and_its_words_can_be_copied(make: object, foreign: str) -> None:
    assert callable(make)
    [sheet] = sheets_of(make(f"{WRITTEN} {foreign}"))

    assert WRITTEN in sheet


def test_what_the_pdf_says_of_itself_lies_open() -> None:
    with pikepdf.open(io.BytesIO(form(WRITTEN))) as pdf:
        assert "/Filter" not in pdf.Root.Metadata.stream_dict


def test_a_pdf_that_only_says_it_is_pdf_a_is_found_out() -> None:
    with pikepdf.open(io.BytesIO(form(WRITTEN))) as pdf:
        del pdf.Root.OutputIntents
        broken = io.BytesIO()
        pdf.save(broken)

    with pytest.raises(AssertionError, match="PDFA3U"):
        assert_pdf_a(broken.getvalue())
