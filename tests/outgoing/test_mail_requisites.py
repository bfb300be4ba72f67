"""10.9: an e-mail leaves with the number and date of the request it answers, surname and telephone of the executor."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from outgoing.actions.refuse_dispatch import refuse_dispatch
from outgoing.actions.register_outgoing import register_outgoing
from outgoing.actions.send_outgoing import send_outgoing
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.facts import To
from outgoing.letter import sheet_of
from outgoing.models import Channel, Outgoing
from outgoing.readiness import lacks_of, last_version
from tests.factories.letters import WEDNESDAY
from tests.factories.letters import registered as letter_of
from tests.factories.outgoing import body, drafted, registered, signed

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]


@pytest.fixture(autouse=True)
def people(department_head: Officer, deputy: Officer) -> None:
    """Who must agree is there."""


def by_mail() -> list[To]:
    """Return one addressee who gets it by e-mail."""
    return [To(body("firm"), channel=Channel.EMAIL)]


def without_phone(executor: Officer) -> Officer:
    """Take the telephone out of the executor's profile."""
    executor.phone = ""
    executor.save(update_fields=["phone"])
    return executor


def clauses(paper: Outgoing) -> list[str]:
    """Return the clauses of what the draft lacks."""
    return [lack.clause for lack in lacks_of(paper, WEDNESDAY.date())]


def test_without_a_telephone_it_is_not_sent_to_be_agreed_and_by_post_it_is(executor: Officer, deputy: Officer) -> None:
    drafter = without_phone(executor)
    paper = drafted(drafter, deputy, addressees=by_mail())

    with pytest.raises(Refusal) as refusal:
        send_to_approval(outgoing=paper, by=drafter, at=WEDNESDAY)

    assert refusal.value.clause == "10.9"
    assert clauses(drafted(drafter, deputy, addressees=[To(body("firm"), channel=Channel.POST)])) == []


@pytest.mark.parametrize(
    ("said", "lacking", "named"),
    [
        ({}, [], "12-05/137 17.03.2026"),
        ({"their_number": "12-05/137", "their_on": None}, [], "3-5/1 18.03.2026"),
        ({"their_number": "", "their_on": date(2026, 3, 17)}, [], "3-5/1 18.03.2026"),
    ],
)
def test_an_answer_names_number_and_date_of_the_request(
    aigul_from_records: Officer,
    akim: Officer,
    executor: Officer,
    deputy: Officer,
    said: dict[str, Any],
    lacking: list[str],
    named: str,
) -> None:
    letter = letter_of(aigul_from_records, akim, **said)

    paper = drafted(executor, deputy, addressees=by_mail(), is_answer=True, incoming=letter)

    assert clauses(paper) == lacking
    assert sheet_of(paper, last_version(paper), "kk", with_number=False).answers == named


def test_what_was_signed_without_it_gets_no_number(
    executor: Officer, deputy: Officer, aigul_from_records: Officer
) -> None:
    paper = signed(without_phone(executor), deputy, addressees=[To(body("firm"))])
    paper.addressees.update(channel=Channel.EMAIL)

    with pytest.raises(Refusal) as refusal:
        register_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)

    assert refusal.value.clause == "10.9"


def test_what_the_desk_returns_for_it_is_told_by_its_clause(
    executor: Officer, deputy: Officer, aigul_from_records: Officer
) -> None:
    paper = signed(executor, deputy, addressees=by_mail())

    refuse_dispatch(outgoing=paper, by=aigul_from_records, at=WEDNESDAY, grounds=["mail", "form"])

    entry = Entry.objects.get(event="outgoing.refuse_dispatch")
    assert {Notice.objects.get(kind="outgoing.returned").clause, entry.clause} == {"10.9"}


def test_a_paper_whose_way_became_e_mail_is_not_sent_without_it(
    executor: Officer, deputy: Officer, aigul_from_records: Officer
) -> None:
    paper = registered(aigul_from_records, without_phone(executor), deputy, addressees=[To(body("firm"))])
    paper.addressees.update(channel=Channel.EMAIL)

    with pytest.raises(Refusal) as refusal:
        send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)

    assert refusal.value.clause == "10.9"
