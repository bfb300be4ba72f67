"""10.18, 10.20, 12.4, 12.5: what comes back is told to its executor, and to the head when he left his post."""

from __future__ import annotations

from datetime import timedelta

import pytest

from apparat.notices.models import Notice
from apparat.org.models import Officer, Position
from outgoing.actions.agree_draft import agree_draft
from outgoing.actions.decline_signature import decline_signature
from outgoing.actions.record_wrong_address import record_wrong_address
from outgoing.actions.refuse_dispatch import refuse_dispatch
from outgoing.actions.return_draft import return_draft
from outgoing.actions.send_outgoing import send_outgoing
from outgoing.carrying import take_over
from outgoing.models import Outgoing
from outgoing.readiness import last_version
from tests.factories.letters import WEDNESDAY
from tests.factories.outgoing import agree_all, asked, in_approval, registered, signed
from tests.factories.people import position

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.18")]
TODAY, LATER = WEDNESDAY.date(), WEDNESDAY + timedelta(hours=1)
RETURNED, TAKE_OVER, WRONG = "outgoing.returned", "outgoing.to_take_over", "outgoing.wrong_address"
WAYS = {  # where the executor is → whether he is told, whether the head is
    "at his post": (True, False),
    "at another post": (True, True),
    "gone": (False, True),
}


def goes(executor: Officer, where: str) -> None:
    """Let the executor stay, take another post, or leave the office."""
    if where == "at another post":
        Officer.objects.filter(pk=executor.pk).update(position=position("another"))
    elif where == "gone":
        left = {"position": None, "is_active": False, "left_on": TODAY - timedelta(days=1)}
        Officer.objects.filter(pk=executor.pk).update(**left)


def told(*kinds: str) -> set[tuple[str, int]]:
    """Return who was told what of these kinds."""
    return set(Notice.objects.filter(kind__in=kinds).values_list("kind", "officer"))


def returned(paper: Outgoing, by: Officer) -> None:
    """Send back what this officer is asked about."""
    opinion = asked(paper)
    assert opinion is not None
    assert opinion.approver == by
    return_draft(opinion=opinion, by=by, at=LATER, digest=last_version(paper).digest, reason="Мерзімі жоқ.")


def past_the_head(paper: Outgoing, head: Officer) -> None:
    """Let the head of the body agree, so that the next one is asked."""
    opinion = asked(paper)
    assert opinion is not None
    assert opinion.approver == head
    agree_draft(opinion=opinion, by=head, at=WEDNESDAY, digest=last_version(paper).digest)


@pytest.mark.clause("12.4")
@pytest.mark.parametrize(("where", "whom"), WAYS.items(), ids=WAYS)
def test_12_4_a_return_is_told_to_the_executor_and_to_who_has_to_take_the_draft_over(
    where: str,
    whom: tuple[bool, bool],
    executor: Officer,
    akim: Officer,
    department_head: Officer,
    deputy: Officer,
    head_of_apparatus: Officer,
) -> None:
    paper = in_approval(executor, akim)
    past_the_head(paper, department_head)
    goes(executor, where)

    returned(paper, deputy)

    meant = zip(((RETURNED, executor.pk), (TAKE_OVER, department_head.pk)), whom, strict=True)
    assert told(RETURNED, TAKE_OVER) == {news for news, is_told in meant if is_told}
    assert all("Мерзімі жоқ." in text for text in Notice.objects.filter(kind=RETURNED).values_list("text", flat=True))


def test_the_head_is_not_told_of_what_he_sent_back_himself(
    executor: Officer, akim: Officer, department_head: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    paper = in_approval(executor, akim)
    goes(executor, "gone")

    returned(paper, department_head)

    assert told(RETURNED, TAKE_OVER) == set()


def test_where_the_head_is_gone_too_who_has_the_first_signature_is_told(
    executor: Officer, akim: Officer, department_head: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    paper = in_approval(executor, akim)
    goes(executor, "gone")
    post = department_head.position
    goes(department_head, "gone")

    assert take_over(paper, TODAY) == []
    Position.objects.filter(pk=post.pk).update(heads_unit=False, first_signature=True)  # type: ignore[union-attr]
    Officer.objects.filter(pk=department_head.pk).update(position=post, is_active=True, left_on=None)
    assert take_over(paper, TODAY) == [department_head]


@pytest.mark.clause("12.5")
def test_12_5_what_the_signer_declines_is_told_to_the_head(
    executor: Officer, akim: Officer, department_head: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    paper = agree_all(in_approval(executor, akim))
    goes(executor, "gone")

    decline_signature(outgoing=paper, by=akim, at=LATER, reason="Мазмұны толық емес.")

    assert told(RETURNED, TAKE_OVER) == {(TAKE_OVER, department_head.pk)}


def test_what_the_dispatch_desk_refuses_is_told_to_the_head(
    executor: Officer,
    akim: Officer,
    department_head: Officer,
    deputy: Officer,
    head_of_apparatus: Officer,
    aigul_from_records: Officer,
) -> None:
    paper = signed(executor, akim)
    goes(executor, "gone")

    refuse_dispatch(outgoing=paper, by=aigul_from_records, at=LATER, grounds=["needless"])

    assert told(RETURNED, TAKE_OVER) == {(TAKE_OVER, department_head.pk)}


@pytest.mark.clause("10.20")
@pytest.mark.parametrize(("where", "whom"), WAYS.items(), ids=WAYS)
def test_10_20_a_wrong_address_is_told_to_the_executor_and_to_who_stands_in_for_him(
    where: str,
    whom: tuple[bool, bool],
    executor: Officer,
    deputy: Officer,
    department_head: Officer,
    head_of_apparatus: Officer,
    aigul_from_records: Officer,
) -> None:
    paper = registered(aigul_from_records, executor, deputy)
    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)
    goes(executor, where)
    way = {"channel": "post", "email": "", "address": "Шымкент қаласы, Тәуке хан даңғылы, 3"}

    record_wrong_address(
        addressee=paper.addressees.get(), by=aigul_from_records, at=LATER, reason="Көшіп кеткен", **way
    )

    meant = zip((executor.pk, department_head.pk), whom, strict=True)
    assert told(WRONG) == {(WRONG, key) for key, is_told in meant if is_told}
