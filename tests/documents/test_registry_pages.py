"""Pages of the registry: who sees what, what a clerk can do there, and at what cost."""

from __future__ import annotations

import uuid
from datetime import datetime

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.org.models import Officer
from control.models import Assignment
from documents.actions.accept_incoming import accept_incoming
from documents.actions.put_resolution import put_resolution
from documents.models import DocumentKind, Incoming
from documents.points import Point
from tests.factories.letters import WEDNESDAY, correspondent, on_desk, open_registry, paper, pdf, registered, resolved
from tests.factories.office import new_office
from tests.factories.pages import cost, signed_in
from tests.factories.worktime import ALMATY
from tests.pdf_a import sheets_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    return WEDNESDAY


def card(addressee: Officer, **facts: object) -> dict[str, object]:
    open_registry()
    typed: dict[str, object] = {
        "once": str(uuid.uuid4()),
        "received_at": "18.03.2026 09:30",
        "correspondent": correspondent().pk,
        "their_number": "12-05/137",
        "their_on": "2026-03-17",
        "signatory": "Б. Қасымов",
        "signatory_post": "first_head",
        "addressee": addressee.pk,
        "kind": DocumentKind.objects.get(code="letter").pk,
        "language": "kk",
        "channel": "system",
        "sheets": "2",
        "annex_sheets": "0",
        "summary": "Жылу маусымына дайындық туралы",
    }
    return typed | facts


@pytest.mark.clause("10.9")
def test_a_clerk_registers_a_letter_and_sees_its_number(aigul_from_records: Officer, akim: Officer) -> None:
    client = signed_in(aigul_from_records)

    answer = client.post(reverse("documents:register"), card(akim), follow=True)

    letter = Incoming.objects.get()
    assert answer.redirect_chain == [(letter.get_absolute_url(), 302)]
    assert "3-5/1" in answer.content.decode()


def test_a_double_click_registers_once(aigul_from_records: Officer, akim: Officer) -> None:
    client, typed = signed_in(aigul_from_records), card(akim)

    first = client.post(reverse("documents:register"), typed)
    second = client.post(reverse("documents:register"), typed)

    assert Incoming.objects.count() == 1
    assert first["Location"] == second["Location"]


def test_a_likely_double_is_shown_before_it_is_saved_and_saved_when_confirmed(
    aigul_from_records: Officer, akim: Officer
) -> None:
    known = registered(aigul_from_records, akim)
    client = signed_in(aigul_from_records)

    asked = client.post(reverse("documents:register"), card(akim))
    confirmed = client.post(reverse("documents:register"), card(akim, confirmed="on"))

    assert asked.status_code == 422
    assert known.get_absolute_url() in asked.content.decode()
    assert confirmed.status_code == 302
    assert Incoming.objects.count() == 2


@pytest.mark.clause("10.9")
def test_a_paper_from_the_future_keeps_everything_typed(aigul_from_records: Officer, akim: Officer) -> None:
    client = signed_in(aigul_from_records)

    answer = client.post(reverse("documents:register"), card(akim, received_at="18.03.2026 10:01"))

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "10.9" in page
    assert "Жылу маусымына дайындық туралы" in page
    assert Incoming.objects.count() == 0


@pytest.mark.clause("10.9")
@pytest.mark.parametrize("mark", ["ШҰҒЫЛ", "өте шұғыл", "Срочно!", "ВЕСЬМА СРОЧНО"])
def test_10_9_recognises_its_four_words(aigul_from_records: Officer, akim: Officer, mark: str) -> None:
    client = signed_in(aigul_from_records)

    client.post(reverse("documents:register"), card(akim, mark=mark))

    assert Incoming.objects.get().is_urgent


@pytest.mark.clause("10.9")
@pytest.mark.clause("13.2")
@pytest.mark.parametrize("mark", ["Жеделдету", "шұғыл емес", "Прошу срочно ответить"])
def test_10_9_words_without_a_mark_are_told_at_their_field(
    aigul_from_records: Officer, akim: Officer, mark: str
) -> None:
    client = signed_in(aigul_from_records)

    answer = client.post(reverse("documents:register"), card(akim, mark=mark))
    preview = client.get(reverse("documents:intake_preview"), {"received_at": "18.03.2026 09:30", "mark": mark})

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["mark"])
    assert mark in answer.content.decode()
    assert "ЖЕДЕЛДЕТІЛСІН" in preview.content.decode()
    assert Incoming.objects.count() == 0


@pytest.mark.clause("10.9")
def test_10_9_what_stands_beside_the_mark_is_kept_in_the_history(aigul_from_records: Officer, akim: Officer) -> None:
    client = signed_in(aigul_from_records)

    client.post(reverse("documents:register"), card(akim, mark="СРОЧНО до 20.03.2026"))

    letter = Incoming.objects.get()
    assert letter.is_urgent
    history = client.get(reverse("documents:history", args=[letter.pk])).content.decode()
    assert "СРОЧНО до 20.03.2026" in history


@pytest.mark.clause("10.4")
def test_10_4_a_restricted_line_keeps_the_mark_alone(head_of_records: Officer, akim: Officer) -> None:
    marked = paper(akim, restricted=True, summary="", urgency="urgent", mark_words="СРОЧНО до 20.03.2026")

    with pytest.raises(Refusal) as refusal:
        accept_incoming(by=head_of_records, at=WEDNESDAY, paper=marked)

    assert refusal.value.clause == "10.4"


@pytest.mark.clause("10.9")
def test_the_day_of_registration_is_shown_while_typing(aigul_from_records: Officer) -> None:
    client = signed_in(aigul_from_records)

    answer = client.get(reverse("documents:intake_preview"), {"received_at": "20.03.2026 18:45", "mark": ""})

    assert "26.03.2026" in answer.content.decode()


def test_a_year_nobody_loaded_is_named_while_typing(aigul_from_records: Officer) -> None:
    client = signed_in(aigul_from_records)

    answer = client.get(reverse("documents:intake_preview"), {"received_at": "20.03.2031 18:45", "mark": ""})

    assert "2031" in answer.content.decode()


def test_a_stranger_gets_404_for_a_letter_and_everything_of_it(
    aigul_from_records: Officer, akim: Officer, stranger: Officer
) -> None:
    letter = registered(aigul_from_records, akim)
    client = signed_in(stranger)

    pages = ["incoming", "history", "stamp", "receipt", "return", "route", "resolution"]
    codes = {name: client.get(reverse(f"documents:{name}", args=[letter.pk])).status_code for name in pages}

    assert codes == dict.fromkeys(pages, 404)


def test_a_signed_out_reader_is_sent_to_sign_in(aigul_from_records: Officer, akim: Officer) -> None:
    letter = registered(aigul_from_records, akim)

    answer = Client().get(letter.get_absolute_url())

    assert answer.status_code == 302
    assert reverse("sign_in") in answer["Location"]


@pytest.mark.clause("10.13")
def test_a_refused_deed_shows_its_reason_and_clause(
    aigul_from_records: Officer, akim: Officer, head_of_apparatus: Officer
) -> None:
    letter = on_desk(aigul_from_records, akim)
    client = signed_in(head_of_apparatus)

    page = client.get(letter.get_absolute_url()).content.decode()

    assert 'aria-disabled="true"' in page
    assert "10.13" in page


@pytest.mark.clause("10.4")
def test_10_4_hides_a_restricted_line_from_the_akim_who_is_not_its_addressee(
    aigul_from_records: Officer, akim: Officer, head_of_apparatus: Officer
) -> None:
    letter = registered(aigul_from_records, head_of_apparatus, restricted=True, summary="")

    assert signed_in(akim).get(letter.get_absolute_url()).status_code == 404
    assert signed_in(aigul_from_records).get(letter.get_absolute_url()).status_code == 200


@pytest.mark.clause("10.4")
def test_10_4_journals_who_read_a_restricted_line(
    aigul_from_records: Officer, akim: Officer, head_of_apparatus: Officer
) -> None:
    letter = registered(aigul_from_records, head_of_apparatus, restricted=True, summary="")

    signed_in(aigul_from_records).get(letter.get_absolute_url())

    entry = Entry.objects.get(event="paper.read", subject_id=letter.pk)
    assert (entry.officer, entry.clause) == (aigul_from_records, "10.4")


def test_the_registry_costs_the_same_with_one_letter_and_with_three(aigul_from_records: Officer, akim: Officer) -> None:
    client, page = signed_in(aigul_from_records), reverse("documents:registry")

    registered(aigul_from_records, akim)
    with_one = cost(client, page)
    registered(aigul_from_records, akim, their_number="2")
    registered(aigul_from_records, akim, their_number="3")
    with_three = cost(client, page)

    assert with_three == with_one
    assert with_three <= 12


def test_a_letter_costs_the_same_with_one_assignment_and_with_three(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    client, letter = signed_in(akim), on_desk(aigul_from_records, akim)

    put_resolution(incoming=letter, by=akim, at=WEDNESDAY, points=[Point("1-тармақ", [department_head])])
    with_one = cost(client, letter.get_absolute_url())
    more = [Point(f"{place}-тармақ", [department_head]) for place in (2, 3)]
    put_resolution(incoming=letter, by=akim, at=WEDNESDAY, points=more)
    with_three = cost(client, letter.get_absolute_url())

    assert with_three == with_one
    assert with_three <= 18


@pytest.mark.parametrize(
    ("words", "found"),
    [("жылулар", 1), ("маусымға", 1), ("12-05/137", 1), ("3-5/1", 1), ("көпір", 0), ("!!!", 0)],
    ids=["with a suffix", "with another suffix", "their number", "our number", "not there", "no words"],
)
def test_the_registry_finds_by_words_and_numbers(
    aigul_from_records: Officer, akim: Officer, words: str, found: int
) -> None:
    letter = registered(aigul_from_records, akim)

    page = signed_in(aigul_from_records).get(reverse("documents:registry"), {"q": words}).content.decode()

    assert page.count(letter.get_absolute_url()) == found


@pytest.mark.clause("10.4")
@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("3-5/1", 1, id="our number"),
        pytest.param("12-05/137", 1, id="their number"),
        pytest.param("Жіберуші", 0, id="no word of the correspondent"),
        pytest.param("Қасымов", 0, id="no word of the signatory"),
    ],
)
def test_10_4_a_restricted_line_is_found_by_its_numbers_only_and_by_nobody_from_outside(
    aigul_from_records: Officer, akim: Officer, head_of_apparatus: Officer, stranger: Officer, words: str, found: int
) -> None:
    letter = registered(aigul_from_records, head_of_apparatus, restricted=True, summary="")
    readers = (aigul_from_records, head_of_apparatus, akim, stranger)

    pages = [signed_in(reader).get(reverse("documents:registry"), {"q": words}) for reader in readers]

    shown = [page.content.decode().count(letter.get_absolute_url()) for page in pages]
    assert shown == [found, found, 0, 0]


@pytest.mark.clause("10.4")
def test_10_4_the_database_takes_no_content_of_a_restricted_line(aigul_from_records: Officer, akim: Officer) -> None:
    letter = registered(aigul_from_records, akim, restricted=True, summary="")

    with pytest.raises(IntegrityError, match="restricted_line_without_content_10_4"), transaction.atomic():
        Incoming.objects.filter(pk=letter.pk).update(summary="мазмұны")

    assert Incoming.objects.get(pk=letter.pk).summary == ""


@pytest.mark.clause("10.9")
def test_there_is_no_stamp_before_an_office_is_loaded(aigul_from_records: Officer, akim: Officer) -> None:
    letter = registered(aigul_from_records, akim)

    answer = signed_in(aigul_from_records).get(reverse("documents:stamp", args=[letter.pk]))

    assert answer.status_code == 404


@pytest.mark.clause("10.13")
def test_a_leader_writes_a_resolution_on_the_page(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    letter = on_desk(aigul_from_records, akim)
    typed = {
        "once": str(uuid.uuid4()),
        "text_1": "Ұсыныс енгізіңіз",
        "lead_1": department_head.pk,
        "others_1": [rural_akim.pk],
        "term_1": "default",
    }

    answer = signed_in(akim).post(reverse("documents:resolution", args=[letter.pk]), typed)

    assert answer.status_code == 302
    assignment = Assignment.objects.get()
    assert assignment.lead == department_head
    assert {row.officer for row in assignment.executors.all()} == {department_head, rural_akim}


@pytest.mark.clause("10.16")
def test_10_16_is_cited_when_the_lead_is_named_twice(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    letter = on_desk(aigul_from_records, akim)
    typed = {
        "once": str(uuid.uuid4()),
        "text_1": "Ұсыныс енгізіңіз",
        "lead_1": department_head.pk,
        "others_1": [department_head.pk],
        "term_1": "default",
    }

    answer = signed_in(akim).post(reverse("documents:resolution", args=[letter.pk]), typed)

    assert answer.status_code == 422
    assert "10.16" in answer.content.decode()
    assert Assignment.objects.count() == 0


def test_the_history_tells_the_whole_life(aigul_from_records: Officer, akim: Officer, department_head: Officer) -> None:
    letter = resolved(aigul_from_records, akim, department_head).incoming

    page = signed_in(akim).get(reverse("documents:history", args=[letter.pk])).content.decode()

    assert page.count("timeline-what") >= 6


@pytest.mark.clause("10.9")
def test_the_duty_officer_is_warned_of_a_double_he_may_not_see(
    aigul_from_records: Officer, akim: Officer, duty_officer: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = registered(aigul_from_records, akim, summary="Жылу трассасының тозуы")
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: datetime(2026, 3, 28, 11, 0, tzinfo=ALMATY))

    asked = signed_in(duty_officer).post(reverse("documents:register"), card(akim))

    page = asked.content.decode()
    assert asked.status_code == 422
    assert "3-5/1" in page
    assert known.get_absolute_url() not in page
    assert "Жылу трассасының тозуы" not in page


@pytest.mark.clause("10.9")
def test_files_of_a_letter_are_attached_on_its_card(aigul_from_records: Officer, akim: Officer) -> None:
    signed_in(aigul_from_records).post(reverse("documents:register"), card(akim, attached=[pdf("хат.pdf")]))

    assert [str(row.attachment.name) for row in Incoming.objects.get().files.all()] == ["хат.pdf"]


@pytest.mark.clause("10.9")
@pytest.mark.parametrize(("language", "handed_over"), [("kk", "Тапсырды (қолы)"), ("ru", "Сдал (подпись)")])
def test_10_9_the_receipt_names_the_day_the_hour_and_both_who_sign(
    aigul_from_records: Officer, akim: Officer, language: str, handed_over: str
) -> None:
    new_office()
    letter = registered(aigul_from_records, akim, bearer="Б. Сапаров", sheets=3, annex_sheets=2)
    Officer.objects.filter(pk=aigul_from_records.pk).update(language=language)

    answer = signed_in(aigul_from_records).get(reverse("documents:receipt", args=[letter.pk]))

    [printed] = sheets_of(answer.content)
    for piece in ("18.03.2026 10:00", "Б. Сапаров", "12-05/137", "3-5/1", "3 + 2", handed_over, "А. "):
        assert piece in printed
