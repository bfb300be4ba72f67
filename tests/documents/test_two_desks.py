"""House 4.9: what two officers do to one paper at the same moment stands in one order, the second sees the first.

The second officer has read the paper before the first pressed, as a page read before its form is sent.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection

from apparat.org.models import Officer
from control.actions.ask_redirection import ask_redirection
from control.actions.decide_redirection import decide_redirection
from control.actions.release_from_control import release_from_control
from control.models import Assignment, Release
from documents.actions.accept_incoming import accept_incoming
from documents.actions.draft_resolution import draft_resolution
from documents.actions.put_resolution import put_resolution
from documents.actions.reassign_incoming import reassign_incoming
from documents.actions.register_incoming import register_incoming
from documents.actions.reject_resolution import reject_resolution
from documents.actions.return_unregistered import return_unregistered
from documents.actions.sign_resolution import sign_resolution
from documents.holding import hold
from documents.models import Incoming, Resolution
from documents.points import Point
from documents.states import IncomingState, ResolutionState
from tests.factories.letters import WEDNESDAY, on_desk, paper, resolved
from tests.factories.two_desks import Deed, overtaken

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def letter(aigul_from_records: Officer, akim: Officer, head_of_apparatus: Officer) -> Incoming:
    return on_desk(aigul_from_records, akim, to=aigul_from_records)


@pytest.fixture
def points(department_head: Officer) -> list[Point]:
    return [Point("Ұсыныс енгізіңіз", [department_head])]


@pytest.fixture
def draft(letter: Incoming, assistant: Officer, points: list[Point]) -> Resolution:
    """A draft in the akim's name on the letter."""
    return draft_resolution(incoming=letter, by=assistant, at=WEDNESDAY, points=points)


def read(letter: Incoming) -> Incoming:
    """Read the paper as a page of another officer does."""
    return Incoming.objects.get(pk=letter.pk)


def read_draft(draft: Resolution) -> Resolution:
    """Read the draft with its paper as the leader's page does."""
    return Resolution.objects.select_related("incoming__desk").get(pk=draft.pk)


def routed(letter: Incoming, by: Officer, desk: Officer) -> Deed:
    """RECORDS moves the paper to another desk."""
    stale = read(letter)
    return lambda: reassign_incoming(incoming=stale, by=by, at=WEDNESDAY, desk=desk, reason="Басқа басшының мәселесі")


@pytest.mark.clause("10.13")
def test_10_13_a_resolution_is_not_put_on_a_paper_that_goes_to_another_desk(
    letter: Incoming, points: list[Point], aigul_from_records: Officer, akim: Officer, head_of_apparatus: Officer
) -> None:
    opened = read(letter)

    answer = overtaken(
        routed(letter, aigul_from_records, head_of_apparatus),
        lambda: put_resolution(incoming=opened, by=akim, at=WEDNESDAY, points=points),
    )

    assert answer == "10.13"
    assert (Resolution.objects.count(), Assignment.objects.count()) == (0, 0)


@pytest.mark.clause("10.11")
def test_10_11_a_paper_does_not_leave_the_desk_on_which_its_resolution_is_put(
    letter: Incoming, points: list[Point], aigul_from_records: Officer, akim: Officer, head_of_apparatus: Officer
) -> None:
    opened = read(letter)

    answer = overtaken(
        lambda: put_resolution(incoming=opened, by=akim, at=WEDNESDAY, points=points),
        routed(letter, aigul_from_records, head_of_apparatus),
    )

    stored = read(letter)
    assert answer == "13.5"
    assert (stored.desk, stored.state) == (akim, IncomingState.RESOLVED)


@pytest.mark.clause("10.13")
def test_10_13_an_assistant_does_not_draft_on_a_paper_that_goes_to_another_desk(
    letter: Incoming, points: list[Point], aigul_from_records: Officer, assistant: Officer, head_of_apparatus: Officer
) -> None:
    opened = read(letter)

    answer = overtaken(
        routed(letter, aigul_from_records, head_of_apparatus),
        lambda: draft_resolution(incoming=opened, by=assistant, at=WEDNESDAY, points=points),
    )

    assert answer == "10.13"
    assert Resolution.objects.count() == 0


@pytest.mark.clause("10.13")
@pytest.mark.parametrize(
    "decide",
    [
        pytest.param(lambda draft, by: sign_resolution(resolution=draft, by=by, at=WEDNESDAY), id="put"),
        pytest.param(
            lambda draft, by: reject_resolution(resolution=draft, by=by, at=WEDNESDAY, reason="Нақтылау"), id="reject"
        ),
    ],
)
def test_10_13_a_draft_is_not_decided_beside_the_routing_that_withdraws_it(
    draft: Resolution,
    aigul_from_records: Officer,
    akim: Officer,
    head_of_apparatus: Officer,
    decide: Callable[[Resolution, Officer], object],
) -> None:
    """The routing holds the paper and has not come to the draft yet: who decides must not hold the draft meanwhile."""
    opened = read_draft(draft)

    answer = overtaken(
        lambda: hold(read(draft.incoming)),
        lambda: decide(opened, akim),
        rest=routed(draft.incoming, aigul_from_records, head_of_apparatus),
    )

    draft.refresh_from_db()
    assert answer == "10.13"
    assert (draft.state, draft.incoming.desk) == (ResolutionState.WITHDRAWN, head_of_apparatus)
    assert Assignment.objects.count() == 0


@pytest.mark.clause("10.11")
def test_10_11_a_paper_is_not_routed_beside_the_draft_that_is_put(
    draft: Resolution, aigul_from_records: Officer, akim: Officer, head_of_apparatus: Officer
) -> None:
    opened = read_draft(draft)

    answer = overtaken(
        lambda: sign_resolution(resolution=opened, by=akim, at=WEDNESDAY),
        routed(draft.incoming, aigul_from_records, head_of_apparatus),
    )

    draft.refresh_from_db()
    assert answer == "13.5"
    assert (draft.state, draft.incoming.desk) == (ResolutionState.SIGNED, akim)


@pytest.mark.clause("10.23")
def test_10_23_a_draft_is_not_put_beside_the_release_that_ends_the_paper(
    aigul_from_records: Officer, akim: Officer, assistant: Officer, department_head: Officer, points: list[Point]
) -> None:
    letter = resolved(aigul_from_records, akim, department_head).incoming
    draft = draft_resolution(incoming=letter, by=assistant, at=WEDNESDAY, points=points)
    opened, given = read_draft(draft), Assignment.objects.get()

    answer = overtaken(
        lambda: hold(read(letter)),
        lambda: sign_resolution(resolution=opened, by=akim, at=WEDNESDAY),
        rest=lambda: release_from_control(
            assignment=given, by=akim, at=WEDNESDAY, ground=Release.Ground.IMPOSSIBLE, evaluation="Су тасқыны"
        ),
    )

    draft.refresh_from_db()
    assert answer == "10.13"
    assert (draft.state, draft.incoming.state) == (ResolutionState.WITHDRAWN, IncomingState.EXECUTED)


@pytest.mark.clause("10.9")
def test_10_9_two_clerks_give_a_paper_one_number(
    aigul_from_records: Officer, head_of_records: Officer, akim: Officer
) -> None:
    letter = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim), hold=True)
    opened = read(letter)

    answer = overtaken(
        lambda: register_incoming(incoming=letter, by=aigul_from_records, at=WEDNESDAY),
        lambda: register_incoming(incoming=opened, by=head_of_records, at=WEDNESDAY),
    )

    stored = read(letter)
    assert answer == "10.9"
    assert (stored.number, stored.registered_by) == ("3-5/1", aigul_from_records)


@pytest.mark.clause("10.12")
def test_10_12_a_paper_is_not_returned_beside_its_registration(
    aigul_from_records: Officer, head_of_records: Officer, akim: Officer
) -> None:
    letter = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim), hold=True)
    opened = read(letter)

    answer = overtaken(
        lambda: register_incoming(incoming=letter, by=aigul_from_records, at=WEDNESDAY),
        lambda: return_unregistered(
            incoming=opened, by=head_of_records, at=WEDNESDAY, grounds=["form"], is_no_appeal=True
        ),
    )

    assert answer == "10.12"
    assert read(letter).state == IncomingState.REGISTERED


@pytest.mark.clause("13.5")
def test_13_5_of_two_redirections_on_one_paper_each_leaves_it_to_whom_it_belongs(
    aigul_from_records: Officer, akim: Officer, executor: Officer, rural_akim: Officer, stranger: Officer
) -> None:
    letter = on_desk(aigul_from_records, akim)
    points = [Point("Бірінші", [executor]), Point("Екінші", [rural_akim])]
    put_resolution(incoming=letter, by=akim, at=WEDNESDAY, points=points)
    first, second = Assignment.objects.order_by("pk")
    away = ask_redirection(assignment=first, by=executor, at=WEDNESDAY, proposed=stranger, reason="Біздің іс емес")
    back = ask_redirection(assignment=second, by=rural_akim, at=WEDNESDAY, proposed=executor, reason="Біздің іс емес")

    answer = overtaken(
        lambda: decide_redirection(redirection=away, by=akim, at=WEDNESDAY, grant=True),
        lambda: decide_redirection(redirection=back, by=akim, at=WEDNESDAY, grant=True),
    )

    with connection.cursor() as cursor:
        cursor.execute("SELECT seen_by, documents_seen_by(paper) FROM documents_incoming paper")
        stored, ruled = cursor.fetchone()
    assert answer == "done"
    assert stored == ruled
    assert f"u{executor.position.unit_id}" in stored  # type: ignore[union-attr]


@pytest.mark.clause("10.11")
def test_10_11_of_two_who_move_one_paper_the_second_is_refused(
    letter: Incoming, aigul_from_records: Officer, akim: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    answer = overtaken(
        routed(letter, aigul_from_records, head_of_apparatus),
        routed(letter, akim, deputy),
    )

    assert answer == "10.11"
    assert read(letter).desk == head_of_apparatus
