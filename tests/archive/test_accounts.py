"""10.5: heads answer for the papers of their units: the state of them in figures, and the account they sign."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import F
from django.urls import reverse

from apparat.deadlines.models import Deadline
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer, Unit
from archive.actions.ask_account import ask_account
from archive.actions.close_case import close_case
from archive.actions.give_account import give_account
from archive.actions.give_yearly_account import give_yearly_account
from archive.actions.withdraw_account import withdraw_account
from archive.models import Account
from archive.standing import Asked, Period, one, standing
from documents.models import Incoming
from documents.states import IncomingState
from outgoing.models import Outgoing
from tests.archive.test_nomenclature import refusal_of
from tests.archive.test_pages import send, words_of
from tests.factories import outgoing as letters_out
from tests.factories.archive import case
from tests.factories.letters import resolved
from tests.factories.office import new_office
from tests.factories.pages import cost, signed_in
from tests.factories.people import acts_for, position, unit
from tests.factories.two_desks import overtaken
from tests.factories.worktime import almaty

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]

AT = almaty("2027-02-03 10:00")
TODAY = AT.date()
YEAR_2026 = Period(date(2026, 1, 1), date(2026, 12, 31))
ALL: dict[str, Any] = {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31), "due_on": date(2027, 2, 10)}
WORDS = "Кідіріс себебі жойылды, құжаттар ақпанда іске тігіледі."


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pages stand in the February after the year."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: AT)
    new_office()


def asked(clerk: Officer, **changed: Any) -> Account:
    """Return an account that was asked of the head of finance."""
    return ask_account(by=clerk, at=AT, unit=unit("finance"), **ALL | changed)


def figures(period: Period = YEAR_2026, on: date = TODAY) -> dict[str, int]:
    """Return the figures of finance that are not nothing."""
    return {code: number for code, number in one(unit("finance"), period, on).items() if number}


def test_a_unit_without_papers_has_no_figures(department_head: Officer) -> None:
    assert figures() == {}


def test_what_came_and_is_overdue_or_executed_but_not_filed_is_counted(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    resolved(aigul_from_records, akim, department_head)

    before = figures()
    Incoming.objects.update(state=IncomingState.EXECUTED)
    Deadline.objects.filter(unit=unit("finance")).update(state="met", closed_on=F("due_on") + timedelta(days=1))

    assert before == {"came": 1, "overdue": 2}
    assert figures() == {"came": 1, "late": 2, "unfiled": 1}
    assert figures(Period(date(2027, 1, 1), date(2027, 2, 1))) == {"unfiled": 1}


def test_a_term_that_was_kept_is_counted_as_kept(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    resolved(aigul_from_records, akim, department_head)

    Deadline.objects.filter(unit=unit("finance")).update(state="met", closed_on=F("due_on"))

    assert figures() == {"came": 1, "in_time": 2}  # the assignment, and what its lead collects before (13.13)


def test_papers_of_the_unit_that_were_made_and_not_filed_are_counted(
    aigul_from_records: Officer, executor: Officer, deputy: Officer, department_head: Officer
) -> None:
    letters_out.registered(aigul_from_records, executor, deputy)
    Outgoing.objects.update(state="sent")

    counted = figures()

    assert (counted["made"], counted["unfiled"]) == (1, 1)


def test_what_lies_on_a_desk_of_the_unit_without_a_resolution_is_counted(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    resolved(aigul_from_records, akim, department_head)
    Incoming.objects.update(state=IncomingState.ON_DESK, desk=department_head)

    assert figures()["on_desk"] == 1


def test_files_that_are_open_without_an_inventory_or_due_for_the_archive_are_counted(
    aigul_from_records: Officer, department_head: Officer
) -> None:
    case("7-1", 2024, "finance", permanent=True, years=None)
    case("7-2", 2026, "finance", permanent=True, years=None, state="closed")
    kept = case("7-3", 2024, "finance", permanent=True, years=None)
    case("7-4", 2024, "finance", years=5, state="closed")
    case("7-5", 2027, "finance")

    close_case(case_file=kept, by=aigul_from_records, at=AT)

    assert figures() == {"still_open": 1, "no_inventory": 2, "due_for_archive": 1}
    assert figures(on=date(2028, 1, 10))["due_for_archive"] == 2


def test_all_units_cost_as_many_questions_as_one(
    department_head: Officer, aigul_from_records: Officer, django_assert_num_queries: Any
) -> None:
    every = list(Unit.objects.values_list("pk", flat=True))

    for keys in (every[:1], every):
        with django_assert_num_queries(7):
            standing(Asked(keys, YEAR_2026, AT.date()))


def test_an_account_is_asked_for_with_a_term_and_the_head_is_told(
    aigul_from_records: Officer, department_head: Officer
) -> None:
    account = asked(aigul_from_records)

    owed = Deadline.objects.get(term_key="archive.account")
    assert (owed.officer, owed.unit, owed.due_on, owed.clause) == (
        department_head,
        unit("finance"),
        date(2027, 2, 10),
        owed.clause,
    )
    assert [row.officer for row in Notice.objects.filter(kind="archive.account")] == [department_head]
    assert (account.state, account.deadline) == ("asked", owed)


def test_an_account_is_refused_to_who_may_not_ask_and_for_what_makes_no_sense(
    aigul_from_records: Officer, department_head: Officer, akim: Officer
) -> None:
    assert refusal_of(asked, clerk=akim)[0] == "10.5"
    told: dict[str, Any] = {"by": aigul_from_records, "at": AT, "unit": unit("finance"), **ALL}
    assert refusal_of(ask_account, **told | {"ends_on": date(2025, 1, 1)}) == ("10.5", "ends_on")
    assert refusal_of(ask_account, **told | {"due_on": date(2027, 2, 2)}) == ("10.5", "due_on")
    assert refusal_of(ask_account, **told | {"unit": unit("education")}) == ("10.5", "unit")
    asked(aigul_from_records)
    assert refusal_of(ask_account, **told) == ("10.5", "unit")


def test_the_head_gives_it_and_the_figures_stay_as_they_stood(
    aigul_from_records: Officer, department_head: Officer, executor: Officer
) -> None:
    account = asked(aigul_from_records)
    case("7-1", 2025, "finance")
    told: dict[str, Any] = {"account": account, "at": AT}

    for by in (executor, aigul_from_records):
        assert refusal_of(give_account, by=by, words=WORDS, **told)[0] == "10.5"
    assert refusal_of(give_account, by=department_head, words=" ", **told) == ("10.5", "words")
    give_account(by=department_head, words=WORDS, **told)
    case("7-2", 2025, "finance")

    account = Account.objects.get()
    post = department_head.position
    assert post is not None
    assert (account.state, account.given_by, account.words) == ("given", department_head, WORDS)
    assert account.snapshot["figures"]["still_open"] == 1
    assert account.posts["given"]["kk"] == post.name_kk
    assert account.deadline is not None
    assert account.deadline.state == "met"
    assert Entry.objects.filter(event="unit_account.give_account").count() == 1
    assert account.history.count() == 3  # made, its term, given
    assert refusal_of(give_account, by=department_head, words=WORDS, **told)[0] == "10.5"


def test_the_yearly_account_is_given_once_by_the_head_alone(
    aigul_from_records: Officer, department_head: Officer, executor: Officer
) -> None:
    told: dict[str, Any] = {"at": AT, "unit": unit("finance"), "year": 2026}

    assert refusal_of(give_yearly_account, by=executor, **told)[0] == "10.5"
    assert refusal_of(give_yearly_account, by=department_head, **told | {"year": 2028}) == ("10.5", "year")
    account = give_yearly_account(by=department_head, **told)
    assert refusal_of(give_yearly_account, by=department_head, **told) == ("10.5", "year")

    assert (account.state, account.asked_by, account.starts_on) == ("given", None, date(2026, 1, 1))


def test_an_account_is_asked_for_no_more_before_it_is_given(
    aigul_from_records: Officer, department_head: Officer
) -> None:
    account = asked(aigul_from_records)
    told: dict[str, Any] = {"account": account, "at": AT, "reason": "Қате бөлім"}

    assert refusal_of(withdraw_account, by=department_head, **told)[0] == "10.5"
    withdraw_account(by=aigul_from_records, **told)

    assert (account.state, Deadline.objects.get(term_key="archive.account").state) == ("withdrawn", "cancelled")
    assert refusal_of(give_account, account=account, by=department_head, at=AT, words=WORDS)[0] == "10.5"


def test_pages_show_heads_their_own_and_the_documentation_unit_all(
    aigul_from_records: Officer, department_head: Officer, head_of_records: Officer, stranger: Officer
) -> None:
    case("7-1", 2025, "finance")
    account = asked(aigul_from_records)
    finance, records = unit("finance").pk, unit("records").pk
    own = [
        reverse("archive:standings"),
        reverse("archive:standing", args=[finance]),
        reverse("archive:standing_pdf", args=[finance, "kk"]),
        reverse("archive:accounts"),
        account.get_absolute_url(),
        reverse("archive:give_account", args=[account.pk]),
        reverse("archive:withdraw_account", args=[account.pk]),
    ]
    head, clerk = signed_in(department_head), signed_in(aigul_from_records)

    mine, all_of_them = head.get(own[0]).context["lines"], clerk.get(own[0]).context["lines"]

    assert [line.name for line in mine] == [unit("finance").short]
    assert {unit("finance").short, unit("records").short} <= {line.name for line in all_of_them}
    assert {client.get(path).status_code for client in (head, clerk) for path in own} == {200}
    assert {signed_in(stranger).get(path).status_code for path in own} == {404}
    assert head.get(reverse("archive:standing", args=[records])).status_code == 404
    assert head.get(f"{own[0]}?starts_on=2026-02-01&ends_on=2025-01-01").status_code == 200


def test_an_account_is_given_on_its_page_and_printed_with_the_post_of_that_day(
    aigul_from_records: Officer, department_head: Officer
) -> None:
    account, head = asked(aigul_from_records), signed_in(department_head)
    printed = reverse("archive:account_pdf", args=[account.pk, "kk"])
    post = department_head.position
    assert post is not None

    early = head.get(printed).status_code
    given = send(head, "give_account", account.pk, words=WORDS)
    department_head.position = position("adviser", of_unit=unit("apparatus"))
    department_head.save()
    paper = words_of(signed_in(aigul_from_records).get(printed))

    assert (early, given["Location"]) == (404, account.get_absolute_url())
    assert " ".join(post.name_kk.split()) in " ".join(paper.split())
    assert "10.5" in paper


@pytest.mark.clause("1.4")
def test_1_4_who_acts_for_the_head_gives_it_and_the_paper_says_that_he_acts(
    aigul_from_records: Officer, department_head: Officer, executor: Officer
) -> None:
    account = asked(aigul_from_records)
    acts_for(executor, department_head, starts_on=TODAY, ends_on=TODAY)

    give_account(account=account, by=Officer.objects.get(pk=executor.pk), at=AT, words=WORDS)

    paths = [reverse("archive:account_pdf", args=[account.pk, language]) for language in ("kk", "ru")]
    told = [" ".join(words_of(signed_in(aigul_from_records).get(path)).split()) for path in paths]
    assert account.posts["given"]["kk"] == "Қаржы бөлімінің басшысы (м.а.)"
    assert ["басшысы (м.а.)" in told[0], "финансов (и.о.)" in told[1]] == [True, True]


def test_the_page_shows_what_was_signed_live_figures_only_while_it_is_asked_for_and_none_of_one_withdrawn(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    client = signed_in(aigul_from_records)
    shown = {}

    given = asked(aigul_from_records)
    give_account(account=given, by=department_head, at=AT)
    resolved(aigul_from_records, akim, department_head)
    account = asked(aigul_from_records)
    shown["asked"] = client.get(account.get_absolute_url())
    withdraw_account(account=account, by=aigul_from_records, at=AT, reason="Қажет емес")
    shown["withdrawn"] = client.get(account.get_absolute_url())
    shown["given"] = client.get(given.get_absolute_url())

    came = {name: _came(answer.context["points"]) for name, answer in shown.items()}
    said = {name: (answer.context["is_given"], answer.context["is_asked"]) for name, answer in shown.items()}
    assert came == {"asked": 1, "withdrawn": None, "given": 0}
    assert said == {"asked": (False, True), "withdrawn": (False, False), "given": (True, False)}


def _came(told: Any) -> int | None:
    """Return the first figure of the points, None when the page has none."""
    return None if told is None else told[0][1][0][1]


def test_the_pages_of_the_yearly_account_and_of_asking_lead_on(
    aigul_from_records: Officer, department_head: Officer
) -> None:
    head, clerk, finance = signed_in(department_head), signed_in(aigul_from_records), unit("finance").pk

    yearly = send(head, "give_yearly_account", unit=finance, year=2026, words="")
    demand = send(clerk, "ask_account", unit=finance, **{name: day.isoformat() for name, day in ALL.items()})

    first, second = Account.objects.order_by("pk")
    assert (yearly["Location"], demand["Location"]) == (first.get_absolute_url(), second.get_absolute_url())


def test_the_list_of_accounts_costs_the_same(aigul_from_records: Officer, department_head: Officer) -> None:
    client = signed_in(aigul_from_records)

    def one_more(days: int) -> None:
        facts = {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31) - timedelta(days=days)}
        Account.objects.create(unit=unit("finance"), state="withdrawn", **facts)

    one_more(0)
    before = cost(client, reverse("archive:accounts"))
    one_more(1)
    one_more(2)

    assert cost(client, reverse("archive:accounts")) == before


@pytest.mark.django_db(transaction=True)
def test_of_a_withdrawal_and_an_account_at_once_one_is_done(
    aigul_from_records: Officer, department_head: Officer
) -> None:
    key = asked(aigul_from_records).pk
    reason: dict[str, Any] = {"by": aigul_from_records, "at": AT, "reason": "Қате"}

    end = overtaken(
        lambda: give_account(account=Account.objects.get(pk=key), by=department_head, at=AT, words=WORDS),
        lambda: withdraw_account(account=Account.objects.get(pk=key), **reason),
    )

    assert (end, Account.objects.get(pk=key).state) == ("10.5", "given")


@pytest.mark.parametrize("spoiled", [{"snapshot": {}}, {"snapshot": {"on": "2026-06-30"}}, {"state": "withdrawn"}])
def test_an_account_that_was_given_keeps_its_figures(
    aigul_from_records: Officer, department_head: Officer, spoiled: dict[str, Any]
) -> None:
    given = give_account(account=asked(aigul_from_records), by=department_head, at=AT, words=WORDS)

    with pytest.raises(IntegrityError), transaction.atomic():
        Account.objects.filter(pk=given.pk).update(**spoiled)


@pytest.mark.parametrize("spoiled", [{"snapshot": {"on": "x", "figures": {}}}, {"words": "–"}, {"given_at": AT}])
def test_an_account_nobody_gave_has_neither_figures_nor_words(
    aigul_from_records: Officer, department_head: Officer, spoiled: dict[str, Any]
) -> None:
    account = asked(aigul_from_records)

    with pytest.raises(IntegrityError), transaction.atomic():
        Account.objects.filter(pk=account.pk).update(**spoiled)
