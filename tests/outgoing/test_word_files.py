"""10.18: a version may come as a Word file; the sheet stays ours, the file is kept as it came."""

from __future__ import annotations

import re
import uuid
from contextlib import suppress
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from apparat.texts.marked import as_html
from outgoing.docx import MOST_TEXT, marked_of
from outgoing.models import Outgoing
from outgoing.readiness import last_version
from tests.factories.letters import WEDNESDAY, correspondent, pdf
from tests.factories.office import new_office
from tests.factories.outgoing import letter_kind
from tests.factories.pages import signed_in
from tests.factories.word import NS, docx, p

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.18")]

CELLS = (("Атауы", "Саны"), ("Көмір", "1 200"))
ROWS = "".join(f"<w:tr>{''.join(f'<w:tc>{p(cell)}</w:tc>' for cell in row)}</w:tr>" for row in CELLS)
TABLE = f"<w:tbl {NS}>{ROWS}</w:tbl>"
DELETED = "<w:p><w:r><w:t>Қалды</w:t></w:r><w:del><w:r><w:delText>, өшірілді</w:delText></w:r></w:del></w:p>"
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch, department_head: Officer, deputy: Officer) -> None:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    new_office()
    letter_kind()


def typed(signer: Officer, **changed: Any) -> dict[str, Any]:
    """Return what is typed of a letter whose text comes as a file."""
    return {
        "once": str(uuid.uuid4()),
        "language": "kk",
        "signer": signer.pk,
        "heading_kk": "Жылу маусымы туралы",
        "unit_1": correspondent().pk,
        "channel_1": "system",
    } | changed


def test_paragraphs_points_bold_words_and_tables_become_marked_text() -> None:
    file = docx(
        p("Есеп", style="Heading1"),
        p("Құрметті әріптестер!"),
        p("Бірінші", num="1"),
        p("Екінші", num="1", bold=True),
        p("Үтір", num="2"),
        TABLE,
    )

    text = marked_of(file)

    assert text.split("\n") == [
        "# Есеп",
        "",
        "Құрметті әріптестер!",
        "",
        "1. Бірінші",
        "2. **Екінші**",
        "- Үтір",
        "",
        "| Атауы | Саны |",
        "|---|---|",
        "| Көмір | 1 200 |",
    ]
    assert "<strong>Екінші</strong>" in as_html(text)
    assert "<td>Көмір</td>" in as_html(text)


def test_signs_of_marks_stay_signs_and_deleted_words_do_not_come_back() -> None:
    text = marked_of(docx(p("5 * 6 = 30 және a_b"), DELETED))

    assert as_html(text) == "<p>5 * 6 = 30 және a_b</p>\n<p>Қалды</p>\n"


@pytest.mark.parametrize(
    "file",
    [
        docx("<w:p><w:r><w:drawing/></w:r></w:p>"),
        docx(p("")),
        docx(p("а" * (MOST_TEXT + 1))),
        docx(p("&b;"), head=BOMB),
        docx("<w:p>"),
        SimpleUploadedFile("хат.docx", b"PK\x03\x04 cut off"),
    ],
    ids=["pictures", "no words", "too long", "entities", "broken part", "cut off"],
)
def test_a_word_file_that_cannot_be_read_whole_is_refused(file: SimpleUploadedFile) -> None:
    with pytest.raises(Refusal) as refusal:
        marked_of(file)

    assert refusal.value.clause == "10.18"


def bytes_at(at: int, *, of: bytes, said: bytes, every: bool = False, part: int = 1) -> SimpleUploadedFile:
    """Return a good file with bytes changed: `said`, so many after the mark `of`, every one or that of one part.

    part: 0 for the list of parts, 1 for the document.
    """
    content = bytearray(docx(p("Мәтін")).read())
    marks = [found.start() for found in re.finditer(re.escape(of), bytes(content))]
    for mark in marks if every else [marks[part]]:
        content[mark + at : mark + at + len(said)] = said
    return SimpleUploadedFile("хат.docx", bytes(content))


LOCAL, CENTRAL = b"PK\x03\x04", b"PK\x01\x02"  # the heads of a part, before it and in the list at the end
START = 30 + len("word/document.xml")  # of the packed bytes of the document after its head


@pytest.mark.parametrize(
    "file",
    [
        bytes_at(START, of=LOCAL, said=b"\xff" * 8),
        bytes_at(8, of=CENTRAL, said=b"\x01", every=True),
        bytes_at(10, of=CENTRAL, said=b"\x63", every=True),
        bytes_at(10, of=CENTRAL, said=b"\x0e", every=True),
        bytes_at(10, of=CENTRAL, said=b"\x00", every=True),
        docx("<w:p>", "<w:ins>" * 5000, "<w:r><w:t>Мәтін</w:t></w:r>", "</w:ins>" * 5000, "</w:p>"),
        docx("<w:sdt><w:sdtContent>" * 5000, p("Мәтін"), "</w:sdtContent></w:sdt>" * 5000),
    ],
    ids=["packed bytes", "encrypted", "unknown packing", "LZMA", "stored", "deep runs", "deep blocks"],
)
def test_a_word_file_with_damaged_bytes_is_refused_and_never_an_error(file: SimpleUploadedFile) -> None:
    with pytest.raises(Refusal) as refusal:
        marked_of(file)

    assert (refusal.value.clause, file.tell()) == ("10.18", 0)


def test_no_flipped_byte_of_a_word_file_breaks_the_reading() -> None:
    whole = docx(p("Мәтін", num="1")).read()
    said = set()

    for at in range(0, len(whole), 3):
        flipped = bytearray(whole)
        flipped[at] ^= 0xFF
        with suppress(Refusal):
            said.add(marked_of(SimpleUploadedFile("хат.docx", bytes(flipped))))

    assert "1. Мәтін" in said


def test_a_level_of_a_list_that_word_does_not_have_makes_no_endless_indent() -> None:
    text = marked_of(docx(p("Мәтін", num="1").replace('w:ilvl w:val="0"', 'w:ilvl w:val="999999999"')))

    assert text == "1. Мәтін"


@pytest.mark.parametrize(
    "file",
    [
        docx(p("Мәтін"), extra={"word/vbaProject.bin": b"macro"}),
        docx(p("Мәтін"), extra={"word/media/a.bin": b"\x00" * (200 * 1024 * 1024)}),
        SimpleUploadedFile("хат.docx", b"PK\x03\x04 cut off"),
        bytes_at(30 + len("[Content_Types].xml"), of=LOCAL, said=b"\xff" * 8, part=0),
        bytes_at(START, of=LOCAL, said=b"\xff" * 8),
        pdf("хат.docx"),
    ],
    ids=["macros", "bomb", "broken", "damaged list of parts", "damaged document", "another kind"],
)
def test_a_dangerous_file_is_refused_at_its_field_and_nothing_typed_is_lost(
    executor: Officer, deputy: Officer, file: SimpleUploadedFile
) -> None:
    answer = signed_in(executor).post(
        reverse("outgoing:begin", args=["letter"]), typed(deputy, docx_kk=file, text_kk="Терілген мәтін")
    )

    assert answer.status_code == 422
    assert "docx_kk" in answer.context["form"].errors
    assert answer.context["form"]["text_kk"].value() == "Терілген мәтін"
    assert Outgoing.objects.count() == 0


def test_the_file_takes_the_place_of_the_typed_text_and_is_kept_as_it_came(
    executor: Officer, deputy: Officer, stranger: Officer
) -> None:
    file = docx(p("Құрметті әріптестер!"))
    content = file.read()
    file.seek(0)
    client = signed_in(executor)

    client.post(reverse("outgoing:begin", args=["letter"]), typed(deputy, docx_kk=file, text_kk="Басқа"))

    paper = Outgoing.objects.get()
    version = last_version(paper)
    here = reverse("outgoing:source", args=[paper.pk, 1, "kk"])
    assert (version.text_kk, version.facts["sources"]["kk"][0]) == ("Құрметті әріптестер!", "хат.docx")
    assert b"".join(client.get(here)) == content
    assert client.get(reverse("outgoing:source", args=[paper.pk, 1, "ru"])).status_code == 404
    assert signed_in(stranger).get(here).status_code == 404


def test_two_versions_from_files_are_compared_word_by_word(executor: Officer, deputy: Officer) -> None:
    client = signed_in(executor)
    client.post(reverse("outgoing:begin", args=["letter"]), typed(deputy, docx_kk=docx(p("Отын жеткілікті"))))
    paper = Outgoing.objects.get()

    changed = typed(deputy, docx_kk=docx(p("Отын жеткіліксіз")), seen="1")
    client.post(reverse("outgoing:revise", args=[paper.pk]), changed)

    page = client.get(reverse("outgoing:versions", args=[paper.pk]))
    ((_code, rows),) = page.context["compared"].texts
    assert [piece.text for row in rows for piece in row.after if piece.changed] == ["жеткіліксіз"]
