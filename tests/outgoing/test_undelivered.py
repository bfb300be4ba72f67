"""10.20: of an e-mail that did not leave, or of which nobody knows it, the desk and who sent it are told and shown."""

from __future__ import annotations

import smtplib
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from apparat.notices.models import Notice
from apparat.notices.smtp import NothingLeft
from apparat.org.models import Officer
from outgoing import mailing, queries
from outgoing.actions.record_wrong_address import record_wrong_address
from outgoing.actions.send_outgoing import send_outgoing
from outgoing.facts import To
from outgoing.models import Addressee, Channel, Outgoing
from outgoing.states import DispatchState
from outgoing.tasks import mail_waiting
from tests.factories.letters import WEDNESDAY, keys_of
from tests.factories.outgoing import body, registered
from tests.factories.pages import cost, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.20")]

REFUSED = NothingLeft("550 no such user", again=False)
BROKEN = smtplib.SMTPServerDisconnected("the line broke")


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch, department_head: Officer, deputy: Officer) -> None:
    """Let every request of these tests happen on Wednesday at ten, in an office where all who agree are there."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return how to let the mail server answer everything with this error."""

    def answers(error: Exception) -> None:
        def refuse(_message: Any) -> None:
            raise error

        monkeypatch.setattr(mailing, "send_out", refuse)

    return answers


def mailed(clerk: Officer, drafter: Officer, signer: Officer, *codes: str) -> Outgoing:
    """Return a paper that is handed to the e-mail for these bodies."""
    to = [To(body(code), channel=Channel.EMAIL) for code in codes]
    paper = registered(clerk, drafter, signer, addressees=to)
    return send_outgoing(outgoing=paper, by=clerk, at=WEDNESDAY)


def told() -> list[Officer]:
    """Return who was told of what was not delivered, as often as he was."""
    return [row.officer for row in Notice.objects.filter(kind="outgoing.undelivered").order_by("officer")]


def boxed(clerk: Officer) -> list[int]:
    """Return the papers of the box."""
    return keys_of(signed_in(clerk).get("/outgoing/", {"box": "undelivered"}).context["page"])


@pytest.mark.parametrize(("error", "state"), [(REFUSED, "failed"), (BROKEN, "uncertain")])
def test_10_20_the_desk_and_who_sent_it_are_told_once_and_see_it_in_a_box(
    error: Exception,
    state: str,
    server: Any,
    aigul_from_records: Officer,
    head_of_records: Officer,
    executor: Officer,
    deputy: Officer,
) -> None:
    paper = mailed(aigul_from_records, executor, deputy, "a")
    server(error)

    ends = [mailing.mail(paper.addressees.get().pk, WEDNESDAY) for _ in range(2)]

    assert ends == [state, state]
    assert {one.pk for one in told()} == {aigul_from_records.pk, head_of_records.pk}
    assert len(told()) == 2
    notice = Notice.objects.filter(kind="outgoing.undelivered", officer=aigul_from_records).get()
    assert (notice.clause, notice.path) == ("10.20", paper.get_absolute_url())
    assert body("a").name_kk in notice.title
    assert str(error) in notice.text
    assert boxed(aigul_from_records) == [paper.pk]
    assert queries.counts(aigul_from_records, WEDNESDAY.date())["undelivered"] == 1


def test_10_20_who_sent_it_is_told_though_he_left_the_desk(
    server: Any, aigul_from_records: Officer, head_of_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = mailed(aigul_from_records, executor, deputy, "a")
    Officer.objects.filter(pk=aigul_from_records.pk).update(position=executor.position)
    server(REFUSED)

    mailing.mail(paper.addressees.get().pk, WEDNESDAY)

    assert {one.pk for one in told()} == {aigul_from_records.pk, head_of_records.pk}


def test_10_20_a_second_failure_of_the_same_day_is_told_too(
    server: Any, aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = mailed(aigul_from_records, executor, deputy, "a")
    server(REFUSED)
    mailing.mail(paper.addressees.get().pk, WEDNESDAY)

    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)
    mailing.mail(paper.addressees.get().pk, WEDNESDAY + timedelta(minutes=10))

    assert told() == [aigul_from_records] * 2


def test_10_20_of_what_a_worker_died_with_the_desk_is_told_once(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    mailed(aigul_from_records, executor, deputy, "a")
    Addressee.objects.update(claimed_at=WEDNESDAY - timedelta(days=3000))

    for _ in range(2):
        mail_waiting()

    assert Addressee.objects.get().state == DispatchState.UNCERTAIN
    assert told() == [aigul_from_records]


def test_10_20_a_failure_is_kept_together_with_its_notice_or_not_at_all(
    server: Any, monkeypatch: pytest.MonkeyPatch, aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = mailed(aigul_from_records, executor, deputy, "a")
    server(REFUSED)

    def broken(*_told: Any) -> None:
        raise OSError("the base went away")

    monkeypatch.setattr(mailing, "tell_undelivered", broken)
    with pytest.raises(OSError, match="went away"):
        mailing.mail(paper.addressees.get().pk, WEDNESDAY)

    assert paper.addressees.get().state == DispatchState.SENDING


def test_10_20_what_was_corrected_leaves_the_box(
    server: Any, aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = mailed(aigul_from_records, executor, deputy, "a")
    server(REFUSED)
    mailing.mail(paper.addressees.get().pk, WEDNESDAY)

    record_wrong_address(
        addressee=paper.addressees.get(),
        by=aigul_from_records,
        at=WEDNESDAY,
        reason="Пошта жабылған",
        channel=Channel.HAND,
        email="",
        address="",
    )

    assert boxed(aigul_from_records) == []


def test_the_list_costs_the_same_with_one_lost_e_mail_and_with_many(
    server: Any, aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    client, page = signed_in(aigul_from_records), f"{reverse('outgoing:papers')}?box=undelivered"
    server(REFUSED)
    costs = []
    for codes in (["a"], list("bcdef")):
        paper = mailed(aigul_from_records, executor, deputy, codes[0]) if len(codes) == 1 else None
        for code in codes if paper is None else []:
            mailed(aigul_from_records, executor, deputy, code)
        for key in list(Addressee.objects.filter(state=DispatchState.SENDING).values_list("pk", flat=True)):
            mailing.mail(key, WEDNESDAY)
        costs.append(cost(client, page))

    assert costs[0] == costs[1]
