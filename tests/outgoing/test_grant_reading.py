"""10.5: one named officer reads one signed paper of the office until a day; who may name him, and how it ends."""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection
from django.urls import reverse
from guardian.shortcuts import assign_perm

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from outgoing.actions.end_readings import end_readings
from outgoing.actions.grant_reading import grant_reading
from outgoing.actions.refuse_dispatch import refuse_dispatch
from outgoing.actions.revise_draft import revise_draft
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.actions.withdraw_reading import withdraw_reading
from outgoing.facts import Words
from outgoing.models import Outgoing, OutgoingReader
from outgoing.models.outgoing import SIGNED
from outgoing.readiness import last_version
from outgoing.states import OUTGOING
from outgoing.tasks import end_readings as task
from tests.factories import people
from tests.factories.letters import WEDNESDAY
from tests.factories.office import new_office
from tests.factories.outgoing import agree_all, drafted, facts, registered, signed
from tests.factories.pages import cost, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]
ON = WEDNESDAY.date()


@pytest.fixture
def letter(aigul_from_records: Officer, executor: Officer, department_head: Officer, deputy: Officer) -> Outgoing:
    """A letter with its number."""
    return registered(aigul_from_records, executor, deputy)


def granted(paper: Outgoing, by: Officer, reader: Officer, **facts: Any) -> OutgoingReader:
    """Name the reader until the end of the month, by an order."""
    asked: dict[str, Any] = {"basis": "12-ө бұйрық", "ends_on": date(2026, 3, 31)} | facts
    return grant_reading(outgoing=paper, by=by, at=WEDNESDAY, reader=reader, **asked)


def typed(**facts: Any) -> dict[str, Any]:
    """Return what is sent by a form, with its token."""
    return {"once": str(uuid.uuid4()), **facts}


def seen_by(officer: Officer, *, late: int = 0, in_person: bool = True) -> list[Outgoing]:
    """Return the papers the officer sees so many days later."""
    return list(Outgoing.objects.visible_to(officer, ON + timedelta(days=late), in_person=in_person))


def test_10_5_a_named_officer_sees_that_paper_and_no_other(
    letter: Outgoing,
    aigul_from_records: Officer,
    executor: Officer,
    deputy: Officer,
    head_of_records: Officer,
    stranger: Officer,
) -> None:
    registered(aigul_from_records, executor, deputy)

    row = granted(letter, head_of_records, stranger)

    assert seen_by(stranger) == [letter]
    assert seen_by(stranger, in_person=False) == []
    assert (row.granted_by, row.granted_at) == (head_of_records, WEDNESDAY)


def test_10_5_it_is_written_into_the_journal_and_told(
    letter: Outgoing, head_of_records: Officer, stranger: Officer
) -> None:
    granted(letter, head_of_records, stranger)

    entry = Entry.objects.get(event="outgoing.reading_granted")
    notice = Notice.objects.get(kind="outgoing.reading_granted")
    assert (entry.clause, entry.officer, entry.root_id) == ("10.5", head_of_records, letter.pk)
    assert "12-ө бұйрық" in entry.sentence
    assert "31.03.2026" in entry.sentence
    assert (notice.officer, notice.path) == (stranger, letter.get_absolute_url())


def test_10_5_it_is_taken_back_once(letter: Outgoing, head_of_records: Officer, stranger: Officer) -> None:
    row, same = granted(letter, head_of_records, stranger), OutgoingReader.objects.get()

    withdraw_reading(reader=row, by=head_of_records, at=WEDNESDAY)
    with pytest.raises(Refusal) as refused:
        withdraw_reading(reader=same, by=head_of_records, at=WEDNESDAY)

    assert (seen_by(stranger), refused.value.clause) == ([], "10.5")
    assert Entry.objects.filter(event="outgoing.reading_withdrawn", clause="10.5").count() == 1


@pytest.mark.parametrize("name", ["aigul_from_records", "akim", "deputy", "executor", "head_of_apparatus"])
def test_10_5_nobody_but_the_head_of_records_names_a_reader_or_takes_him_back(
    letter: Outgoing, head_of_records: Officer, stranger: Officer, name: str, request: pytest.FixtureRequest
) -> None:
    by = request.getfixturevalue(name)
    row = granted(letter, head_of_records, stranger)
    second = people.officer("second", "Екінші Оқырман", at_post=people.position("reader_2"))

    with pytest.raises(Refusal) as naming:
        granted(letter, by, second)
    with pytest.raises(Refusal) as taking:
        withdraw_reading(reader=row, by=by, at=WEDNESDAY)

    assert (naming.value.clause, taking.value.clause, OutgoingReader.objects.count()) == ("10.5", "10.5", 1)


def test_10_5_nobody_is_named_to_a_draft(
    executor: Officer, deputy: Officer, head_of_records: Officer, stranger: Officer
) -> None:
    with pytest.raises(Refusal) as refused:
        granted(drafted(executor, deputy), head_of_records, stranger)

    assert (refused.value.clause, OutgoingReader.objects.count()) == ("10.5", 0)


def test_10_5_a_paper_that_goes_back_to_drafting_ends_the_namings_and_says_so(
    aigul_from_records: Officer,
    executor: Officer,
    department_head: Officer,
    deputy: Officer,
    head_of_records: Officer,
    stranger: Officer,
    rural_akim: Officer,
) -> None:
    paper = signed(executor, deputy)
    other = granted(registered(aigul_from_records, executor, deputy), head_of_records, stranger)
    for reader in (stranger, rural_akim):
        granted(paper, head_of_records, reader)

    refuse_dispatch(outgoing=paper, by=aigul_from_records, at=WEDNESDAY, grounds=["form"], details="Бланк дұрыс емес")

    ended = Entry.objects.filter(event="outgoing.reading_withdrawn", clause="10.5", root_id=paper.pk)
    assert list(OutgoingReader.objects.all()) == [other]
    assert [entry.officer for entry in ended] == [aigul_from_records] * 2


def test_only_the_refusal_at_the_desk_leads_from_a_signed_paper_to_one_that_is_not() -> None:
    back = [move.name for move in OUTGOING.moves if move.sources & set(SIGNED) and move.target not in SIGNED]

    assert back == ["refuse_dispatch"]


def test_10_5_it_is_given_to_the_person_and_not_to_who_acts_for_him(
    letter: Outgoing, head_of_records: Officer, stranger: Officer
) -> None:
    post = people.position("reader_2", of_unit=people.unit("education"))
    absent = people.officer("second", "Екінші Оқырман", at_post=post)
    people.acts_for(stranger, absent, starts_on=ON, ends_on=ON)

    granted(letter, head_of_records, absent)

    assert (seen_by(absent), seen_by(stranger)) == ([letter], [])


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"basis": "  "}, "basis"),
        ({"ends_on": date(2026, 3, 17)}, "ends_on"),
        ({"ends_on": date(2027, 3, 20)}, "ends_on"),
    ],
    ids=["no basis", "a day that is over", "a year off"],
)
def test_10_5_refuses_a_naming_that_cannot_stand(
    facts: dict[str, Any], field: str, letter: Outgoing, head_of_records: Officer, stranger: Officer
) -> None:
    with pytest.raises(Refusal) as refused:
        granted(letter, head_of_records, stranger, **facts)

    assert (refused.value.field, OutgoingReader.objects.count()) == (field, 0)


def test_10_5_who_sees_it_already_is_not_named(letter: Outgoing, head_of_records: Officer, akim: Officer) -> None:
    with pytest.raises(Refusal) as refused:
        granted(letter, head_of_records, akim)

    assert refused.value.field == "reader"


def test_10_5_the_right_ends_with_its_day_whether_the_task_runs_or_not(
    letter: Outgoing, head_of_records: Officer, stranger: Officer
) -> None:
    granted(letter, head_of_records, stranger, ends_on=ON)

    seen = [len(seen_by(stranger, late=late)) for late in (0, 1)]

    assert (seen, OutgoingReader.objects.count()) == ([1, 0], 1)


def test_10_5_the_task_takes_what_is_over_away_and_says_so(
    letter: Outgoing, head_of_records: Officer, stranger: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    granted(letter, head_of_records, stranger, ends_on=ON)
    ended = [end_readings(at=WEDNESDAY)]
    monkeypatch.setattr("outgoing.tasks.timezone.now", lambda: WEDNESDAY + timedelta(days=1))

    ended += [task(), task()]

    assert (ended, OutgoingReader.objects.count()) == ([0, 1, 0], 0)
    assert Entry.objects.filter(event="outgoing.reading_ended", clause="10.5", officer=None).count() == 1


def test_10_5_whose_day_is_over_is_named_anew_before_the_task_comes_by(
    letter: Outgoing, head_of_records: Officer, stranger: Officer
) -> None:
    granted(letter, head_of_records, stranger, ends_on=ON)
    later: dict[str, Any] = {"at": WEDNESDAY + timedelta(days=1), "ends_on": ON + timedelta(days=5)}

    grant_reading(outgoing=letter, by=head_of_records, reader=stranger, basis="13-ө бұйрық", **later)

    events = list(Entry.objects.order_by("pk").values_list("event", flat=True))
    assert OutgoingReader.objects.get().basis == "13-ө бұйрық"
    assert events[-2:] == ["outgoing.reading_ended", "outgoing.reading_granted"]


def test_the_objects_own_permission_says_the_same_and_no_shortcut_gives_it(
    letter: Outgoing, head_of_records: Officer, stranger: Officer, rural_akim: Officer
) -> None:
    granted(letter, head_of_records, stranger)

    assert Officer.objects.get(pk=stranger.pk).has_perm("outgoing.view_outgoing", letter)
    with pytest.raises(IntegrityError):
        assign_perm("outgoing.view_outgoing", rural_akim, letter)


def test_the_column_says_what_the_function_says(letter: Outgoing, head_of_records: Officer, stranger: Officer) -> None:
    granted(letter, head_of_records, stranger)

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM outgoing_outgoing p WHERE seen_by IS DISTINCT FROM outgoing_seen_by(p)")

        assert cursor.fetchone() == (0,)
    assert f"r{stranger.pk}" in Outgoing.objects.get(pk=letter.pk).seen_by


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every request happen on Wednesday at ten, in an office."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    new_office()


@pytest.mark.usefixtures("today")
def test_10_5_the_head_of_records_names_and_takes_back_on_the_page_of_the_paper(
    letter: Outgoing, head_of_records: Officer, stranger: Officer
) -> None:
    client, page = signed_in(head_of_records), letter.get_absolute_url()
    grant = reverse("outgoing:grant_reading", args=[letter.pk])
    assert grant in client.get(page).content.decode()

    answer = client.post(grant, typed(reader=stranger.pk, basis="12-ө бұйрық", ends_on="31.03.2026"))

    row = OutgoingReader.objects.get()
    back = reverse("outgoing:withdraw_reading", args=[row.pk])
    shown = client.get(page).content.decode()
    assert (answer.status_code, answer["Location"]) == (302, page)
    assert back in shown
    assert "12-ө бұйрық" in shown
    assert stranger.short_name in shown
    assert (client.get(back).status_code, client.post(back, typed()).status_code) == (200, 302)
    assert OutgoingReader.objects.count() == 0


@pytest.mark.usefixtures("today")
def test_10_5_a_naming_that_is_refused_keeps_what_was_typed(
    letter: Outgoing, head_of_records: Officer, akim: Officer
) -> None:
    grant = reverse("outgoing:grant_reading", args=[letter.pk])

    facts = typed(reader=akim.pk, basis="12-ө бұйрық", ends_on="31.03.2026")
    answer = signed_in(head_of_records).post(grant, facts)

    assert answer.status_code == 422
    assert "12-ө бұйрық" in answer.content.decode()


@pytest.mark.usefixtures("today")
def test_10_5_others_are_shown_no_names_and_strangers_nothing(
    letter: Outgoing, head_of_records: Officer, executor: Officer, stranger: Officer, rural_akim: Officer
) -> None:
    row = granted(letter, head_of_records, rural_akim)
    paths = [reverse("outgoing:grant_reading", args=[letter.pk]), reverse("outgoing:withdraw_reading", args=[row.pk])]

    client = signed_in(executor)
    shown = client.get(letter.get_absolute_url()).content.decode()

    assert [path for path in paths if path in shown] == []
    assert [client.post(path, typed()).status_code for path in paths] == [422, 422]
    assert [signed_in(stranger).get(path).status_code for path in paths] == [404, 404]
    assert OutgoingReader.objects.count() == 1


@pytest.mark.usefixtures("today")
def test_the_page_costs_the_same_with_one_reader_and_with_three(
    letter: Outgoing, head_of_records: Officer, stranger: Officer, rural_akim: Officer, duty_officer: Officer
) -> None:
    client = signed_in(head_of_records)
    granted(letter, head_of_records, stranger)
    one = cost(client, letter.get_absolute_url())

    for reader in (rural_akim, duty_officer):
        granted(letter, head_of_records, reader)

    assert cost(client, letter.get_absolute_url()) == one


@pytest.mark.usefixtures("today")
def test_10_5_what_is_written_and_signed_anew_is_not_read_by_who_was_named_before(
    aigul_from_records: Officer,
    executor: Officer,
    department_head: Officer,
    deputy: Officer,
    head_of_records: Officer,
    stranger: Officer,
) -> None:
    paper = signed(executor, deputy)
    page, reader = paper.get_absolute_url(), signed_in(stranger)
    named = typed(reader=stranger.pk, basis="12-ө бұйрық", ends_on="31.03.2026")
    grant = reverse("outgoing:grant_reading", args=[paper.pk])
    signed_in(head_of_records).post(grant, named)
    statuses = [reader.get(page).status_code]

    refusal = reverse("outgoing:refuse", args=[paper.pk])
    signed_in(aigul_from_records).post(refusal, typed(grounds=["form"], details="Бланк дұрыс емес"))
    statuses.append(reader.get(page).status_code)
    paper.refresh_from_db()
    other_words = facts(deputy, words=Words("Басқа хат", "Басқа сөз"))
    revise_draft(outgoing=paper, by=executor, at=WEDNESDAY, facts=other_words, seen=paper.version)
    again = agree_all(send_to_approval(outgoing=paper, by=executor, at=WEDNESDAY))
    sign_outgoing(outgoing=again, by=deputy, at=WEDNESDAY, digest=last_version(again).digest)
    statuses.append(reader.get(page).status_code)

    signed_in(head_of_records).post(grant, named | typed())
    assert (*statuses, reader.get(page).status_code) == (200, 404, 404, 200)
