"""Pages of the ledger: who sees them, what they say, how many queries they take."""

from __future__ import annotations

import uuid

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from apparat.deadlines.models import Deadline
from apparat.deadlines.move import move
from apparat.ledger.passport import Named, passport_of
from apparat.org.models import Officer
from apparat.worktime.load import work_calendar
from apparat.worktime.models import CalendarDay
from tests.factories import people
from tests.factories.ledger import load_calendar, mandate, opened
from tests.factories.worktime import almaty, day

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def calendar(db: None) -> None:
    """The years 2025 to 2027 are loaded."""
    load_calendar()


def signed_in(officer: Officer, language: str = "ru") -> Client:
    client = Client()
    client.cookies["django_language"] = language
    Officer.objects.filter(pk=officer.pk).update(language=language)
    client.force_login(officer, backend="apparat.ui.signed_in.OfficerBackend")
    return client


def day_off(text: str) -> None:
    CalendarDay.objects.create(on=day(text), name_kk="Ауыстырылған демалыс күні", basis="№ 7 бұйрық")


def test_the_passport_tells_every_step_and_every_move(executor: Officer, akim: Officer) -> None:
    row = opened("control.urgent", start=day("03.12.2026"), officer=executor, unit=executor.unit, leader=akim)
    move(
        row,
        to=day("25.12.2026"),
        reason="Мердігер кешікті",
        clause="13.7",
        mandate=mandate(akim),
        at=almaty("2026-12-04 10:00"),
    )

    page = signed_in(executor).get(reverse("passport", args=[row.pk]))

    text = page.content.decode()
    assert page.status_code == 200
    assert "Пункт 13.7: назначенный день – 25.12.2026." in text
    assert "18.12.2026" in text
    assert "Мердігер кешікті" in text


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("kk", "Есептелмейтін күндер:"), ("ru", "Не считаются:"), ("en", "Not counted:")],
)
def test_the_passport_speaks_the_readers_language(executor: Officer, language: str, sentence: str) -> None:
    row = opened(officer=executor)

    page = signed_in(executor, language).get(reverse("passport", args=[row.pk]))

    assert sentence in page.content.decode()


def test_a_term_of_another_act_cites_that_act(executor: Officer) -> None:
    row = opened("appeal.consideration", officer=executor)

    page = signed_in(executor).get(reverse("passport", args=[row.pk]))

    assert "АППК" in page.content.decode()


@pytest.mark.clause("13.4")
def test_13_4_a_stranger_gets_404(executor: Officer, stranger: Officer) -> None:
    row = opened(officer=executor)

    page = signed_in(stranger).get(reverse("passport", args=[row.pk]))

    assert page.status_code == 404


def test_somebody_signed_out_is_sent_to_sign_in() -> None:
    page = Client().get(reverse("passport", args=[1]))

    assert page.status_code == 302
    assert page.headers["Location"].startswith("/sign-in/")


@pytest.mark.clause("18.1")
def test_18_1_any_officer_sees_the_working_calendar(stranger: Officer) -> None:
    page = signed_in(stranger).get(reverse("calendar"), {"year": "2026"})

    text = page.content.decode()
    assert page.status_code == 200
    assert "День Независимости" in text
    assert page.context["year"].working == 247
    assert [month.working for month in page.context["year"].months][2] == 18


def test_a_working_weekend_is_shown_with_its_basis(stranger: Officer) -> None:
    page = signed_in(stranger).get(reverse("calendar"), {"year": "2025"})

    january = page.context["year"].months[0]
    sunday = next(cell for week in january.weeks for cell in week if cell and cell.number == 5)
    assert sunday.kind == "moved"
    assert "№ 436" in sunday.why


@pytest.mark.parametrize("year", ["2031", "1999"])
def test_a_year_that_is_not_loaded_says_so(stranger: Officer, year: str) -> None:
    page = signed_in(stranger).get(reverse("calendar"), {"year": year})

    assert page.status_code == 200
    assert page.context["year"] is None
    assert "load_calendar" in page.content.decode()


@pytest.mark.parametrize("year", ["nonsense", "20266", "٢٠٢٦", ""])
def test_nonsense_instead_of_a_year_shows_this_year(stranger: Officer, year: str) -> None:
    page = signed_in(stranger).get(reverse("calendar"), {"year": year})

    assert page.status_code == 200
    assert page.context["number"] > 2000


@pytest.mark.parametrize("rows", [1, 3])
def test_the_calendar_takes_a_constant_number_of_queries(
    stranger: Officer, rows: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(rows):
        day_off(f"{20 + number}.11.2026")
    client = signed_in(stranger)

    with django_assert_max_num_queries(12):
        page = client.get(reverse("calendar"), {"year": "2026"})

    assert page.status_code == 200


@pytest.mark.clause("13.15")
def test_13_15_the_preview_shows_what_would_move_and_the_deed_moves_it(
    aigul_from_records: Officer, executor: Officer
) -> None:
    row = opened(officer=executor)
    day_off("30.11.2026")
    client = signed_in(aigul_from_records)

    before = client.get(reverse("recalculation"))
    done = client.post(reverse("recalculation"), {"once": uuid.uuid4()}, follow=True)

    assert (before.context["outlook"].later, before.context["outlook"].earlier) == (1, 0)
    assert "Т-15" in before.content.decode()
    assert Deadline.objects.get(pk=row.pk).due_on == day("08.12.2026")
    assert done.context["outlook"].is_empty


@pytest.mark.clause("13.15")
def test_13_15_others_are_told_who_keeps_the_calendar(executor: Officer) -> None:
    row = opened(officer=executor)
    day_off("30.11.2026")
    client = signed_in(executor)

    page = client.get(reverse("recalculation"))
    refused = client.post(reverse("recalculation"), {"once": uuid.uuid4()})

    assert not page.context["verdict"].allowed
    assert page.context["outlook"] is None
    assert refused.status_code == 422
    assert Deadline.objects.get(pk=row.pk).due_on == day("07.12.2026")


def test_a_double_click_recalculates_once(aigul_from_records: Officer) -> None:
    row = opened()
    day_off("30.11.2026")
    client, once = signed_in(aigul_from_records), uuid.uuid4()

    for _ in range(2):
        client.post(reverse("recalculation"), {"once": once})

    assert row.moves.count() == 1


def test_a_missing_year_is_named_and_nothing_is_half_done(aigul_from_records: Officer) -> None:
    row = opened("control.default", start=day("25.12.2027"), fixed_on=day("31.12.2027"))
    day_off("31.12.2027")
    client = signed_in(aigul_from_records)

    page = client.get(reverse("recalculation"))
    refused = client.post(reverse("recalculation"), {"once": uuid.uuid4()})

    assert page.context["outlook"].missing_year == 2028
    assert refused.status_code == 422
    assert Deadline.objects.get(pk=row.pk).due_on == day("31.12.2027")


@pytest.mark.clause("13.2")
@pytest.mark.parametrize(
    ("language", "duty", "kind"),
    [
        ("kk", "Тапсырманы басшы белгілеген күнге дейін орындау", "орта мерзімді"),
        ("ru", "Исполнить поручение к дню, назначенному руководителем", "среднесрочный"),
    ],
)
def test_13_2_the_passport_of_a_named_day_says_who_named_it_and_the_kind_of_control(
    executor: Officer, akim: Officer, language: str, duty: str, kind: str
) -> None:
    row = opened("control.default", start=day("01.10.2026"), fixed_on=day("05.12.2026"), officer=executor, leader=akim)

    with translation.override(language):
        passport = passport_of(row, day("02.10.2026"), work_calendar())
    text = signed_in(executor, language).get(reverse("passport", args=[row.pk])).content.decode()

    assert passport.duty.casefold() == duty.casefold()
    assert passport.named == Named(by=akim, on=day("05.12.2026"), clause="13.2", is_rolled=True)  # a Saturday: 13.15
    assert passport.kind == kind
    assert passport.duty in text
    assert kind in text


@pytest.mark.clause("13.7")
def test_13_7_the_passport_of_an_extended_term_names_who_extended_it(executor: Officer, akim: Officer) -> None:
    head = people.head_of_apparatus()
    row = opened("control.default", start=day("01.10.2026"), officer=executor, leader=akim)
    facts = {"reason": "Мердігер кешікті", "clause": "13.7"}
    move(row, to=day("25.12.2026"), mandate=mandate(head), at=almaty("2026-10-05 10:00"), **facts)

    named = passport_of(row, day("06.10.2026"), work_calendar()).named

    assert named == Named(by=head, on=day("25.12.2026"), clause="13.7", is_rolled=False)


@pytest.mark.parametrize("term", ["control.default", "control.report"])
def test_the_passport_of_a_counted_term_names_nobody(executor: Officer, term: str) -> None:
    row = opened(term, start=day("01.10.2026"), officer=executor)

    assert passport_of(row, day("02.10.2026"), work_calendar()).named is None
