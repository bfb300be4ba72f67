"""Lists in Chromium: filters by keyboard and without scripts, columns of the board, papers filed many at once."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from documents.models import Incoming
from outgoing.models import Outgoing
from tests.browser import NARROW, WIDE
from tests.factories import control, letters, outgoing
from tests.factories.people import unit
from tests.stories.keyboard import press, walk_to
from tests.stories.screen import Room
from tests.stories.words import said, surname

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]
OPEN = "a[href*='filters=open']"
SHOW = ".filter-bar-end button[type=submit]"
ROW = "#rows tbody tr"


@pytest.fixture
def papers(aigul_from_records: Officer, akim: Officer, department_head: Officer, lately: datetime) -> list[Incoming]:
    """Three letters: two by post, one of them in a file of last year; one on which finance was given an assignment."""
    facts: dict[str, Any] = {"at": lately, "received_at": lately, "their_on": None}
    post = [
        letters.registered(aigul_from_records, akim, channel="post", their_number=number, **facts) for number in "12"
    ]
    resolution = letters.resolved(aigul_from_records, akim, department_head, at=lately, their_number="3")
    case_file, _made = CaseFile.objects.update_or_create(
        index="3-5",
        year=lately.year - 1,
        defaults={"name_kk": "Былтырғы хаттар", "name_ru": "Письма", "unit": unit("records")},
    )
    Incoming.objects.filter(pk=post[0].pk).update(case_file=case_file)
    return [*post, resolution.incoming]


@pytest.mark.clause("10.9")
def test_the_registry_is_filtered_by_keyboard_alone(
    papers: list[Incoming], aigul_from_records: Officer, sits: Room, lately: datetime
) -> None:
    clerk = sits(aigul_from_records).open("/registry/")
    press(clerk, OPEN)
    clerk.see("#id_channel")

    clerk.look("registry-all-filters")
    walk_to(clerk, "#id_channel")
    for way in ("system", "email", "post"):
        clerk.page.keyboard.press("ArrowDown")
        expect(clerk.page).to_have_url(re.compile(f"channel={way}"))
    expect(clerk.page.locator(ROW)).to_have_count(2)
    walk_to(clerk, "#id_case_file")
    clerk.page.keyboard.type(f"3-5 {lately.year - 1}")
    clerk.see("#id_case_file-list [role=option][data-value]")
    clerk.page.keyboard.press("ArrowDown")
    clerk.page.keyboard.press("Enter")
    expect(clerk.page.locator(ROW)).to_have_count(1)

    clerk.look("registry-filtered-by-keyboard")
    assert papers[0].number in clerk.see(ROW).inner_text()
    assert "channel=post" in clerk.page.url
    assert sits.faults == []


@pytest.mark.clause("10.9")
def test_who_types_on_while_a_list_is_under_way_sees_the_list_of_what_he_typed(
    papers: list[Incoming], aigul_from_records: Officer, sits: Room, lately: datetime
) -> None:
    clerk = sits(aigul_from_records).open("/registry/?filters=open")
    first = re.compile(r"[?&]q=3-(&|$)")
    under_way: list[Route] = []  # the first question gets no answer, as over a slow line

    def keep(route: Route) -> None:
        under_way.append(route)

    clerk.page.route(first, keep)

    walk_to(clerk, "#id_case_file")
    with clerk.page.expect_request(first):
        clerk.page.keyboard.type("3-")
    clerk.page.keyboard.type(f"5 {lately.year - 1}")
    expect(clerk.page.locator("#id_case_file-list [role=option][data-value]")).to_have_count(1)
    expect(clerk.page).to_have_url(re.compile(r"/registry/\?filters=open$"))  # such a list is no page of its own

    clerk.page.keyboard.press("ArrowDown")
    clerk.page.keyboard.press("Enter")
    expect(clerk.page.locator(ROW)).to_have_count(1)
    assert len(under_way) == 1
    assert sits.faults == []


@pytest.mark.clause("10.9")
@pytest.mark.parametrize("speech", [("ru", NARROW)], ids=["in Russian, narrow"])
def test_without_scripts_the_registry_is_filtered_by_a_typed_file_and_by_unit(
    papers: list[Incoming], aigul_from_records: Officer, sits: Room, lately: datetime
) -> None:
    clerk = sits(aigul_from_records, java_script_enabled=False).open("/registry/")
    clerk.send(OPEN).look("registry-all-filters")

    clerk.type("case_file", "3-5").send(SHOW).look("registry-file-of-several-years")
    years = CaseFile.objects.filter(index="3-5")
    assert clerk.page.locator("input[name=case_file_pick]").count() == len(years) > 1
    clerk.page.locator("label", has_text=str(lately.year - 1)).locator("input[name=case_file_pick]").check()
    clerk.send(SHOW).look("registry-of-a-file")
    assert [papers[0].number in row for row in clerk.page.locator(ROW).all_inner_texts()] == [True]

    clerk.open("/registry/?filters=open").choose("unit", unit("finance").name_ru).send(SHOW).look("registry-of-a-unit")
    assert [papers[2].number in row for row in clerk.page.locator(ROW).all_inner_texts()] == [True]
    assert sits.faults == []


@pytest.mark.clause("10.5", "10.18")
@pytest.mark.parametrize("speech", [("kk", WIDE), ("ru", NARROW)], ids=["in Kazakh, wide", "in Russian, narrow"])
def test_without_scripts_papers_of_an_addressee_are_filed_many_at_once(
    aigul_from_records: Officer,
    executor: Officer,
    department_head: Officer,
    deputy: Officer,
    sits: Room,
    lately: datetime,
) -> None:
    sent, waiting = [outgoing.registered(aigul_from_records, executor, deputy, at=lately) for _each in range(2)]
    Outgoing.objects.filter(pk=sent.pk).update(state="sent")
    CaseFile.objects.filter(index="3-6").update(year=lately.year)
    clerk = sits(aigul_from_records, java_script_enabled=False).open("/outgoing/")
    clerk.send(OPEN).look("outgoing-all-filters")

    clerk.choose("drafter", surname(executor)).type("addressee", said("Жіберуші outside", "Отправитель"))
    clerk.send(SHOW).look("outgoing-filtered")
    for paper in (sent, waiting):
        clerk.page.locator(f"input[name=keys][value='{paper.pk}']").check()
    clerk.send("button[formaction='/outgoing/many/file/']").look("outgoing-many-to-file")
    clerk.choose("case_file", "3-6").send().look("outgoing-many-filed")

    assert [Outgoing.objects.get(pk=paper.pk).state for paper in (sent, waiting)] == ["filed", "registered"]
    refused = said("Ол барлық адресатқа әлі жіберілген жоқ", "Он ещё не отправлен всем адресатам")
    assert refused in clerk.text()
    assert sits.faults == []


@pytest.mark.clause("13.4")
@pytest.mark.parametrize("speech", [("kk", WIDE), ("ru", NARROW)], ids=["in Kazakh, wide", "in Russian, narrow"])
def test_the_board_shows_the_columns_one_chose_and_offers_its_file(
    akim: Officer, department_head: Officer, sits: Room, lately: datetime
) -> None:
    control.given(akim, [department_head], at=lately, number="3-5/7-1")
    leader = sits(akim).open("/control/")

    leader.follow("/lists/board/columns/").look("board-columns-to-choose")
    for key in ("light", "origin", "origin_from", "given"):
        leader.page.check(f"input[name=keys][value={key}]")
    leader.send(".form-end button[type=submit]:not([name])").look("board-with-chosen-columns")

    assert "Облыс әкімінің аппараты" in leader.text() or "Аппарат акима области" in leader.text()
    assert leader.page.locator(".list-files a[href*='/journals/board/']").count() == 1
    assert sits.faults == []
