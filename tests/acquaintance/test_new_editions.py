"""10.6: an edition that takes the place of another is asked of everybody from its first day, once, by the clock."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse

from acquaintance import queries, tasks
from acquaintance.actions.add_edition import add_edition
from acquaintance.actions.ask_everybody import ask_everybody
from acquaintance.actions.confirm_reading import confirm_reading
from acquaintance.actions.introduce_officer import introduce_officer
from acquaintance.actions.introduce_staff import introduce_staff
from acquaintance.actions.recall_circulation import recall_circulation
from acquaintance.actions.retire_rule import retire_rule
from acquaintance.models import Circulation, OfficeRule, Reader, RuleEdition
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from tests.factories.acquaintance import rule
from tests.factories.files import upload
from tests.factories.letters import WEDNESDAY
from tests.factories.pages import signed_in
from tests.factories.two_desks import overtaken

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.6")]

FIRST_DAY = WEDNESDAY + timedelta(days=2)
FRIDAY = FIRST_DAY.date()


@pytest.fixture
def known(personnel: Officer, executor: Officer, stranger: Officer) -> OfficeRule:
    """A rule that everybody was asked to read: one officer has confirmed; its next edition is in force from Friday."""
    made: OfficeRule = rule(personnel)
    introduce_staff(by=personnel, at=WEDNESDAY)
    confirm_reading(reader=Reader.objects.get(officer=executor), by=executor, at=WEDNESDAY)
    new_edition(made, personnel)
    return made


def new_edition(of: OfficeRule, keeper: Officer, since: date = FRIDAY) -> RuleEdition:
    """Return the next edition of the rule."""
    add_edition(by=keeper, at=WEDNESDAY, rule=of, act="№ 40 қаулы", in_force_on=since, file=upload("жаңа.pdf"))
    return of.editions.latest("in_force_on")


def beat(monkeypatch: pytest.MonkeyPatch, at: datetime) -> int:
    """Let the clock strike."""
    monkeypatch.setattr("acquaintance.tasks.timezone.now", lambda: at)
    return tasks.ask_for_editions()


def states() -> set[tuple[str, str, str]]:
    """Return act, officer and state of every row."""
    rows = Reader.objects.select_related("circulation__edition", "officer")
    return {(row.circulation.edition.act, row.officer.username, row.state) for row in rows if row.circulation.edition}


def test_10_6_from_its_first_day_everybody_is_asked_and_of_the_edition_before_nobody_more(
    known: OfficeRule, personnel: Officer, executor: Officer, stranger: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [beat(monkeypatch, FIRST_DAY + timedelta(days=late)) for late in (-1, 0, 1)]

    before, after = Circulation.objects.order_by("pk")
    people = (executor, stranger, personnel)
    assert (asked, before.state, after.state, after.sent_by) == ([0, 3, 0], "recalled", "open", personnel)
    assert states() == {
        ("№ 12 қаулы", executor.username, "confirmed"),
        ("№ 12 қаулы", stranger.username, "dropped"),
        ("№ 12 қаулы", personnel.username, "dropped"),
        *(("№ 40 қаулы", officer.username, "asked") for officer in people),
    }
    told = Notice.objects.filter(kind="acquaintance.asked", created_at=FIRST_DAY)
    assert set(told.values_list("officer", flat=True)) == {officer.pk for officer in people}


def test_10_6_the_journal_says_what_the_clock_asked_and_why_it_recalled(
    known: OfficeRule, monkeypatch: pytest.MonkeyPatch
) -> None:
    beat(monkeypatch, FIRST_DAY)

    sent = Entry.objects.get(event="circulation.sent", at=FIRST_DAY)
    recalled = Entry.objects.get(event="circulation.recall_circulation")
    assert (sent.officer, sent.clause, sent.data["count"], recalled.officer) == (None, "10.6", 3, None)
    assert recalled.data["reason"] == {
        "kk": "кейінгі редакциясы күшіне енді",
        "ru": "вступила в силу более поздняя редакция",
    }


def test_10_6_who_was_asked_by_hand_on_the_first_day_is_not_asked_twice(
    known: OfficeRule, personnel: Officer, executor: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    introduce_officer(newcomer=executor, by=personnel, at=FIRST_DAY)

    asked = beat(monkeypatch, FIRST_DAY)

    edition = known.editions.latest("in_force_on")
    assert (asked, queries.readers_of_edition(edition).filter(officer=executor).count()) == (2, 1)


def test_10_6_an_edition_that_was_left_out_while_the_clock_stood_is_asked_of_nobody(
    known: OfficeRule, personnel: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = new_edition(known, personnel, FRIDAY + timedelta(days=3))

    beat(monkeypatch, FIRST_DAY + timedelta(days=7))

    asked = Circulation.objects.filter(state="open")
    assert [row.edition for row in asked] == [later]


@pytest.mark.parametrize("ended", ["recalled", "retired", "first"])
def test_10_6_the_clock_asks_nobody_about_what_a_keeper_ended_or_did_not_send_yet(
    ended: str, known: OfficeRule, personnel: Officer, executor: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = known.editions.latest("in_force_on")
    if ended == "recalled":
        introduce_officer(newcomer=executor, by=personnel, at=FIRST_DAY)
        sending = Circulation.objects.get(edition=edition)
        recall_circulation(circulation=sending, by=personnel, at=FIRST_DAY, reason="Мәтіні қате")
    else:
        retire_rule(rule=known, by=personnel, at=WEDNESDAY, reason="Күші жойылды")
    if ended == "first":  # of a rule: the personnel unit sends it itself
        rule(personnel, "Жаңа нұсқаулық", since=FRIDAY)

    assert beat(monkeypatch, FIRST_DAY) == 0
    assert not Circulation.objects.filter(state="open", edition__in_force_on__gte=FRIDAY).exists()


@pytest.mark.django_db(transaction=True)
def test_10_6_of_two_beats_at_once_one_asks(known: OfficeRule) -> None:
    edition = known.editions.latest("in_force_on")

    end = overtaken(
        lambda: ask_everybody(edition=edition, at=FIRST_DAY), lambda: ask_everybody(edition=edition, at=FIRST_DAY)
    )

    assert end == "done"
    assert Reader.objects.filter(circulation__edition=edition).count() == 3
    assert Entry.objects.filter(event="circulation.sent", at=FIRST_DAY).count() == 1


def test_10_6_the_page_of_the_rules_shows_how_many_have_confirmed_the_new_edition(
    known: OfficeRule, personnel: Officer, executor: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    beat(monkeypatch, FIRST_DAY)
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: FIRST_DAY)
    own = Reader.objects.get(officer=executor, state="asked")
    confirm_reading(reader=own, by=executor, at=FIRST_DAY)

    shown = signed_in(personnel).get(reverse("acquaintance:rules")).content.decode()

    assert ("№ 40 қаулы" in shown, "1 / 3" in shown) == (True, True)
