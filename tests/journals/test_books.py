"""The four journals of registration: columns, period, register, unit, leafing, who sees them (10.9, 10.12)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import translation

from apparat.numbering.models import Register
from apparat.org.models import Officer
from control.actions.accept_assignment import accept_assignment
from control.models import Assignment
from documents.actions.accept_incoming import accept_incoming
from documents.actions.return_unregistered import return_unregistered
from documents.models import Incoming
from journals.books import BOOKS
from journals.columns import texts_of
from outgoing.models import OutgoingKind
from tests.factories import letters, outgoing
from tests.factories.letters import WEDNESDAY
from tests.factories.pages import cost, signed_in
from tests.factories.people import unit
from tests.factories.worktime import ALMATY

pytestmark = pytest.mark.django_db


def page_of(officer: Officer, code: str, **asked: Any) -> Any:
    """Return the page of a journal as the officer reads it."""
    return signed_in(officer).get(reverse("journals:journal", args=[code]), asked).context["page"]


def texts(officer: Officer, code: str, **asked: Any) -> list[tuple[str, ...]]:
    """Return what the journal says, line by line, in Russian."""
    with translation.override("ru"):
        return [texts_of(BOOKS[code].columns, line) for line in page_of(officer, code, **asked).rows]


@pytest.mark.clause("10.9")
def test_annex_15_a_paper_in_work_fills_its_columns(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    letters.resolved(aigul_from_records, akim, department_head)
    accept_assignment(assignment=Assignment.objects.get(), by=department_head, at=WEDNESDAY)

    [line] = texts(aigul_from_records, "incoming")

    assert line[:4] == (
        "3-5/1",
        "18.03.2026",
        "Отправитель\n№ 12-05/137, 17.03.2026",
        "Письмо\nЖылу маусымына дайындық туралы",
    )
    assert "А. Серикбаев, 18.03.2026: К. Избасаров – Ұсыныс енгізіңіз, " in line[4].replace("Қ.", "К.")
    assert (line[5].replace("Қ.", "К."), line[6]) == ("К. Избасаров, 18.03.2026", "")


@pytest.mark.clause("10.9")
def test_the_page_tells_what_happened_since_it_was_read_last_in_the_language_of_each_reading(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    client, page = signed_in(aigul_from_records), reverse("journals:journal", args=["incoming"])

    def told(language: str) -> str:
        client.cookies["django_language"] = language
        return str(client.get(page).content.decode())

    letters.resolved(aigul_from_records, akim, department_head)
    before = [told("kk"), told("ru")]
    accept_assignment(assignment=Assignment.objects.get(), by=department_head, at=WEDNESDAY)
    after = [told("kk"), told("ru")]

    received = ["Ізбасаров, 18.03.2026", "Избасаров, 18.03.2026"]
    assert [words in drawn for words, drawn in zip(received, before, strict=True)] == [False, False]
    assert [words in drawn for words, drawn in zip(received, after, strict=True)] == [True, True]


@pytest.mark.clause("10.9")
def test_a_paper_without_a_resolution_tells_on_whose_desk_it_lies(aigul_from_records: Officer, akim: Officer) -> None:
    letters.on_desk(aigul_from_records, akim)

    [line] = texts(aigul_from_records, "incoming")

    assert (line[4], line[5]) == ("А. Серикбаев", "")


@pytest.mark.clause("10.4")
def test_10_4_a_restricted_line_has_no_content_and_is_not_for_the_akim_alone(
    aigul_from_records: Officer, akim: Officer, head_of_apparatus: Officer
) -> None:
    letters.registered(aigul_from_records, akim, restricted=True, summary="")

    [line] = texts(aigul_from_records, "incoming")

    assert line[3].splitlines()[1] != "Жылу маусымына дайындық туралы"
    assert len(texts(akim, "incoming")) == 1  # it is addressed to him
    assert texts(head_of_apparatus, "incoming") == []


@pytest.mark.clause("10.3")
def test_10_3_who_sees_no_paper_reads_an_empty_journal(
    aigul_from_records: Officer, akim: Officer, stranger: Officer
) -> None:
    letters.registered(aigul_from_records, akim)

    assert {code: list(page_of(stranger, code).rows) for code in BOOKS} == {code: [] for code in BOOKS}


@pytest.mark.clause("12.5")
def test_an_outgoing_and_an_internal_paper_stand_in_journals_of_their_own(
    aigul_from_records: Officer, department_head: Officer, akim: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    outgoing.registered(aigul_from_records, department_head, akim)

    [line] = texts(aigul_from_records, "outgoing")

    assert line == ("1", "18.03.2026\n3-6/1", "Отправитель", "Письмо\nЖылу маусымы туралы", "", "")
    assert texts(aigul_from_records, "internal") == []
    OutgoingKind.objects.update(direction=OutgoingKind.Direction.INTERNAL)
    assert len(texts(aigul_from_records, "internal")) == 1
    assert texts(aigul_from_records, "outgoing") == []


@pytest.mark.clause("10.12")
def test_10_12_a_returned_paper_stands_with_its_grounds(aigul_from_records: Officer, akim: Officer) -> None:
    letters.open_registry()
    paper = waiting(aigul_from_records, akim)
    return_unregistered(incoming=paper, by=aigul_from_records, at=WEDNESDAY, grounds=["form"], is_no_appeal=True)

    [line] = texts(aigul_from_records, "returned")

    assert (line[0], line[1]) == ("18.03.2026", "17.03.2026")
    assert line[4].startswith(("10.12 ", "10.9 "))
    assert texts(aigul_from_records, "returned", since="19.03.2026", until="20.03.2026") == []


def waiting(clerk: Officer, addressee: Officer) -> Incoming:
    """Return a paper that came after 18:30 and waits to be registered."""
    evening = WEDNESDAY - timedelta(hours=15, minutes=20)
    return accept_incoming(by=clerk, at=evening, paper=letters.paper(addressee, received_at=evening))


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        pytest.param({}, ["3-5/1", "3-5/2"], id="this month"),
        pytest.param({"since": "18.03.2026"}, ["3-5/2"], id="from a day"),
        pytest.param({"since": "01.03.2026", "until": "17.03.2026"}, ["3-5/1"], id="until a day, which counts"),
        pytest.param({"since": "x", "until": "32.13.2026"}, ["3-5/1", "3-5/2"], id="nonsense means this month"),
        pytest.param({"since": "18.03.2026", "until": "17.03.2026"}, [], id="an empty period"),
    ],
)
def test_a_journal_is_of_a_period(
    asked: dict[str, str], numbers: list[str], aigul_from_records: Officer, akim: Officer
) -> None:
    day_before = WEDNESDAY - timedelta(days=1)
    letters.registered(aigul_from_records, akim, at=day_before, received_at=day_before, their_number="1")
    letters.registered(aigul_from_records, akim, their_number="2")

    assert [line[0] for line in texts(aigul_from_records, "incoming", **asked)] == numbers


def test_a_journal_is_asked_for_the_papers_of_a_unit(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    letters.resolved(aigul_from_records, akim, department_head)
    letters.resolved(aigul_from_records, akim, rural_akim, their_number="2")

    lines = texts(aigul_from_records, "incoming", unit=unit("shanaq").pk)

    assert [line[0] for line in lines] == ["3-5/2"]


def test_registers_are_read_one_by_one(
    aigul_from_records: Officer, department_head: Officer, akim: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    outgoing.registered(aigul_from_records, department_head, akim)
    other = Register.objects.create(code="orders", name_kk="Өкімдер", index="1-2", pattern="{index}/{n}")
    OutgoingKind.objects.create(
        code="order", name_kk="Өкім", direction=OutgoingKind.Direction.OUT, register=other, needs_addressee=True
    )

    first = Register.objects.get(code="outgoing")

    assert len(texts(aigul_from_records, "outgoing", register=first.pk)) == 1
    assert texts(aigul_from_records, "outgoing", register=other.pk) == []


def test_a_journal_of_a_closed_year_reads_the_same(aigul_from_records: Officer, akim: Officer) -> None:
    last_year = datetime(2025, 3, 19, 10, 0, tzinfo=ALMATY)
    letters.registered(aigul_from_records, akim, at=last_year, received_at=last_year, their_on=None)
    asked = {"since": "01.01.2025", "until": "31.12.2025"}
    before = texts(aigul_from_records, "incoming", **asked)

    Register.objects.filter(code="incoming").update(index="9-9", pattern="{n}-{index}")
    letters.registered(aigul_from_records, akim, their_number="2")

    assert texts(aigul_from_records, "incoming", **asked) == before
    assert before[0][0] == "3-5/1"


def test_leafing_goes_behind_the_last_line_and_back(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journals.keyset.SIZE", 2)
    for number in range(5):
        letters.registered(aigul_from_records, akim, their_number=str(number))

    first = page_of(aigul_from_records, "incoming")
    second = page_of(aigul_from_records, "incoming", after=first.after)
    third = page_of(aigul_from_records, "incoming", after=second.after)
    back = page_of(aigul_from_records, "incoming", before=third.before)

    assert [[line.facts.ordinal for line in page.rows] for page in (first, second, third, back)] == [
        [1, 2],
        [3, 4],
        [5],
        [3, 4],
    ]
    assert (first.before, third.after) == ("", "")
    assert page_of(aigul_from_records, "incoming", before=back.before).before == ""


@pytest.mark.parametrize("place", ["x", "1", "1.2.3", "-1.2", "9" * 30 + ".1", "²,1.1"])
def test_nonsense_for_a_place_is_the_beginning(place: str, aigul_from_records: Officer, akim: Officer) -> None:
    letters.registered(aigul_from_records, akim)

    assert len(page_of(aigul_from_records, "incoming", after=place).rows) == 1


@pytest.mark.parametrize("code", list(BOOKS))
def test_a_place_beyond_all_days_breaks_nothing(code: str, aigul_from_records: Officer) -> None:
    far = "9" * 18

    assert list(page_of(aigul_from_records, code, after=f"{far}.{far}").rows) == []


def test_journals_cost_the_same_with_one_line_and_with_three(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    client = signed_in(aigul_from_records)
    pages = [reverse("journals:journal", args=[code]) for code in BOOKS]
    asked = [1, 2, 3]
    costs = []

    for number in asked:
        letters.resolved(aigul_from_records, akim, department_head, their_number=str(number))
        outgoing.registered(aigul_from_records, department_head, akim)
        return_unregistered(
            incoming=waiting(aigul_from_records, akim),
            by=aigul_from_records,
            at=WEDNESDAY,
            grounds=["form"],
            is_no_appeal=True,
        )
        costs.append([cost(client, page) for page in pages])

    assert costs[2] == costs[0]


def test_there_is_no_fifth_journal(aigul_from_records: Officer) -> None:
    assert signed_in(aigul_from_records).get(reverse("journals:journal", args=["appeals"])).status_code == 404
