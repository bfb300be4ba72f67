"""10.17: the analysis of the flow: what it counts, for whom, beside which days, how it is drawn and printed."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pypdfium2
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from apparat.deadlines.cancel import cancel
from apparat.deadlines.models import Deadline
from apparat.org.models import Officer, Unit
from control.models import Assignment
from documents.models import Incoming
from journals.analysis import Analysis, analysis_of, periods_of
from journals.charts import chart_of
from journals.forms import PeriodFilter
from outgoing.models import Channel
from tests.factories import letters, outgoing
from tests.factories.letters import WEDNESDAY
from tests.factories.office import new_office
from tests.factories.pages import cost, signed_in
from tests.factories.worktime import ALMATY
from tests.pdf_a import sheets_of

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.17")]

ON = WEDNESDAY.date()
CITIZEN = {"kind": Unit.Kind.CITIZEN, "rank": Unit.Rank.OUTSIDE}
EARLY = {"since": "01.01.2020", "until": "02.01.2020"}
LAST_YEAR = datetime(2025, 3, 17, 10, 0, tzinfo=ALMATY)


def made(officer: Officer, since: date = date(2026, 1, 1), until: date = ON) -> Analysis:
    """Return the analysis as the officer reads it."""
    return analysis_of(officer, periods_of(since, until, ON))


def rows(analysis: Analysis, code: str) -> list[tuple[str, int, int]]:
    """Return the rows of a part."""
    parts = (*analysis.of_incoming, *analysis.of_outgoing)
    return next([(row.label, row.now, row.then) for row in part.rows] for part in parts if part.code == code)


def came(clerk: Officer, leader: Officer, at: datetime = WEDNESDAY, **facts: Any) -> Incoming:
    """Return a paper that came on the day."""
    return letters.registered(clerk, leader, at=at, received_at=at, their_on=None, **facts)


def test_10_17_incoming_papers_are_counted_beside_the_same_days_a_year_before(
    aigul_from_records: Officer, akim: Officer
) -> None:
    came(aigul_from_records, akim, LAST_YEAR, channel="post")
    came(aigul_from_records, akim, LAST_YEAR + timedelta(days=30))  # behind the same days of last year
    came(aigul_from_records, akim, WEDNESDAY - timedelta(days=30), their_number="2", language="ru")
    came(aigul_from_records, akim, their_number="3", channel="email")

    analysis = made(aigul_from_records)

    assert (analysis.incoming.now, analysis.incoming.then, analysis.incoming.change) == (2, 1, "+100 %")
    assert rows(analysis, "correspondent") == [("Жіберуші outside", 2, 1)]
    assert [row[1:] for row in rows(analysis, "kind")] == [(2, 1)]
    assert sorted(row[1:] for row in rows(analysis, "language")) == [(1, 0), (1, 1)]
    assert sorted(row[1:] for row in rows(analysis, "channel")) == [(0, 1), (1, 0), (1, 0)]
    assert [row[1:] for row in rows(analysis, "month")] == [(0, 0), (1, 0), (1, 1)]


def test_10_17_terms_of_execution_are_counted_by_how_they_were_kept(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    letters.resolved(aigul_from_records, akim, department_head)
    letters.resolved(aigul_from_records, akim, rural_akim, their_number="2")
    for place, assignment in enumerate(Assignment.objects.order_by("pk")):
        deadline = assignment.deadline
        assert deadline is not None
        deadline.start_on = deadline.due_on = ON - timedelta(days=place)
        deadline.save()

    analysis = made(aigul_from_records)

    assert sorted(row[1:] for row in rows(analysis, "executor")) == [(1, 0), (1, 0)]
    assert sorted(row[1:] for row in rows(analysis, "term")) == [(1, 0), (1, 0)]


@pytest.mark.parametrize("place", [0, 1], ids=["before its day", "after its day"])
def test_10_17_a_cancelled_term_was_neither_kept_nor_missed(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, rural_akim: Officer, place: int
) -> None:
    letters.resolved(aigul_from_records, akim, department_head)
    Deadline.objects.update(start_on=ON - timedelta(days=9), due_on=ON - timedelta(days=place))
    assignment = Assignment.objects.get()
    assert assignment.deadline is not None

    cancel(assignment.deadline, reason="Орындау мүмкін емес", mandate=None, at=WEDNESDAY)

    assert rows(made(aigul_from_records), "term") == [("мерзімнің жүруі тоқтатылған", 1, 0)]


def test_10_17_papers_of_the_office_are_counted(
    aigul_from_records: Officer, department_head: Officer, akim: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    outgoing.registered(aigul_from_records, department_head, akim)

    analysis = made(aigul_from_records)

    assert (analysis.outgoing.now, analysis.outgoing.then, analysis.outgoing.change) == (1, 0, "")
    assert rows(analysis, "addressee") == [("Жіберуші outside", 1, 0)]
    assert rows(analysis, "drafter") == [("Қаржы бөлімі", 1, 0)]
    assert rows(analysis, "own_channel") == [(str(Channel.SYSTEM.label), 1, 0)]
    assert [row[1:] for row in rows(analysis, "own_term")] == [(1, 0)]


def test_10_17_a_deputy_counts_what_he_sees(
    aigul_from_records: Officer, akim: Officer, deputy: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    letters.resolved(aigul_from_records, akim, department_head)  # of the department she curates
    letters.resolved(aigul_from_records, akim, rural_akim, their_number="2")

    analysis = made(deputy)

    assert (analysis.incoming.now, rows(analysis, "executor")) == (1, [("Қаржы бөлімі", 1, 0)])


def test_10_17_others_do_not_find_it(
    aigul_from_records: Officer,
    akim: Officer,
    deputy: Officer,
    head_of_apparatus: Officer,
    department_head: Officer,
    stranger: Officer,
) -> None:
    pages = [reverse("journals:analysis"), reverse("journals:analysis_pdf", args=["kk"])]
    readers = (aigul_from_records, akim, deputy, head_of_apparatus)

    assert [signed_in(one).get(page).status_code for one in readers for page in pages] == [200] * 8
    assert [signed_in(one).get(page).status_code for one in (department_head, stranger) for page in pages] == [404] * 4


def test_10_17_citizens_are_counted_together(aigul_from_records: Officer, akim: Officer) -> None:
    for number in range(2):
        citizen = Unit.objects.create(code=f"c-{number}", **CITIZEN, name_kk=f"Азамат {number}")
        paper = came(aigul_from_records, akim, their_number=str(number))
        Incoming.objects.filter(pk=paper.pk).update(correspondent=citizen)

    [row] = rows(made(aigul_from_records), "correspondent")

    assert row[1:] == (2, 0)
    assert "Азамат" not in row[0]


def test_the_rest_of_a_long_part_stands_together(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journals.analysis.TOP", 1)
    came(aigul_from_records, akim, channel="post")
    came(aigul_from_records, akim, their_number="2", channel="post")
    came(aigul_from_records, akim, their_number="3", channel="email")
    came(aigul_from_records, akim, LAST_YEAR, channel="bearer")

    assert [row[1:] for row in rows(made(aigul_from_records), "channel")] == [(2, 0), (1, 1)]


@pytest.mark.parametrize(
    ("asked", "now", "then"),
    [
        pytest.param({}, (date(2026, 1, 1), ON), (date(2025, 1, 1), date(2025, 3, 18)), id="this year"),
        pytest.param({"since": "x"}, (date(2026, 1, 1), ON), (date(2025, 1, 1), date(2025, 3, 18)), id="nonsense"),
        pytest.param(
            {"since": "01.02.2024", "until": "29.02.2024"},
            (date(2024, 2, 1), date(2024, 2, 29)),
            (date(2023, 2, 1), date(2023, 2, 28)),
            id="29 February",
        ),
        pytest.param(
            {"since": "01.01.2020", "until": "31.12.2025"},
            (date(2025, 1, 1), date(2025, 12, 31)),
            (date(2024, 1, 1), date(2024, 12, 31)),
            id="a year at most",
        ),
    ],
)
def test_a_period_stands_beside_the_same_days_a_year_before(
    asked: dict[str, str], now: tuple[date, date], then: tuple[date, date]
) -> None:
    periods = PeriodFilter(asked, on=ON).periods()

    assert (periods.now.since, periods.now.until) == now
    assert (periods.then.since, periods.then.until) == then


def test_the_analysis_takes_as_many_questions_whatever_it_counts(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    counted = []
    for number in (1, 2, 3):
        letters.resolved(aigul_from_records, akim, department_head, their_number=str(number))
        with CaptureQueriesContext(connection) as queries:
            made(aigul_from_records)
        counted.append(len(queries))

    assert counted[1:] == [6, 6]  # and one more for the kinds of outgoing papers, when there are any


def test_the_page_costs_the_same_with_one_paper_and_with_three(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    client, page = signed_in(aigul_from_records), reverse("journals:analysis")
    letters.resolved(aigul_from_records, akim, department_head)
    one = cost(client, page)

    for number in (2, 3):
        letters.resolved(aigul_from_records, akim, department_head, their_number=str(number))

    assert cost(client, page) == one


def test_bars_are_as_long_as_what_they_count(aigul_from_records: Officer, akim: Officer) -> None:
    for number in range(4):
        came(aigul_from_records, akim, their_number=str(number), channel="post" if number else "email")
    parts = made(aigul_from_records).parts
    channel = next(part for part in parts if part.code == "channel")

    bars = chart_of(channel).bars

    assert [(bar.now, bar.now_width, bar.then_width) for bar in bars] == [(3, 304, 0), (1, 101, 0)]


def test_the_chart_names_itself_and_the_table_has_its_numbers(aigul_from_records: Officer, akim: Officer) -> None:
    came(aigul_from_records, akim)

    page = signed_in(aigul_from_records).get(reverse("journals:analysis")).content.decode()

    assert page.count('role="img"') == page.count("<title id=") == page.count("<desc id=") > 0
    assert page.count('class="flow-chart"') == page.count("<table")
    assert 'style="' not in page


def test_a_period_without_papers_says_so(aigul_from_records: Officer) -> None:
    page = signed_in(aigul_from_records).get(reverse("journals:analysis"), EARLY)

    assert (page.status_code, page.context["analysis"].incoming.now) == (200, 0)


@pytest.mark.parametrize(("language", "said"), [("kk", "Хат"), ("ru", "Письмо")])
def test_10_17_the_analysis_is_printed_in_both_languages(
    language: str, said: str, aigul_from_records: Officer, akim: Officer
) -> None:
    new_office()
    came(aigul_from_records, akim)

    answer = signed_in(aigul_from_records).get(reverse("journals:analysis_pdf", args=[language]))

    text = " ".join(sheets_of(answer.content))
    assert (answer["Content-Type"], said in text) == ("application/pdf", True)


def test_there_is_no_analysis_in_another_language(aigul_from_records: Officer) -> None:
    assert signed_in(aigul_from_records).get(reverse("journals:analysis_pdf", args=["en"])).status_code == 404


def test_what_was_counted_is_kept_some_minutes_for_the_same_reader_and_period(
    aigul_from_records: Officer, akim: Officer, settings: Any
) -> None:
    in_memory = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "flow"}
    settings.CACHES = settings.CACHES | {"frame": in_memory}
    before = made(aigul_from_records).incoming.now
    came(aigul_from_records, akim)

    again, another, longer = (
        made(aigul_from_records).incoming.now,
        made(akim).incoming.now,
        made(aigul_from_records, since=date(2026, 1, 2)).incoming.now,
    )

    assert (before, again, another, longer) == (0, 0, 1, 1)


def test_10_17_each_part_of_the_printed_analysis_has_its_chart_drawn(
    aigul_from_records: Officer, akim: Officer
) -> None:
    new_office()
    came(aigul_from_records, akim)

    answer = signed_in(aigul_from_records).get(reverse("journals:analysis_pdf", args=["kk"]))

    first = pypdfium2.PdfDocument(answer.content)[0].render(scale=0.5).to_pil().convert("RGB")
    colours = first.getcolors(maxcolors=2**24) or []
    coloured = sum(count for count, dot in colours if max(dot) - min(dot) > 60)  # words and rules are black and grey
    assert coloured > 100
