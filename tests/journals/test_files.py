"""Files of journals: at once and in the background, whose they are, what a killed worker leaves behind (10.5)."""

from __future__ import annotations

import io
import uuid
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse
from openpyxl import load_workbook
from pypdf import PdfReader

from apparat.access.verdict import Refusal
from apparat.files.models import Attachment
from apparat.journal.models import Entry
from apparat.org.models import Officer
from apparat.printing.typeset import CannotTypeset, typeset
from apparat.worker.alone import Kind
from journals import building
from journals.actions.order_export import order_export
from journals.building import build, clear
from journals.models import Export
from journals.report import Report
from journals.sources import SOURCES
from journals.tasks import sweep_exports
from journals.writing import MOST_LINES
from journals.xlsx import write_xlsx
from tests.factories import letters, people
from tests.factories.letters import WEDNESDAY
from tests.factories.office import new_office
from tests.factories.pages import cost, signed_in
from tests.factories.two_desks import overtaken
from tests.pdf_a import sheets_of

pytestmark = pytest.mark.django_db

State = Export.State
FORM = {"file_format": "xlsx", "language": "kk"}


def content_of(answer: Any) -> bytes:
    """Return the bytes of an answer."""
    return b"".join(answer.streaming_content)


def sheet_of(content: bytes) -> list[list[str]]:
    """Return the rows of the only sheet."""
    book = load_workbook(io.BytesIO(content), read_only=True)
    return [[str(value or "") for value in row] for row in book.worksheets[0].iter_rows(values_only=True)]


def ordered(officer: Officer, **facts: Any) -> Export:
    """Return the order of the journal of incoming papers."""
    ordinary = {"what": "incoming", "file_format": "xlsx", "language": "kk", "asked": ""}
    return order_export(by=officer, at=WEDNESDAY, **(ordinary | facts))


def built(export: Export) -> Export:
    """Return the order after a worker had it in hand."""
    build(export.pk, WEDNESDAY)
    export.refresh_from_db()
    return export


def path_of(file_format: str, language: str = "kk", code: str = "incoming") -> str:
    """Return the address of a file."""
    return reverse("journals:download", args=[code, language, file_format])


@pytest.mark.clause("10.9")
def test_a_short_journal_comes_at_once_as_a_sheet_with_the_columns_of_the_page(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letters.registered(aigul_from_records, akim)

    answer = signed_in(aigul_from_records).get(path_of("xlsx"))

    rows = sheet_of(content_of(answer))
    assert answer["Content-Disposition"] == 'attachment; filename="incoming-18.03.2026-kk.xlsx"'
    assert (len(rows), len(rows[2])) == (4, 8)
    assert rows[3][:3] == ["3-5/1", "18.03.2026", "Жіберуші outside\n№ 12-05/137, 17.03.2026"]


@pytest.mark.clause("10.5")
def test_10_5_a_file_that_is_taken_is_written_into_the_journal(aigul_from_records: Officer, akim: Officer) -> None:
    letters.registered(aigul_from_records, akim)

    signed_in(aigul_from_records).get(path_of("xlsx"))

    entry = Entry.objects.get(event="list.fetched")
    assert (entry.officer, entry.root_kind, entry.root_id) == (aigul_from_records, "officer", aigul_from_records.pk)
    assert (entry.subject_number, entry.data["lines"]) == ("incoming", 1)


@pytest.mark.clause("10.5")
def test_10_5_who_has_no_post_gets_no_file(aigul_from_records: Officer) -> None:
    Officer.objects.filter(pk=aigul_from_records.pk).update(position=None)

    answer = signed_in(Officer.objects.get(pk=aigul_from_records.pk)).get(path_of("xlsx"))

    assert answer.status_code == 404


@pytest.mark.parametrize(("language", "said"), [("kk", "Жіберуші outside"), ("ru", "Отправитель")])
def test_a_short_journal_comes_at_once_on_paper_in_both_languages(
    language: str, said: str, aigul_from_records: Officer, akim: Officer
) -> None:
    new_office()
    letters.registered(aigul_from_records, akim, summary="Әліпби: ә ғ қ ң ө ұ ү һ і Ә Ғ Қ Ң Ө Ұ Ү Һ І")

    content = content_of(signed_in(aigul_from_records).get(path_of("pdf", language)))

    [text] = sheets_of(content)
    assert said in text
    assert "ә ғ қ ң ө ұ ү һ і Ә Ғ Қ Ң Ө Ұ Ү Һ І" in text
    assert b"pdfaid:part" in content


def test_texts_of_a_paper_are_never_marks_of_the_form(aigul_from_records: Officer, akim: Officer) -> None:
    new_office()
    marks = '#panic("x") $ _а_ *б* #include "/etc/passwd" \\ "]'
    letters.registered(aigul_from_records, akim, summary=marks)

    content = content_of(signed_in(aigul_from_records).get(path_of("pdf")))

    text = " ".join(PdfReader(io.BytesIO(content)).pages[0].extract_text().split())
    assert '#panic("x")' in text


@pytest.mark.parametrize("text", ["=1+1", "+7 701", "-5", "@SUM(A1)", "\t=1+1", '=HYPERLINK("http://x")'])
def test_what_begins_like_a_formula_stays_a_text(text: str) -> None:
    report = Report("Журнал", "", ("a", "b"), (1, 1), lambda: iter([(text, "Жай мәтін")]), lambda _most: 1)
    file = io.BytesIO()

    write_xlsx(report, file)

    row = next(iter(load_workbook(file).worksheets[0].iter_rows(min_row=4)))
    assert [(cell.value, cell.data_type, bool(cell.quotePrefix)) for cell in row] == [
        (text, "s", True),
        ("Жай мәтін", "s", False),
    ]


def test_signs_no_sheet_can_hold_are_left_out() -> None:
    report = Report("[Ж]/1", "", ("a",), (1,), lambda: iter([("а\x00\x0bб" + "в" * 40_000,)]), lambda _most: 1)
    file = io.BytesIO()

    write_xlsx(report, file)

    value = load_workbook(file).worksheets[0]["A4"].value
    assert (value[:3], len(value)) == ("абв", 32_767)


def test_a_long_paper_is_typeset_in_parts_with_pages_numbered_through(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    new_office()
    monkeypatch.setattr("journals.paper.PART", 2)
    for number in range(5):
        letters.registered(aigul_from_records, akim, their_number=str(number))

    content = content_of(signed_in(aigul_from_records).get(path_of("pdf")))

    texts = sheets_of(content)
    assert [text.split()[-1] for text in texts] == ["1", "2", "3"]
    assert [sum(f"3-5/{number}" in text for number in range(1, 6)) for text in texts] == [2, 2, 1]


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait for even one line."""
    monkeypatch.setitem(SOURCES["incoming"].at_once, "xlsx", 0)


@pytest.mark.clause("10.5")
@pytest.mark.usefixtures("long")
def test_10_5_a_long_journal_is_ordered_made_and_fetched(
    aigul_from_records: Officer, akim: Officer, django_capture_on_commit_callbacks: Any
) -> None:
    letters.registered(aigul_from_records, akim)
    client = signed_in(aigul_from_records)

    led = client.get(path_of("xlsx"), {"since": "01.03.2026", "page": "2"})
    form = client.get(led["Location"])
    typed = form.context["form"].initial
    with django_capture_on_commit_callbacks(execute=True):
        sent = client.post(reverse("journals:order"), {"once": str(uuid.uuid4())} | typed)
    page = client.get(reverse("journals:exports"))

    export = Export.objects.get()
    assert (led.status_code, typed["asked"]) == (302, "since=01.03.2026")
    assert (sent.status_code, sent["Location"]) == (302, reverse("journals:exports"))
    assert (export.state, export.lines, export.done, export.tries) == (State.READY, 1, 1, 1)
    assert reverse("journals:export_file", args=[export.pk]) in page.content.decode()
    assert sheet_of(content_of(client.get(reverse("journals:export_file", args=[export.pk]))))[3][0] == "3-5/1"
    assert Entry.objects.filter(event="export.ordered", officer=aigul_from_records).count() == 1


def test_a_file_is_only_for_who_ordered_it(aigul_from_records: Officer, akim: Officer, stranger: Officer) -> None:
    export = built(ordered(aigul_from_records))
    address = reverse("journals:export_file", args=[export.pk])

    statuses = [signed_in(one).get(address).status_code for one in (aigul_from_records, akim, stranger)]

    assert statuses == [200, 404, 404]
    assert list(signed_in(akim).get(reverse("journals:exports")).context["page"].rows) == []


@pytest.mark.clause("10.4")
def test_10_4_a_file_made_in_another_seat_is_not_read_any_more(aigul_from_records: Officer) -> None:
    export = built(ordered(aigul_from_records))
    address = reverse("journals:export_file", args=[export.pk])
    before = signed_in(aigul_from_records).get(address).status_code

    Officer.objects.filter(pk=aigul_from_records.pk).update(position=people.position("executor"))

    after = signed_in(Officer.objects.get(pk=aigul_from_records.pk)).get(address).status_code
    assert (before, after) == (200, 404)


def test_a_file_that_is_not_ready_is_not_there(aigul_from_records: Officer) -> None:
    export = ordered(aigul_from_records)

    answer = signed_in(aigul_from_records).get(reverse("journals:export_file", args=[export.pk]))

    assert answer.status_code == 404


def test_a_file_holds_what_its_owner_may_see_and_no_more(
    aigul_from_records: Officer, akim: Officer, stranger: Officer
) -> None:
    letters.registered(aigul_from_records, akim)

    export = built(ordered(stranger))

    assert (export.state, export.lines) == (State.READY, 0)


@pytest.mark.clause("10.5")
def test_10_5_three_files_are_made_at_once_and_no_fourth(aigul_from_records: Officer) -> None:
    for _number in range(3):
        ordered(aigul_from_records)

    with pytest.raises(Refusal) as refused:
        ordered(aigul_from_records)

    assert refused.value.clause == "10.5"
    build(Export.objects.earliest("pk").pk, WEDNESDAY)
    assert ordered(aigul_from_records).state == State.WAITING


@pytest.mark.clause("10.5")
def test_10_5_who_has_no_post_orders_nothing(aigul_from_records: Officer) -> None:
    aigul_from_records.position = None
    aigul_from_records.save()

    with pytest.raises(Refusal) as refused:
        ordered(Officer.objects.get(pk=aigul_from_records.pk))

    assert refused.value.clause == "10.5"


@pytest.mark.django_db(transaction=True)
@pytest.mark.clause("10.5")
def test_10_5_of_two_orders_at_once_only_one_is_the_third(aigul_from_records: Officer) -> None:
    for _number in range(2):
        Export.objects.create(officer=aigul_from_records, what="incoming", ordered_at=WEDNESDAY, **FORM)

    answer = overtaken(lambda: ordered(aigul_from_records), lambda: ordered(aigul_from_records))

    assert (answer, Export.objects.count()) == ("10.5", 3)


def test_a_file_is_made_once_however_often_it_is_asked_for(aigul_from_records: Officer) -> None:
    export = built(ordered(aigul_from_records))

    assert [build(export.pk, WEDNESDAY), build(export.pk, WEDNESDAY)] == [State.READY, State.READY]
    assert Attachment.objects.count() == 1


def test_a_killed_worker_leaves_nothing_and_the_next_begins_anew(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    letters.registered(aigul_from_records, akim)
    export = ordered(aigul_from_records)

    class Killed(BaseException):
        """What no handler catches."""

    def killed(*_args: Any, **_kwargs: Any) -> None:
        raise Killed

    with monkeypatch.context() as worker:
        worker.setattr("journals.building.store_made", killed)
        with pytest.raises(Killed):
            build(export.pk, WEDNESDAY)
    export.refresh_from_db()
    left = (export.state, export.attachment, Attachment.objects.count())
    sweep_exports()
    export.refresh_from_db()

    assert left == (State.RUNNING, None, 0)
    assert (export.state, export.lines, export.tries, Attachment.objects.count()) == (State.READY, 1, 2, 1)


def test_a_file_that_ends_every_worker_is_given_up(aigul_from_records: Officer) -> None:
    export = ordered(aigul_from_records)
    Export.objects.filter(pk=export.pk).update(state=State.RUNNING, tries=building.MOST_TRIES)

    assert built(export).reason == Export.Reason.BROKEN


def test_a_failure_is_told_and_the_worker_goes_on(
    aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("journals.building.SOURCES", {})

    export = built(ordered(aigul_from_records))

    assert (export.state, export.reason) == (State.FAILED, Export.Reason.BROKEN)
    assert [record.levelname for record in caplog.records] == ["ERROR"]


def test_a_file_of_too_many_lines_is_refused_in_words(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    letters.registered(aigul_from_records, akim)
    monkeypatch.setitem(MOST_LINES, Export.Format.XLSX, 0)

    export = built(ordered(aigul_from_records))

    assert export.reason == Export.Reason.TOO_LONG
    page = signed_in(aigul_from_records).get(reverse("journals:exports"))
    assert export.get_reason_display() in page.content.decode()


def test_another_worker_that_makes_the_file_is_left_alone(aigul_from_records: Officer) -> None:
    export = ordered(aigul_from_records)
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s, hashtext(%s))", [Kind.EXPORT, str(export.pk)])

        assert build(export.pk, WEDNESDAY) == State.WAITING
    finally:
        other.close()


def test_files_are_cleared_away_after_a_week(aigul_from_records: Officer) -> None:
    built(ordered(aigul_from_records))
    waiting = ordered(aigul_from_records)

    early = clear(WEDNESDAY + timedelta(days=7))
    late = clear(WEDNESDAY + timedelta(days=7, seconds=1))

    assert (early, late) == (0, 1)
    assert list(Export.objects.all()) == [waiting]
    assert Attachment.objects.count() == 0


@pytest.mark.parametrize("address", ["incoming/en.xlsx", "incoming/kk.csv", "appeals/kk.xlsx", "files/99/"])
def test_what_is_no_file_is_not_there(address: str, aigul_from_records: Officer) -> None:
    assert signed_in(aigul_from_records).get(f"{reverse('journals:journals')}{address}").status_code == 404


def test_nonsense_in_an_order_is_refused(aigul_from_records: Officer) -> None:
    typed = {"once": str(uuid.uuid4()), "what": "passwords", "file_format": "exe", "language": "xx"}

    answer = signed_in(aigul_from_records).post(reverse("journals:order"), typed)

    assert (answer.status_code, Export.objects.count()) == (422, 0)


def test_the_page_of_files_costs_the_same_with_one_and_with_three(aigul_from_records: Officer) -> None:
    client, page = signed_in(aigul_from_records), reverse("journals:exports")
    built(ordered(aigul_from_records))
    one = cost(client, page)

    for _number in range(2):
        built(ordered(aigul_from_records))

    assert cost(client, page) == one


def test_the_form_is_typeset_where_no_other_program_is_asked() -> None:
    importing = [
        str(path)
        for path in Path().glob("*/**/*.py")
        if not str(path).startswith((".venv", "tests")) and "import typst" in path.read_text(encoding="utf-8")
    ]

    assert importing == ["apparat/printing/typesetter.py"]


def test_a_form_that_cannot_be_typeset_says_why() -> None:
    with pytest.raises(CannotTypeset, match="dictionary does not contain"):
        typeset("journal.typ", {})
