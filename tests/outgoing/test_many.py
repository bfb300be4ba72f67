"""10.5: many papers of the office are filed at once; what became of each is told in the language of who reads it."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client, RequestFactory

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.lists.models import BulkResult
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from documents.models import Incoming
from outgoing.models import Outgoing
from outgoing.views.bulk import FileMany
from tests.factories import letters
from tests.factories.letters import WEDNESDAY
from tests.factories.outgoing import registered, signed
from tests.factories.pages import cost, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]
LIST, MANY = "/outgoing/", "/outgoing/many/file/"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch, department_head: Officer) -> None:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)


@pytest.fixture
def clerk(aigul_from_records: Officer) -> Client:
    """The browser of the clerk."""
    return signed_in(aigul_from_records)


@pytest.fixture
def two(aigul_from_records: Officer, executor: Officer, deputy: Officer) -> list[Outgoing]:
    """A paper that was sent, and one that waits to be."""
    sent, waiting = [registered(aigul_from_records, executor, deputy) for _each in range(2)]
    Outgoing.objects.filter(pk=sent.pk).update(state="sent")
    return [sent, waiting]


def filed_into(client: Client, papers: list[Outgoing], path: str = MANY, **typed: Any) -> Any:
    """Send the form and return the page of the result."""
    case_file = CaseFile.objects.get(index="3-6", year=2026)
    form = {"once": str(uuid.uuid4()), "keys": [paper.pk for paper in papers], "case_file": case_file.pk, **typed}
    return client.post(path, form, follow=True)


def speaking(officer: Officer, language: str) -> Client:
    """Return a browser of the officer that speaks the language."""
    client = signed_in(officer)
    client.cookies["django_language"] = language
    return client


def spoken(officer: Officer, language: str, path: str) -> str:
    """Return the page as the officer reads it in the language."""
    return str(speaking(officer, language).get(path).content.decode())


def test_10_5_chosen_papers_are_filed_and_a_refused_one_says_why(clerk: Client, two: list[Outgoing]) -> None:
    page = filed_into(clerk, two).content.decode()

    result = BulkResult.objects.get()
    assert [Outgoing.objects.get(pk=paper.pk).state for paper in two] == ["filed", "registered"]
    assert ([line["clause"] for line in result.refused], len(result.done)) == (["10.5"], 1)
    assert result.refused[0]["reason"] in page
    assert two[1].get_absolute_url() in page


def test_10_5_who_does_not_dispatch_is_neither_offered_the_deed_nor_allowed_it(
    clerk: Client, executor: Officer, two: list[Outgoing]
) -> None:
    offered = [MANY in client.get(LIST).content.decode() for client in (clerk, signed_in(executor))]

    filed_into(signed_in(executor), two)

    assert offered == [True, False]
    assert {line["clause"] for line in BulkResult.objects.get().refused} == {"10.5"}
    assert Outgoing.objects.filter(state="filed").count() == 0


def test_10_5_the_chosen_papers_stand_on_the_form_with_what_hinders_each(clerk: Client, two: list[Outgoing]) -> None:
    page = clerk.get(MANY, {"keys": [paper.pk for paper in two]}).content.decode()

    assert [page.count(f'value="{paper.pk}"') for paper in two] == [1, 1]
    assert str(CaseFile.objects.get(index="3-6", year=2026)) in page


def test_10_5_the_form_costs_the_same_with_one_and_with_three(
    clerk: Client, aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    keys = [registered(aigul_from_records, executor, deputy).pk for _each in range(3)]

    costs = [cost(clerk, MANY + "?" + "&".join(f"keys={key}" for key in some)) for some in (keys[:1], keys)]

    assert costs[0] == costs[1]


@pytest.mark.parametrize("first", ["kk", "ru"])
def test_the_result_speaks_the_language_of_who_reads_it_whatever_was_spoken_when_it_was_done(
    first: str, aigul_from_records: Officer, two: list[Outgoing], executor: Officer, deputy: Officer
) -> None:
    unsent = signed(executor, deputy)

    filed_into(speaking(aigul_from_records, first), [*two, unsent])

    path = BulkResult.objects.get().get_absolute_url()
    in_kazakh, in_russian = (spoken(aigul_from_records, language, path) for language in ("kk", "ru"))
    for said in ("Таңдалған құжаттарды іске тігу", "Бұл күйде", "Ол барлық адресатқа әлі"):
        assert (said in in_kazakh, said in in_russian) == (True, False)
    for said in ("Подшить выбранные документы", "в этом состоянии", "ещё не отправлен"):
        assert (said in in_russian, said in in_kazakh) == (True, False)


def test_a_reason_is_heard_in_every_language_and_nothing_is_done_on_the_way(
    clerk: Client, executor: Officer, deputy: Officer, two: list[Outgoing]
) -> None:
    paper = signed(executor, deputy)
    told = Entry.objects.count()

    filed_into(clerk, [paper])

    [line] = BulkResult.objects.get().lines
    assert line["reason"] == {
        "kk": "Бұл күйде болмайды: қол қойылды, тіркеледі.",
        "ru": "Невозможно в этом состоянии: подписан, на регистрацию.",
        "en": "Not in this state: signed, to be registered.",
    }
    assert (Entry.objects.count(), Outgoing.objects.get(pk=paper.pk).state) == (told, "signed")


def test_what_a_deed_does_while_its_reason_is_heard_again_is_undone(
    aigul_from_records: Officer, two: list[Outgoing]
) -> None:
    """A deed that is refused once and would go well the next time must not go well then."""
    asked: list[str] = []

    def refused_at_first(*, outgoing: Outgoing, **_values: Any) -> None:
        asked.append(outgoing.number)
        Outgoing.objects.filter(pk=outgoing.pk).update(heading_kk="Басқа")
        if len(asked) == 1:
            raise Refusal("Бір рет қана", "10.5")

    class RefusedAtFirst(FileMany):
        action = staticmethod(refused_at_first)  # type: ignore[assignment]

    case_file = CaseFile.objects.get(index="3-6", year=2026)
    form = {"once": str(uuid.uuid4()), "keys": [two[0].pk], "case_file": case_file.pk}
    request: Any = RequestFactory().post(MANY, form)
    request.user, request.on, request.at = aigul_from_records, WEDNESDAY.date(), WEDNESDAY

    RefusedAtFirst.as_view()(request)

    assert len(asked) == 3
    assert Outgoing.objects.get(pk=two[0].pk).heading_kk != "Басқа"
    assert BulkResult.objects.get().refused[0]["reason"] == "Бір рет қана"


def test_a_result_kept_in_one_language_before_is_read_as_it_was_kept(
    clerk: Client, aigul_from_records: Officer
) -> None:
    line = {"label": "3-5/1", "path": "/registry/1/", "reason": "Бұл күйде болмайды", "clause": "10.5"}
    kept = BulkResult.objects.create(
        officer=aigul_from_records, at=WEDNESDAY, title="Таңдалғандарды тігу", back="/registry/", lines=[line]
    )

    page = clerk.get(kept.get_absolute_url()).content.decode()

    assert all(word in page for word in ("Таңдалғандарды тігу", "3-5/1", "Бұл күйде болмайды"))


def test_rows_of_the_registry_are_named_in_the_language_of_the_reader(
    aigul_from_records: Officer, akim: Officer, clerk: Client
) -> None:
    letter = letters.registered(aigul_from_records, akim)
    form = {"once": str(uuid.uuid4()), "keys": [letter.pk], "desk": akim.pk}

    clerk.post("/registry/many/route/", form)

    path = BulkResult.objects.get().get_absolute_url()
    assert "Отправитель" in spoken(aigul_from_records, "ru", path)
    assert "Жіберуші outside" in spoken(aigul_from_records, "kk", path)
    assert Incoming.objects.get().state == "on_desk"
