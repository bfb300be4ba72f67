"""Names of files made safe, with their Kazakh letters."""

from __future__ import annotations

import pytest

from apparat.files.names import LONGEST, LONGEST_BYTES, safe_name

NAMES = {
    "Есеп (ә, ғ, қ, ң, ө, ұ, ү, һ, і).pdf": "Есеп (ә, ғ, қ, ң, ө, ұ, ү, һ, і).pdf",
    "../../etc/passwd.pdf": "passwd.pdf",
    "C:\\Users\\aigul\\хат.pdf": "хат.pdf",
    "хат\x00\r\n\t.pdf": "хат.pdf",
    "хат\u202efdp.exe": "хатfdp.exe",  # shown as “хатexe.pdf” with the mark
    "х\u200bат\ufeff.pdf": "хат.pdf",
    "  .хат  номер   1 .pdf  ": "хат номер 1.pdf",
    'а<b>:"|?*.pdf': "а_b______.pdf",
    "и\u0306.pdf": "й.pdf",
    "CON.pdf": "_CON.pdf",
    "lpt1.есеп.pdf": "_lpt1.есеп.pdf",
    "": "file",
    "...": "file",
    "..": "file",
    "/": "file",
    "хат": "хат",
    "хат.": "хат",
}


@pytest.mark.parametrize(("given", "safe"), NAMES.items())
def test_a_name_is_made_safe(given: str, safe: str) -> None:
    assert safe_name(given) == safe


def test_a_safe_name_stays_as_it_is() -> None:
    assert [safe_name(safe) for safe in NAMES.values()] == list(NAMES.values())


def test_an_overlong_name_is_cut_and_keeps_its_extension() -> None:
    name = safe_name("Ә" * 300 + ".docx")

    assert name.endswith("Ә.docx")
    assert len(name) <= LONGEST
    assert len(name.encode()) <= LONGEST_BYTES
