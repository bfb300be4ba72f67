"""The filters of the registry: kind, language, way of arrival, unit that executes, file of the nomenclature (10.9)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from documents.models import DocumentKind, Incoming
from tests.factories import people
from tests.factories.letters import WEDNESDAY, on_desk, open_registry, registered, resolved
from tests.factories.pages import cost, signed_in
from tests.journals.test_files import content_of, sheet_of

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]
REGISTRY = "/registry/"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    return WEDNESDAY


@pytest.fixture
def clerk(aigul_from_records: Officer) -> Client:
    """The browser of the clerk."""
    return signed_in(aigul_from_records)


@pytest.fixture
def act(db: None) -> DocumentKind:
    """Another kind of paper, in use no more."""
    return DocumentKind.objects.create(code="act", name_kk="Акт", name_ru="Акт", is_active=False)


def shown(client: Client, **asked: Any) -> list[str]:
    """Return the correspondents' numbers of the papers on the page."""
    return [line.their_number for line in client.get(REGISTRY, asked).context["page"]]


def filed(paper: Incoming, year: int = 2026) -> CaseFile:
    """Put the paper into the file of the year."""
    case_file = CaseFile.objects.get_or_create(
        index="3-5", year=year, defaults={"name_kk": "Кіріс хаттар", "name_ru": "", "unit": people.unit("records")}
    )[0]
    Incoming.objects.filter(pk=paper.pk).update(case_file=case_file)
    return case_file


@pytest.mark.parametrize(("name", "value"), [("language", "ru"), ("channel", "post")])
def test_papers_are_found_by_language_and_by_way_of_arrival(
    name: str, value: str, clerk: Client, aigul_from_records: Officer, akim: Officer
) -> None:
    registered(aigul_from_records, akim, their_number="1")
    facts: dict[str, Any] = {name: value}
    registered(aigul_from_records, akim, their_number="2", **facts)

    assert shown(clerk, **{name: value}) == ["2"]


def test_papers_of_a_kind_in_use_no_more_are_found(
    clerk: Client, aigul_from_records: Officer, akim: Officer, act: DocumentKind
) -> None:
    registered(aigul_from_records, akim, their_number="1")
    registered(aigul_from_records, akim, their_number="2", kind=act)

    assert shown(clerk, kind=act.pk) == ["2"]
    assert f'<option value="{act.pk}" selected' in clerk.get(REGISTRY, {"kind": act.pk}).content.decode()


def test_a_unit_is_that_to_which_assignments_on_the_paper_were_given(
    clerk: Client, aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    resolved(aigul_from_records, akim, department_head, their_number="1")
    on_desk(aigul_from_records, akim, their_number="2")

    found = [shown(clerk, unit=people.unit(code).pk) for code in ("finance", "education", "apparatus")]

    assert found == [["1"], [], []]


@pytest.mark.clause("10.3")
def test_10_3_a_filter_shows_nobody_more_than_he_may_see(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, stranger: Officer
) -> None:
    resolved(aigul_from_records, akim, department_head, their_number="1")
    wanted = {"unit": people.unit("finance").pk, "language": "kk"}

    assert [shown(signed_in(who), **wanted) for who in (department_head, stranger)] == [["1"], []]


@pytest.mark.clause("10.5")
def test_10_5_a_file_is_typed_by_its_index_and_shows_its_papers(
    clerk: Client, aigul_from_records: Officer, akim: Officer
) -> None:
    registered(aigul_from_records, akim, their_number="1")
    case_file = filed(registered(aigul_from_records, akim, their_number="2"))

    assert shown(clerk, case_file="", case_file_text="3-5") == ["2"]
    assert shown(clerk, case_file=case_file.pk) == ["2"]


def test_an_index_of_several_years_is_offered_to_choose_from_and_a_year_behind_it_chooses(
    clerk: Client, aigul_from_records: Officer, akim: Officer
) -> None:
    old = filed(registered(aigul_from_records, akim, their_number="1"), 2025)
    filed(registered(aigul_from_records, akim, their_number="2"))

    answer = clerk.get(REGISTRY, {"case_file": "", "case_file_text": "3-5"}).content.decode()

    assert (answer.count('name="case_file_pick"'), 'value="3-5"' in answer) == (2, True)
    for typed in ({"case_file_text": "3-5 2025"}, {"case_file_text": "3-5", "case_file_pick": old.pk}):
        assert shown(clerk, case_file="", **typed) == ["1"]


def test_files_are_looked_up_by_index_and_heading_the_latest_first_and_strangers_find_none(
    clerk: Client, stranger: Officer
) -> None:
    open_registry()
    unit = people.unit("records")
    CaseFile.objects.create(index="3-5", year=2025, name_kk="Кіріс хаттар", unit=unit)
    CaseFile.objects.create(index="3-55", year=2026, name_kk="Ұсынылған", unit=unit, state=CaseFile.State.DRAFT)
    path = reverse("documents:case_files_found")

    pages = [clerk.get(path, {"q": text}).content.decode() for text in ("3-", "кіріс", "жоқ")]

    assert [page.count("data-value=") for page in pages] == [2, 2, 0]
    assert pages[0].index("3-5 (2026)") < pages[0].index("3-5 (2025)")
    assert "data-value=" not in signed_in(stranger).get(path, {"q": "3-"}).content.decode()


def test_filters_combine_with_each_other_with_words_and_stand_in_the_file(
    clerk: Client, aigul_from_records: Officer, akim: Officer
) -> None:
    said: dict[str, Any] = {"language": "ru", "channel": "post"}
    registered(aigul_from_records, akim, their_number="1", summary="Жылу", **said)
    registered(aigul_from_records, akim, their_number="2", summary="Ауыз су", **said)
    registered(aigul_from_records, akim, their_number="3", summary="Жылу", language="ru")

    assert shown(clerk, q="жылу", **said) == ["1"]
    assert shown(clerk, **said) == ["2", "1"]
    file = clerk.get(reverse("journals:download", args=["registry", "kk", "xlsx"]), {"q": "жылу", **said})
    assert len(sheet_of(content_of(file))[3:]) == 1


def test_a_search_with_the_filters_is_kept_and_counted(
    clerk: Client, aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    resolved(aigul_from_records, akim, department_head, their_number="1")
    query = f"unit={people.unit('finance').pk}&channel=system"

    clerk.post(f"/lists/registry/save/?{query}", {"name": "Қаржы", "query": query})

    page = clerk.get("/lists/").content.decode()
    assert f'<a href="{REGISTRY}?{query.replace("&", "&amp;")}"><span>Қаржы</span>' in page
    assert "<strong>1</strong>" in page


@pytest.mark.parametrize("name", ["kind", "language", "channel", "unit", "case_file", "case_file_text"])
def test_nonsense_asks_for_nothing_and_is_told(
    name: str, clerk: Client, aigul_from_records: Officer, akim: Officer
) -> None:
    registered(aigul_from_records, akim, their_number="1")

    for nonsense in ("x", "0", "-1", "9" * 30, "\x00"):
        assert shown(clerk, **{name: nonsense}) == ["1"]


def test_the_open_filters_cost_the_same_with_one_and_with_three_papers(
    clerk: Client, aigul_from_records: Officer, akim: Officer, department_head: Officer, act: DocumentKind
) -> None:
    resolved(aigul_from_records, akim, department_head, their_number="1", at=WEDNESDAY)
    case_file = filed(Incoming.objects.get())
    page = f"{REGISTRY}?filters=open&kind={Incoming.objects.get().kind_id}&language=kk&channel=system"
    page += f"&unit={people.unit('finance').pk}&case_file={case_file.pk}"
    one = cost(clerk, page)
    for number in ("2", "3"):
        resolved(aigul_from_records, akim, department_head, their_number=number)
    Incoming.objects.update(case_file=case_file)

    assert (len(shown(clerk, case_file=case_file.pk)), cost(clerk, page)) == (3, one)
