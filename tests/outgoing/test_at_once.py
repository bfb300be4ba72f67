"""Two people at one moment: agree and return, sign and recall, register and send twice (12.4, 12.5, 10.18)."""

from __future__ import annotations

from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from apparat.worktime.load import load_years
from approvals.models import Opinion
from outgoing.actions.agree_draft import agree_draft
from outgoing.actions.recall_draft import recall_draft
from outgoing.actions.register_outgoing import register_outgoing
from outgoing.actions.return_draft import return_draft
from outgoing.actions.send_outgoing import send_outgoing
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.models import Outgoing
from outgoing.readiness import last_version
from outgoing.states import OutgoingState
from tests.factories.letters import WEDNESDAY
from tests.factories.outgoing import agree_all, asked, in_approval, registered, signed

pytestmark = [pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def calendar(db: None) -> None:
    """Load the years around the tests."""
    load_years(2025, 2027, at=WEDNESDAY)


def at_once(*deeds: Any) -> list[str]:
    """Do the deeds in threads that begin together; return, in no order, what became of each: "done" or a clause."""
    begin, ends = Barrier(len(deeds)), []

    def run(deed: Any) -> None:
        try:
            begin.wait(timeout=30)
            deed()
            ends.append("done")
        except Refusal as refusal:
            ends.append(refusal.clause)
        finally:
            connection.close()

    threads = [Thread(target=run, args=[deed]) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return sorted(ends)


@pytest.mark.clause("12.4")
def test_of_agreeing_and_returning_at_once_one_is_done_and_the_other_told(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    paper = in_approval(executor, deputy)
    opinion, digest = asked(paper), last_version(paper).digest
    assert opinion is not None

    def again() -> Opinion:
        return Opinion.objects.select_related("sheet").get(pk=opinion.pk)

    by = department_head
    ends = at_once(
        lambda: agree_draft(opinion=again(), by=by, at=WEDNESDAY, digest=digest),
        lambda: return_draft(opinion=again(), by=by, at=WEDNESDAY, digest=digest, reason="Қате"),
    )

    assert len(ends) == 2
    assert ends.count("done") == 1


@pytest.mark.clause("12.4")
def test_of_agreeing_and_recalling_at_once_nothing_is_left_half_done(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    paper = in_approval(executor, deputy)
    opinion, digest = asked(paper), last_version(paper).digest
    assert opinion is not None

    at_once(
        lambda: agree_draft(opinion=opinion, by=department_head, at=WEDNESDAY, digest=digest),
        lambda: recall_draft(outgoing=Outgoing.objects.get(), by=executor, at=WEDNESDAY, reason="Түзету"),
    )

    stored = Outgoing.objects.select_related("sheet").get()
    assert stored.sheet is not None
    assert (stored.state, stored.sheet.state) == (OutgoingState.DRAFT, "void")


@pytest.mark.clause("12.5")
def test_12_5_of_signing_and_taking_back_at_once_one_is_done_and_the_other_told(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    paper = agree_all(in_approval(executor, deputy))
    digest = last_version(paper).digest

    ends = at_once(
        lambda: sign_outgoing(outgoing=Outgoing.objects.get(pk=paper.pk), by=deputy, at=WEDNESDAY, digest=digest),
        lambda: recall_draft(outgoing=Outgoing.objects.get(pk=paper.pk), by=executor, at=WEDNESDAY, reason="Қате"),
    )

    paper.refresh_from_db()
    assert ends in (["12.4", "done"], ["12.5", "done"])
    assert paper.signatures.count() == (1 if paper.state == OutgoingState.SIGNED else 0)


@pytest.mark.clause("10.18")
def test_two_clerks_at_once_give_one_number_and_no_gap(
    aigul_from_records: Officer, head_of_records: Officer, executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    paper = signed(executor, deputy)

    ends = at_once(
        *(
            lambda by=by: register_outgoing(outgoing=Outgoing.objects.get(pk=paper.pk), by=by, at=WEDNESDAY)
            for by in (aigul_from_records, head_of_records)
        )
    )
    next_one = registered(aigul_from_records, executor, deputy)

    assert ends == ["12.5", "done"]
    assert (Outgoing.objects.get(pk=paper.pk).number, next_one.number) == ("3-6/1", "3-6/2")


@pytest.mark.clause("12.5")
def test_two_clerks_at_once_send_it_once(
    aigul_from_records: Officer, head_of_records: Officer, executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    paper = registered(aigul_from_records, executor, deputy)

    ends = at_once(
        *(
            lambda by=by: send_outgoing(outgoing=Outgoing.objects.get(pk=paper.pk), by=by, at=WEDNESDAY)
            for by in (aigul_from_records, head_of_records)
        )
    )

    assert ends == ["12.5", "done"]
    assert Outgoing.objects.get().addressees.get().history.filter(state="sent").count() == 1
