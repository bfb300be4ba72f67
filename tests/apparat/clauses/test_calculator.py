"""The calculator of terms: due date, why, and every way it may be asked wrongly."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest
from django.test import Client

from apparat.org.models import Officer
from apparat.worktime.models import CalendarYear
from tests.apparat.clauses.conftest import DjangoAssertNumQueries, Reading

pytestmark = pytest.mark.django_db
DUE = re.compile(r'<p class="due-answer"><strong><time datetime="([\d-]+)"')


def ask(**fields: str) -> str:
    return f"/calculator/?{urlencode(fields)}"


def test_the_empty_page_waits_for_a_question(read: Reading) -> None:
    page = read("/calculator/", language="en")

    assert "Nothing counted yet" in page
    assert '<option value="control.extension">clause 13.6 ·' in page


def test_a_link_from_a_clause_brings_its_term(read: Reading) -> None:
    page = read("/calculator/?term=control.extension")

    assert '<option value="control.extension" selected>' in page
    assert DUE.findall(page) == []


@pytest.mark.usefixtures("calendar")
@pytest.mark.parametrize(
    ("fields", "due"),
    [
        pytest.param(
            {"term": "control.extension", "start": "18.12.2026"},
            "2026-12-14",
            marks=pytest.mark.clause("13.6"),
            id="13.6: three working days before, 16 December does not count",
        ),
        pytest.param(
            {"term": "control.extension", "start": "2026-12-18"}, "2026-12-14", id="13.6: the day may be written as ISO"
        ),
        pytest.param({"count": "10", "start": "01.12.2026"}, "2026-12-15", id="a count of working days after"),
        pytest.param(
            {"count": "10", "unit": "calendar_days", "side": "before", "start": "21.12.2026"},
            "2026-12-11",
            id="calendar days before",
        ),
        pytest.param(
            {"count": "1", "unit": "months", "start": "31.01.2026"}, "2026-03-02", id="13.15: a clipped month rolls"
        ),
        pytest.param({"count": "0", "start": "19.12.2026"}, "2026-12-21", id="13.15: a Saturday itself rolls"),
        pytest.param(
            {"term": "control.very_urgent", "start": "20.03.2026", "time": "18:45"},
            "2026-03-31",
            id="10.9: received after 18:30 before Nauryz",
        ),
        pytest.param(
            {"term": "control.very_urgent", "start": "20.03.2026", "time": "18:45", "urgent": "on"},
            "2026-03-30",
            id="10.9: an urgent paper is registered the same day",
        ),
        pytest.param(
            {"term": "appeal.registration", "start": "20.03.2026", "time": "18:45"},
            "2026-03-20",
            id="14.4: an appeal is taken the whole working day",
        ),
        pytest.param(
            {"term": "appeal.registration", "start": "20.03.2026", "time": "19:05"},
            "2026-03-26",
            id="14.4: after work it waits for the next working day",
        ),
    ],
)
def test_the_answer_stands_in_the_address(read: Reading, fields: dict[str, str], due: str) -> None:
    page = read(ask(**fields))

    assert DUE.findall(page) == [due]


@pytest.mark.usefixtures("calendar")
def test_the_answer_tells_the_weekday_the_steps_the_skipped_days_and_the_clause(read: Reading) -> None:
    page = read(ask(term="control.extension", start="18.12.2026"), language="ru")

    assert re.search(r"<span>понедельник</span>", page, re.IGNORECASE)
    assert "за 3 рабочих дня до 18.12.2026 – 14.12.2026" in page
    assert "День Независимости" in page
    assert 'href="/regulation/13.6/"' in page


@pytest.mark.usefixtures("calendar")
def test_a_term_of_the_outside_law_names_its_act(read: Reading) -> None:
    page = read(ask(term="appeal.consideration", start="01.12.2026"), language="ru")

    assert "АППК, статья 76(1)" in page


@pytest.mark.usefixtures("calendar")
def test_a_doubtful_term_tells_how_it_is_read(read: Reading) -> None:
    page = read(ask(term="act.rework", start="01.12.2026"), language="ru")

    assert "он күннен аспайтын мерзімде" in page
    assert "календарных дней: 10" in page


@pytest.mark.usefixtures("calendar")
def test_a_term_nobody_can_keep_is_refused_with_its_clause(read: Reading) -> None:
    page = read(ask(term="control.extension", start="18.12.2026", begun="15.12.2026"), language="en")

    assert "The term would end on 14.12.2026, not later than the day it arose, 15.12.2026" in page
    assert 'href="/regulation/13.6/"' in page
    assert DUE.findall(page) == []


@pytest.mark.usefixtures("calendar")
def test_a_year_that_is_not_loaded_is_named_and_not_guessed(read: Reading) -> None:
    page = read(ask(term="control.extension", start="18.12.2031"), language="en")

    assert "The working calendar of 2031 is not loaded" in page
    assert DUE.findall(page) == []


def test_an_empty_calendar_is_told(read: Reading) -> None:
    assert not CalendarYear.objects.exists()

    page = read(ask(count="3", start="18.12.2026"), language="en")

    assert "No working calendar is loaded yet" in page


@pytest.mark.usefixtures("calendar")
@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"start": "18.12.2026"}, "term"),
        ({"term": "no.such", "start": "18.12.2026"}, "term"),
        ({"count": "3", "start": "31.02.2026"}, "start"),
        ({"count": "3", "start": ""}, "start"),
        ({"count": "3", "start": "tomorrow"}, "start"),
        ({"count": "-1", "start": "18.12.2026"}, "count"),
        ({"count": "99999999", "start": "18.12.2026"}, "count"),
        ({"count": "3", "start": "18.12.2026", "unit": "weeks"}, "unit"),
        ({"count": "3", "start": "18.12.2026", "time": "25:00"}, "time"),
    ],
)
def test_a_wrong_question_is_answered_at_its_field(read: Reading, fields: dict[str, str], field: str) -> None:
    page = read(ask(**fields), language="ru")

    summary = page[page.index("error-summary") :]

    assert re.findall(r'<a href="#id_(\w+)">', summary[: summary.index("</ul>")]) == [field]
    assert DUE.findall(page) == []


@pytest.mark.usefixtures("calendar")
def test_htmx_gets_the_answer_alone(read: Reading) -> None:
    part = read(ask(count="3", start="18.12.2026"), htmx=True)

    assert DUE.findall(part) == ["2026-12-23"]
    assert "<form" not in part


@pytest.mark.usefixtures("calendar")
def test_counting_asks_the_database_little(
    client: Client, executor: Officer, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(executor)
    client.get(ask(count="3", start="18.12.2026"))

    with django_assert_max_num_queries(9):
        response = client.get(ask(term="control.extension", start="18.12.2026"))

    assert response.status_code == 200
