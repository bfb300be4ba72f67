"""What a file is, is decided by its content; its name must agree."""

from __future__ import annotations

import hashlib
import io
import struct
import tempfile

import pytest

from apparat.files import container
from apparat.files.content import kind_of
from apparat.files.limits import MEGABYTE
from apparat.files.refusal import FileRefused
from tests.factories import files

TRUE_FILES = {
    "хат.pdf": ("pdf", files.pdf()),
    "сурет.png": ("png", files.PNG),
    "сурет.JPG": ("jpeg", files.JPEG),
    "скан.tiff": ("tiff", files.TIFF),
    "скан.tif": ("tiff", b"MM\x00*" + b"\x00" * 20),
    "мәтін.rtf": ("rtf", files.RTF),
    "қосымша.rar": ("rar", files.RAR),
    "қосымша.zip": ("zip", files.archive(("есеп.pdf", b"%PDF-1.4"))),
    "есеп.docx": ("docx", files.office("docx")),
    "кесте.xlsx": ("xlsx", files.office("xlsx")),
    "баяндама.pptx": ("pptx", files.office("pptx")),
    "есеп.doc": ("doc", files.compound("WordDocument", "1Table")),
    "кесте.xls": ("xls", files.compound("Workbook")),
    "ескі кесте.xls": ("xls", files.compound("a", "b", "c", "d", "e", "Book")),
    "баяндама.ppt": ("ppt", files.compound("Current User", "PowerPoint Document")),
}
NOT_TAKEN = {
    "a renamed program": ("есеп.pdf", files.EXE, "Windows Executable"),
    "a program of Linux": ("есеп.pdf", files.ELF, "ELF executable"),
    "a script": ("есеп.docx", b"#!/bin/sh\nrm -rf /\n", "of a kind that is not taken"),
    "a page of HTML": ("есеп.pdf", b"<html><script>1</script></html>", "HTML"),
    "a picture that can run scripts": ("сурет.png", b"<svg xmlns='x'><script/></svg>", "Scalable Vector"),
    "plain text": ("есеп.txt", "Сәлем".encode(), "of a kind that is not taken"),
    "an archive of another kind": ("есеп.zip", b"7z\xbc\xaf\x27\x1c\x00\x04" + b"\x00" * 40, "7-Zip"),
    "a true PDF named as a text": ("есеп.docx", files.pdf(), "does not agree with its content"),
    "a true PDF named as a program": ("есеп.exe", files.pdf(), "does not agree with its content"),
    "a true PDF without extension": ("есеп", files.pdf(), "does not agree with its content"),
    "a program behind two extensions": ("есеп.pdf.exe", files.EXE, "Windows Executable"),
    "an archive named as a text": ("есеп.docx", files.archive(("a.txt", b"a")), "does not agree with its content"),
    "a text with macros": ("есеп.docm", files.office("docm"), "macros"),
    "macros under an innocent name": ("есеп.docx", files.office("docx", ("word/vbaProject.bin", b"1")), "macros"),
    "old macros of Word": ("есеп.doc", files.compound("WordDocument", "Macros", "VBA"), "macros"),
    "old macros of Excel": ("кесте.xls", files.compound("Workbook", "_VBA_PROJECT_CUR"), "macros"),
    "a locked office file": ("есеп.docx", files.compound("EncryptionInfo", "EncryptedPackage"), "password"),
    "an installer": ("есеп.doc", files.compound("Property", "CustomAction"), "of a kind that is not taken"),
    "an unknown office file": (
        "есеп.docx",
        files.archive(("[Content_Types].xml", b"<Types/>")),
        "of a kind that is not taken",
    ),
    "a program in an archive": ("есеп.zip", files.archive(("есеп/оқы.EXE", b"MZ")), "contains a program: есеп/оқы.EXE"),
    "a bomb": ("есеп.zip", files.archive(("a.bin", b"\x00" * (32 * 1024 * 1024))), "unpack to far too much"),
    "a program under an innocent name in an archive": (
        "есеп.zip",
        files.archive(("есеп.docx", files.EXE)),
        "contains a program: есеп.docx",
    ),
    "a program in an archive within an archive": (
        "есеп.zip",
        files.archive(("ішкі.zip", files.archive(("оқы.exe", b"MZ")))),
        "contains a program: оқы.exe",
    ),
    "macros under an innocent name in an archive": (
        "есеп.zip",
        files.archive(("есеп.docx", files.office("docm"))),
        "macros",
    ),
    "old macros in an archive within an archive": (
        "есеп.zip",
        files.archive(("ішкі.zip", files.archive(("есеп.doc", files.compound("WordDocument", "Macros"))))),
        "macros",
    ),
    "a bomb in an archive": (
        "есеп.zip",
        files.archive(("ішкі.dat", files.archive(("a.bin", b"\x00" * (32 * 1024 * 1024))))),
        "unpack to far too much",
    ),
    "archives in archives without end": (
        "есеп.zip",
        files.archive(("1.zip", files.archive(("2.zip", files.archive(("3.zip", files.archive(("a.txt", b"a")))))))),
        "cannot be looked into",
    ),
    "an archive of another kind in an archive": (
        "есеп.zip",
        files.archive(("ішкі.rar", b"Rar!\x1a\x07\x01\x00")),
        "cannot be looked into",
    ),
    "a program in a cabinet of Windows in an archive": (
        "есеп.zip",
        files.archive(("ішкі.cab", b"MSCF\x00\x00\x00\x00" + files.EXE)),
        "cannot be looked into",
    ),
    "a program packed by Zstandard in an archive": (
        "есеп.zip",
        files.archive(("ішкі.zst", b"\x28\xb5\x2f\xfd\x04\x00" + files.EXE)),
        "cannot be looked into",
    ),
    "a program on a tape in an archive": (
        "есеп.zip",
        files.archive(("ішкі.dat", files.tape("оқы.exe", files.EXE))),
        "cannot be looked into",
    ),
    "a program in an archive with something before it, in an archive": (
        "есеп.zip",
        files.archive(("ішкі.dat", b"ab" + files.archive(("оқы.exe", files.EXE)))),
        "contains a program: оқы.exe",
    ),
    "a program in an archive behind a picture, in an archive": (
        "есеп.zip",
        files.archive(("сурет.jpg", files.JPEG + files.archive(("есеп.docx", files.EXE)))),
        "contains a program: есеп.docx",
    ),
    "a program in an archive behind a long text, in an archive": (
        "есеп.zip",
        files.archive(("hat.zip", b"#!/bin/sh\n" + b"#" * 5_000 + files.archive(("virus.exe", files.EXE)))),
        "contains a program: virus.exe",
    ),
    "archives with something before them, in archives without end": (
        "есеп.zip",
        files.archive(("1.zip", files.archive(("2.zip", files.archive(("3.dat", b"ab" + files.archive())))))),
        "cannot be looked into",
    ),
    "too many files": (
        "есеп.zip",
        files.archive(*((str(place), b"") for place in range(container.MOST_MEMBERS + 1))),
        "unpack to far too much",
    ),
    "too many files in all archives together": (
        "есеп.zip",
        files.archive(
            *((f"{half}.zip", files.archive(*((str(place), b"") for place in range(5_000)))) for half in (1, 2))
        ),
        "unpack to far too much",
    ),
    "a torn archive": ("есеп.zip", files.archive(("a.txt", b"a"))[:30], "damaged"),
    "a torn compound file": ("есеп.doc", files.compound("WordDocument")[:400], "damaged"),
    "nothing": ("есеп.pdf", b"", "is empty"),
}


@pytest.mark.parametrize(("name", "key", "content"), [(name, *made) for name, made in TRUE_FILES.items()])
def test_a_paper_is_known_by_its_content(name: str, key: str, content: bytes) -> None:
    assert kind_of(io.BytesIO(content), name).key == key


@pytest.mark.parametrize(("name", "content", "reason"), NOT_TAKEN.values(), ids=NOT_TAKEN.keys())
def test_it_is_refused_with_its_name_the_reason_and_the_rule(name: str, content: bytes, reason: str) -> None:
    with pytest.raises(FileRefused) as refusal:
        kind_of(io.BytesIO(content), name)

    assert reason in str(refusal.value.reason)
    assert f"“{name}”" in str(refusal.value.reason)
    assert refusal.value.clause == "№ 703, 43"


@pytest.mark.parametrize(
    "members",
    [
        [("а.txt", b"MZ-12, 1 page"), ("б.docx", files.office("docx"))],
        [("ішкі.zip", files.archive(("есеп.docx", files.office("docx")), ("қосымша/", b"")))],
        [("Thumbs.db", files.compound("Catalog")), ("есеп.pdf", files.pdf())],
        [("есеп.pdf", files.pdf() + files.office("docx"))],
        [("есеп.pdf", files.pdf() + b"PK\x05\x06" + b"\x01" * 18)],
    ],
    ids=[
        "texts",
        "an archive of texts",
        "what Windows leaves in a folder",
        "a PDF with an annex",
        "a PDF with a piece",
    ],
)
def test_an_archive_of_papers_is_taken(members: list[tuple[str, bytes]]) -> None:
    assert kind_of(io.BytesIO(files.archive(*members)), "есеп.zip").key == "zip"


@pytest.mark.parametrize("bound", ["MOST_UNPACKED", "MOST_LOOKED_INTO"])
def test_what_an_archive_unpacks_to_is_bounded(bound: str, monkeypatch: pytest.MonkeyPatch) -> None:
    content = files.archive(("а.txt", b"a" * 5_000), ("есеп.docx", files.office("docx", ("text.xml", b"a" * 5_000))))
    kind_of(io.BytesIO(content), "есеп.zip")
    monkeypatch.setattr(container, bound, 200)

    with pytest.raises(FileRefused) as refusal:
        kind_of(io.BytesIO(content), "есеп.zip")

    assert "unpack to far too much" in str(refusal.value.reason)


@pytest.mark.parametrize(
    ("name", "content"),
    [("кесте.csv", b"1;2\n" * 5_000), ("сурет.bmp", b"BM" + b"\x00" * 5_000), ("есеп.pdf", files.pdf() * 10)],
)
def test_what_holds_nothing_in_itself_is_not_copied_to_be_looked_into(
    name: str, content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "TemporaryFile", None)  # whoever asks for a copy breaks

    assert kind_of(io.BytesIO(files.archive((name, content))), "есеп.zip").key == "zip"


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_66_megabytes_in_an_archive_within_the_archive_are_taken(kind: str) -> None:
    scan = hashlib.shake_128().digest(11 * MEGABYTE)  # as little to be packed as a scan is
    one = files.pdf() + scan if kind == "pdf" else files.office("docx", ("media/image.png", scan))
    inner = files.archive(*((f"{place}.{kind}", one) for place in range(6)), packed=False)

    assert kind_of(io.BytesIO(files.archive(("ішкі.zip", inner), packed=False)), "есеп.zip").key == "zip"


def test_an_archive_under_a_password_is_refused() -> None:
    content = bytearray(files.archive(("есеп.txt", b"a")))
    content[content.index(b"PK\x01\x02") + 8] |= 1  # as the directory marks a member under a password

    with pytest.raises(FileRefused) as refusal:
        kind_of(io.BytesIO(content), "есеп.zip")

    assert "password" in str(refusal.value.reason)


def test_a_compound_file_whose_chain_bites_its_tail_comes_to_an_end() -> None:
    content = bytearray(files.compound("Property"))
    struct.pack_into("<I", content, 512 + 4, 1)  # the directory's sector is followed by itself

    with pytest.raises(FileRefused, match="of a kind that is not taken"):
        kind_of(io.BytesIO(bytes(content)), "есеп.doc")


@pytest.mark.parametrize("mask", [0x01, 0x80, 0xFF])
def test_an_office_file_with_a_turned_byte_never_breaks_the_reader(mask: int) -> None:
    whole, verdicts = files.office("docx"), set()
    for place in range(len(whole)):
        content = whole[:place] + bytes([whole[place] ^ mask]) + whole[place + 1 :]
        try:
            verdicts.add(kind_of(io.BytesIO(content), "есеп.docx").key)
        except FileRefused:
            verdicts.add("refused")

    assert verdicts == {"docx", "refused"}


@pytest.mark.parametrize("at", range(0, 700, 7))
def test_a_damaged_compound_file_never_breaks_the_reader(at: int) -> None:
    content = bytearray(files.compound("WordDocument"))
    content[min(at + 8, len(content) - 1)] ^= 0xFF

    try:
        verdict = kind_of(io.BytesIO(bytes(content)), "есеп.doc").key
    except FileRefused:
        verdict = "refused"

    assert verdict in {"doc", "refused"}
