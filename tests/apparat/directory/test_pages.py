"""Pages of the directory: tree, unit, officer, orders, one's own settings (1.4, 10.14)."""

from __future__ import annotations

import uuid
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from apparat.directory.actions.appoint_acting import ActingOrder, appoint_acting
from apparat.journal.models import Entry
from apparat.org.models import Acting, Officer, Unit
from tests.factories import people
from tests.factories.pages import cost, signed_in
from tests.factories.worktime import almaty

pytestmark = pytest.mark.django_db
NOW = almaty("2026-11-02 10:00")
TODAY = NOW.date()


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """Let every request happen on the second of November."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: NOW)
    return NOW


def names(client: Client, path: str) -> list[str]:
    """Return the sign-in names of the people on a page of the tree, top to bottom."""
    sections = client.get(path).context["sections"]
    return [who.officer.username for section in sections for node in section.nodes for who in node.people]


def appointed(by: Officer, absent: Officer, substitute: Officer, *, first: date = TODAY, days: int = 5) -> Acting:
    """Enter an order from the first day on."""
    order = ActingOrder(number="45-ө", on=TODAY, starts_on=first, ends_on=first + timedelta(days), reason="ауруы")
    return appoint_acting(absent=absent, by=by, at=NOW, substitute=substitute, order=order)


def typed(absent: Officer, substitute: Officer, **changes: str) -> dict[str, Any]:
    """Return the form of an order as it is typed."""
    return {
        "once": str(uuid.uuid4()),
        "absent": absent.pk,
        "substitute": substitute.pk,
        "basis": "order",
        "order_number": "45-ө",
        "order_on": "02.11.2026",
        "starts_on": "03.11.2026",
        "ends_on": "10.11.2026",
        **changes,
    }


def test_the_tree_puts_units_below_their_body_and_leaders_first(
    stranger: Officer, akim: Officer, head_of_apparatus: Officer, aigul_from_records: Officer
) -> None:
    sections = signed_in(stranger).get("/directory/").context["sections"]

    nodes = [(node.unit.code, node.depth) for node in sections[0].nodes]
    people_there = [who.officer.username for who in sections[0].nodes[0].people]
    assert nodes == [("apparatus", 0), ("records", 1)]
    assert people_there == [akim.username, head_of_apparatus.username]


def test_bodies_stand_in_the_order_of_the_kazakh_alphabet(stranger: Officer) -> None:
    for name in ("Қаржы бөлімі", "Әлеуметтік бөлім", "Кәсіпкерлік бөлімі", "Ішкі саясат бөлімі"):
        Unit.objects.create(code=uuid.uuid4().hex, kind=Unit.Kind.DEPARTMENT, name_kk=name)

    (section,) = signed_in(stranger).get("/directory/?kind=department").context["sections"]

    assert [node.unit.name_kk for node in section.nodes] == [
        "Әлеуметтік бөлім",
        "Білім бөлімі",
        "Кәсіпкерлік бөлімі",
        "Қаржы бөлімі",
        "Ішкі саясат бөлімі",
    ]


@pytest.mark.parametrize("words", ["оспанова гулнар", "Гүлнәр", "ОСПАН", "орынбасары", "Гульнар"])
def test_people_are_found_by_name_or_post_with_kazakh_letters_folded(
    words: str, stranger: Officer, deputy: Officer, executor: Officer
) -> None:
    assert names(signed_in(stranger), f"/directory/?words={words}") == [deputy.username]


@pytest.mark.parametrize("query", ["?kind=nonsense", "?words=%00%27%22--", "?words=" + "а" * 500])
def test_nonsense_in_the_address_asks_for_nothing(query: str, stranger: Officer) -> None:
    assert signed_in(stranger).get(f"/directory/{query}").status_code == 200


def test_correspondents_are_shown_when_asked_for(stranger: Officer) -> None:
    people.unit("elsewhere")
    client = signed_in(stranger)

    kinds = [
        [section.kind for section in client.get(path).context["sections"]]
        for path in ("/directory/", "/directory/?kind=outside")
    ]

    assert kinds == [["department"], ["outside"]]


def test_who_left_is_not_in_the_tree(stranger: Officer, executor: Officer) -> None:
    executor.left_on = TODAY
    executor.save()

    assert names(signed_in(stranger), "/directory/") == [stranger.username]


@pytest.mark.clause("1.4")
def test_1_4_the_unit_page_names_head_and_curator(
    stranger: Officer, deputy: Officer, department_head: Officer, executor: Officer
) -> None:
    sheet = signed_in(stranger).get(f"/directory/unit/{people.unit('finance').pk}/").context["sheet"]

    assert sheet.head.officer == department_head
    assert [who.officer for who in sheet.people] == [executor]
    assert (sheet.curator, sheet.curators) == (deputy.position, [deputy])


@pytest.mark.clause("1.4")
def test_1_4_the_unit_of_the_leaders_says_whom_each_curates(stranger: Officer, deputy: Officer) -> None:
    sheet = signed_in(stranger).get(f"/directory/unit/{people.unit('apparatus').pk}/").context["sheet"]

    assert [(leader, [row.unit.code for row in rows]) for leader, rows in sheet.curated] == [
        (deputy.position, ["finance"])
    ]


@pytest.mark.clause("10.14")
def test_10_14_the_officer_page_shows_the_order_and_its_period(
    stranger: Officer, akim: Officer, deputy: Officer, head_of_records: Officer
) -> None:
    acting = appointed(head_of_records, akim, deputy)
    client = signed_in(stranger)

    absent = client.get(f"/directory/officer/{akim.pk}/")
    substitute = client.get(f"/directory/officer/{deputy.pk}/").context["sheet"]

    assert (absent.context["sheet"].absences, substitute.acting) == ([acting], [acting])
    assert [word in absent.content.decode() for word in ("45-ө", "02.11.2026", "07.11.2026")] == [True, True, True]


def test_the_officer_page_keeps_private_things_private(
    stranger: Officer, akim: Officer, deputy: Officer, head_of_records: Officer
) -> None:
    appointed(head_of_records, akim, deputy)
    client = signed_in(stranger)

    pages = [client.get(path).content.decode() for path in (f"/directory/officer/{akim.pk}/", "/directory/acting/")]

    assert ["ауруы" in page for page in pages] == [False, False]
    assert "ауруы" in signed_in(head_of_records).get("/directory/acting/").content.decode()


@pytest.mark.clause("10.13")
def test_10_13_the_officer_page_names_assistant_and_leader(
    stranger: Officer, akim: Officer, assistant: Officer
) -> None:
    client = signed_in(stranger)

    sheets = [client.get(f"/directory/officer/{who.pk}/").context["sheet"] for who in (akim, assistant, stranger)]

    assert [(sheet.assists, sheet.assistants) for sheet in sheets] == [([], [assistant]), ([akim], []), ([], [])]


def test_an_account_without_a_post_is_not_in_the_directory(stranger: Officer) -> None:
    root = Officer.objects.create_superuser("root", people.PASSWORD, last_name_kk="Әкімші", first_name_kk="Жүйе")

    assert signed_in(stranger).get(f"/directory/officer/{root.pk}/").status_code == 404


@pytest.mark.parametrize("path", ["/directory/", "/directory/acting/", "/directory/acting/new/", "/profile/"])
def test_strangers_from_the_street_are_sent_to_the_door(path: str) -> None:
    assert Client().get(path)["Location"].startswith("/sign-in/")


@pytest.mark.parametrize("path", ["/directory/", "/directory/acting/"])
def test_a_page_costs_the_same_however_many_people(path: str, stranger: Officer, head_of_records: Officer) -> None:
    client, one = signed_in(stranger), people.akim()
    appointed(head_of_records, one, people.deputy())
    first = cost(client, path)
    head, executor = people.department_head(), people.executor()
    people.rural_akim()
    appointed(head_of_records, head, executor)

    assert cost(client, path) == first


@pytest.mark.clause("1.4")
def test_1_4_orders_are_listed_as_present_coming_and_past(
    stranger: Officer,
    akim: Officer,
    deputy: Officer,
    department_head: Officer,
    executor: Officer,
    head_of_records: Officer,
) -> None:
    present = appointed(head_of_records, akim, deputy)
    coming = appointed(head_of_records, department_head, executor, first=TODAY + timedelta(30))
    past = Acting.objects.create(
        absent=executor,
        substitute=department_head,
        order_number="1",
        order_on=date(2026, 1, 1),
        starts_on=date(2026, 1, 1),
        ends_on=date(2026, 1, 9),
    )
    client = signed_in(stranger)

    lists = [
        [line.acting for line in client.get(f"/directory/acting/?when={when}").context["lines"]]
        for when in ("present", "coming", "past", "nonsense")
    ]

    assert lists == [[present], [coming], [past], [present]]


@pytest.mark.clause("1.4")
def test_1_4_the_head_of_records_enters_an_order_on_the_akim(
    head_of_records: Officer, akim: Officer, deputy: Officer
) -> None:
    response = signed_in(head_of_records).post("/directory/acting/new/", typed(akim, deputy))

    acting = Acting.objects.get()
    assert (response.status_code, response["Location"]) == (302, "/directory/acting/")
    assert (acting.absent, acting.substitute, acting.starts_on) == (akim, deputy, date(2026, 11, 3))


@pytest.mark.clause("1.4")
def test_1_4_an_overlap_is_refused_and_explained(head_of_records: Officer, akim: Officer, deputy: Officer) -> None:
    client = signed_in(head_of_records)
    client.post("/directory/acting/new/", typed(akim, deputy))
    other = people.officer("deputy_two", "Сейітов Дархан", at_post=deputy.position)

    response = client.post("/directory/acting/new/", typed(akim, other, order_number="46-ө"))

    page = response.content.decode()
    assert response.status_code == 422
    assert [word in page for word in ("Оспанова Гүлнәр", "03.11.2026", "10.11.2026", "1.4")] == [True] * 4
    assert Acting.objects.count() == 1


@pytest.mark.clause("1.4")
def test_1_4_an_officer_who_may_not_sees_why(stranger: Officer, akim: Officer, deputy: Officer) -> None:
    client = signed_in(stranger)

    verdict = client.get("/directory/acting/").context["may_appoint"]
    response = client.post("/directory/acting/new/", typed(akim, deputy))

    assert (verdict.allowed, verdict.clause, response.status_code) == (False, "1.4", 422)
    assert Acting.objects.count() == 0


@pytest.mark.clause("1.4")
def test_1_4_an_order_is_ended_early(head_of_records: Officer, akim: Officer, deputy: Officer) -> None:
    acting = appointed(head_of_records, akim, deputy)
    form = {"once": str(uuid.uuid4()), "last_on": "03.11.2026", "reason": "демалыстан шақырылды"}

    response = signed_in(head_of_records).post(f"/directory/acting/{acting.pk}/end/", form)

    acting.refresh_from_db()
    assert (response.status_code, acting.ends_on) == (302, date(2026, 11, 3))
    assert Entry.objects.get(event="acting.shortened").clause == "1.4"


@pytest.mark.clause("1.4")
def test_1_4_what_is_over_stays_as_it_was(head_of_records: Officer, akim: Officer, deputy: Officer) -> None:
    day = date(2026, 1, 1)
    acting = Acting.objects.create(
        absent=akim, substitute=deputy, order_number="1", order_on=day, starts_on=day, ends_on=date(2026, 1, 20)
    )
    form = {"once": str(uuid.uuid4()), "last_on": "05.01.2026", "reason": "қате"}

    response = signed_in(head_of_records).post(f"/directory/acting/{acting.pk}/end/", form)

    acting.refresh_from_db()
    assert (response.status_code, acting.ends_on) == (422, date(2026, 1, 20))


def test_an_officer_keeps_his_own_contacts_and_language(stranger: Officer) -> None:
    client = signed_in(stranger)
    form = {"once": str(uuid.uuid4()), "language": "ru", "phone": "+7 725 39 2-11-11", "email": "new@example.kz"}

    response = client.post("/profile/", form)

    stranger.refresh_from_db()
    assert (response["Location"], response.cookies["django_language"].value) == (
        f"/directory/officer/{stranger.pk}/",
        "ru",
    )
    assert (stranger.language, stranger.phone, stranger.email) == ("ru", "+7 725 39 2-11-11", "new@example.kz")
    assert stranger.history.latest().history_change_reason == "profile"


def test_a_wrong_address_is_told_and_kept_out(stranger: Officer) -> None:
    form = {"once": str(uuid.uuid4()), "language": "kk", "phone": "", "email": "not an address"}

    assert signed_in(stranger).post("/profile/", form).status_code == 422
    assert Officer.objects.get(pk=stranger.pk).email == stranger.email


def test_one_cannot_change_more_of_himself_than_the_form_says(stranger: Officer) -> None:
    form = {"once": str(uuid.uuid4()), "language": "kk", "phone": "", "email": "", "is_superuser": "1", "position": "1"}

    signed_in(stranger).post("/profile/", form)

    fresh = Officer.objects.get(pk=stranger.pk)
    assert (fresh.is_superuser, fresh.position) == (False, stranger.position)
