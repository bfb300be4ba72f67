"""10.18: the sheet beside the form says what the paper will say; addressees typed beside a list are not lost."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from apparat.org.queries import forget
from outgoing.actions.begin_draft import begin_draft
from outgoing.actions.write_distribution import write_distribution
from outgoing.facts import To
from outgoing.letter import LetterSheet, sheet_of
from outgoing.models import DistributionList, Outgoing
from outgoing.preview import Typing, preview_of
from outgoing.readiness import last_version
from tests.factories.letters import WEDNESDAY, pdf
from tests.factories.letters import on_desk as letter_on_desk
from tests.factories.office import new_office
from tests.factories.outgoing import body, facts, letter_kind
from tests.factories.pages import signed_in
from tests.factories.people import acts_for

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.18")]
TODAY = WEDNESDAY.date()


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch, department_head: Officer, deputy: Officer) -> None:
    """Let every request of these tests happen on Wednesday at ten, in an office that has a letterhead."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    new_office()
    letter_kind()


def listed(clerk: Officer, *codes: str) -> DistributionList:
    """Return a distribution list of these bodies."""
    members = [To(body(code)) for code in codes]
    return write_distribution(by=clerk, at=WEDNESDAY, name_kk="Ұйымдар", name_ru="", members=members)


def typed(signer: Officer, **changed: Any) -> dict[str, Any]:
    """Return what is typed of a letter in both languages."""
    words = {"heading_kk": "Тақырып", "text_kk": "Мәтін.", "heading_ru": "Тема", "text_ru": "Текст."}
    return {"once": str(uuid.uuid4()), "language": "both", "signer": signer.pk, **words, **changed}


def query(said: dict[str, Any]) -> QueryDict:
    """Return the form as it comes from the browser."""
    made = QueryDict(mutable=True)
    for name, value in said.items():
        made.setlist(name, [str(one) for one in (value if isinstance(value, list) else [value])])
    return made


def saved(client: Client, said: dict[str, Any], page: str, **files: Any) -> Outgoing:
    """Save the form and return its paper."""
    assert client.post(page, said | files).status_code == 302
    return Outgoing.objects.latest("pk")


def on_paper(paper: Outgoing) -> dict[str, LetterSheet]:
    """Return every mark of the sheets of the paper, by language."""
    version = last_version(paper)
    return {language: sheet_of(paper, version, language, with_number=False) for language in paper.languages}


def beside(typing: Typing, said: dict[str, Any]) -> dict[str, LetterSheet]:
    """Return every mark of the sheets beside the form, by language."""
    return {sheet.language: sheet.letter for sheet in preview_of(typing, query(said))}


BEGIN = "/outgoing/new/letter/"


def test_the_sheet_beside_the_form_is_that_of_the_paper(executor: Officer, deputy: Officer) -> None:
    said = typed(deputy, unit_1=body("a").pk, unit_2=body("b").pk, line_kk_2="«Б» басшысына", channel_1="email")
    typing = Typing(letter_kind(), executor, TODAY, files=("1-қосымша.pdf",))

    paper = saved(signed_in(executor), said, BEGIN, attached=pdf("1-қосымша.pdf"))

    assert beside(typing, said) == on_paper(paper)
    assert beside(typing, said)["kk"].annexes == ["1-қосымша.pdf"]


def test_so_is_that_of_a_paper_by_a_distribution_list(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    said = typed(deputy, distribution=listed(aigul_from_records, "a", "b", "c").pk)

    paper = saved(signed_in(executor), said, BEGIN)

    shown = beside(Typing(letter_kind(), executor, TODAY), said)
    assert shown == on_paper(paper)
    assert len(shown["kk"].distribution) == 3


@pytest.mark.clause("10.22")
def test_so_is_that_of_an_answer_and_of_its_next_version_with_an_annex_that_stays(
    aigul_from_records: Officer, deputy: Officer
) -> None:
    letter = letter_on_desk(aigul_from_records, deputy)
    said = typed(deputy, unit_1=letter.correspondent_id, answers="№ 3-5/1")
    client = signed_in(deputy)

    paper = saved(client, said, f"{BEGIN}?answers={letter.pk}", attached=[pdf("1.pdf"), pdf("2.pdf")])
    first = Typing(letter_kind(), deputy, TODAY, known=letter, files=("1.pdf", "2.pdf"))
    assert beside(first, said) == on_paper(paper)
    stays = last_version(paper).files.get(order=2).attachment
    next_one = said | {"seen": 1, "kept": [stays.pk], "once": str(uuid.uuid4())}
    paper = saved(client, next_one, reverse("outgoing:revise", args=[paper.pk]))

    assert paper.version == 2
    assert beside(Typing(letter_kind(), deputy, TODAY, paper, letter), next_one) == on_paper(paper)


@pytest.mark.clause("1.4")
def test_1_4_who_acts_for_another_sees_the_executor_of_the_paper(
    executor: Officer, stranger: Officer, deputy: Officer
) -> None:
    acts_for(stranger, executor, starts_on=TODAY, ends_on=TODAY)
    said = typed(deputy, unit_1=body("a").pk)

    paper = saved(signed_in(stranger), said, BEGIN)

    assert beside(Typing(letter_kind(), stranger, TODAY), said) == on_paper(paper)


def test_the_part_that_is_asked_for_while_one_types_has_every_mark_of_the_paper(
    aigul_from_records: Officer, deputy: Officer
) -> None:
    deputy.language = "ru"  # the reader's language is not that of the sheet
    deputy.save(update_fields=["language"])
    letter = letter_on_desk(aigul_from_records, deputy)
    said = typed(deputy, answers="3-5/1", attached=["қосымша.pdf"], heading_ru="", text_ru="")
    said |= {"distribution": listed(aigul_from_records, "a", "b").pk}

    page = signed_in(deputy).post(f"{reverse('outgoing:preview', args=['letter'])}?answers={letter.pk}", said)

    shown = page.content.decode()
    marks = ("Тарату тізбесі бойынша", body("b").name_kk, "1. қосымша.pdf", "Орынд.", deputy.short_name_kk)
    assert [mark for mark in marks if mark not in shown] == []
    answered = beside(Typing(letter_kind(), deputy, TODAY, known=letter), said)["kk"].answers
    assert answered != ""
    assert answered in shown


def test_the_part_is_told_of_which_draft_it_is(executor: Officer, deputy: Officer, stranger: Officer) -> None:
    said = typed(deputy, unit_1=body("a").pk)
    paper = saved(signed_in(executor), said, BEGIN)
    part = f"{reverse('outgoing:preview', args=['letter'])}?paper={paper.pk}"

    page = signed_in(executor).get(reverse("outgoing:revise", args=[paper.pk])).content.decode()

    assert f'hx-post="{part}"' in page
    assert [signed_in(one).post(part, said).status_code for one in (executor, stranger)] == [200, 404]


def test_10_18_addressees_typed_beside_a_list_are_refused_at_their_field_and_nothing_is_lost(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    said = typed(deputy, unit_1=body("z").pk, distribution=listed(aigul_from_records, "a").pk)

    answer = signed_in(executor).post(BEGIN, said)

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["distribution"]
    assert body("z").name in answer.content.decode()
    assert Outgoing.objects.count() == 0


def test_10_18_the_deed_refuses_both_too(aigul_from_records: Officer, executor: Officer, deputy: Officer) -> None:
    both = facts(deputy, distribution=listed(aigul_from_records, "a"))

    with pytest.raises(Refusal) as refusal:
        begin_draft(by=executor, at=WEDNESDAY, kind=letter_kind(), facts=both)

    assert (refusal.value.clause, refusal.value.field) == ("10.18", "distribution")


@pytest.mark.clause("10.22")
@pytest.mark.parametrize(("number", "is_found"), [("12\x00", False), ("\x00", False), ("№ \x003-5/1", True)])
def test_10_22_a_sign_that_no_number_has_breaks_neither_the_part_nor_the_page(
    *, number: str, is_found: bool, aigul_from_records: Officer, deputy: Officer
) -> None:
    letter_on_desk(aigul_from_records, deputy)
    said = typed(deputy, answers=number, preview="1")
    client = signed_in(deputy)

    pages = [client.post(path, said) for path in (reverse("outgoing:preview", args=["letter"]), BEGIN)]

    assert [page.status_code for page in pages] == [200, 200]
    assert [page.context["sheets"][0].letter.answers != "" for page in pages] == [is_found, is_found]


@pytest.mark.parametrize(
    "address", ["/outgoing/preview/letter/?paper=", "/outgoing/preview/letter/?answers=", f"{BEGIN}?answers="]
)
def test_a_key_of_thousands_of_digits_names_no_paper(address: str, executor: Officer) -> None:
    assert signed_in(executor).post(address + "9" * 5000, typed(executor)).status_code == 404


def cost(typing: Typing, said: dict[str, Any]) -> int:
    """Return how many questions to the database the sheets take, what is kept for minutes being there already."""
    preview_of(typing, query(said))
    forget(typing.officer)
    with CaptureQueriesContext(connection) as questions:
        preview_of(typing, query(said))
    return len(questions)


def chosen(count: int) -> dict[str, Any]:
    """Return what the form sends of so many addressees chosen from the list: the key and the words of each."""
    bodies = {f"unit_{place}": body(f"q{place}") for place in range(1, count + 1)}
    keys = {name: unit.pk for name, unit in bodies.items()}
    return keys | {f"{name}_text": unit.name for name, unit in bodies.items()}


def test_the_sheets_cost_the_same_with_one_addressee_and_with_four(executor: Officer, deputy: Officer) -> None:
    typing = Typing(letter_kind(), executor, TODAY)

    costs = [cost(typing, typed(deputy, **chosen(count))) for count in (1, 4)]

    assert costs == [5, 5]


@pytest.mark.parametrize("by_list", [True, False])
def test_the_sheets_cost_the_same_in_one_language_and_in_two(
    *, by_list: bool, aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    typing = Typing(letter_kind(), executor, TODAY)
    to: dict[str, Any] = (
        {"distribution": listed(aigul_from_records, "a", "b").pk} if by_list else {"unit_1_text": "Жоқ мекеме"}
    )
    both = typed(deputy, **to)

    assert cost(typing, both) == cost(typing, both | {"heading_ru": "", "text_ru": ""})
