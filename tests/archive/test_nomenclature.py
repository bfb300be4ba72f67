"""10.5: the nomenclature of a year is proposed, changed, signed, agreed, approved and closed (law.md 3.4)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline
from apparat.journal.models import Entry
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from archive.actions.add_case import add_case
from archive.actions.agree_nomenclature import agree_nomenclature
from archive.actions.approve_nomenclature import approve_nomenclature
from archive.actions.change_case import change_case
from archive.actions.drop_case import drop_case
from archive.actions.propose_nomenclature import propose_nomenclature
from archive.actions.return_nomenclature import return_nomenclature
from archive.actions.sign_nomenclature import sign_nomenclature
from archive.facts import Minutes
from archive.models import Nomenclature
from archive.states import NomenclatureState
from tests.factories.archive import AUTUMN, agreed, approved, case, drafted, facts, indexed
from tests.factories.people import unit

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]


def refusal_of(deed: Any, **told: Any) -> tuple[str, str | None]:
    """Return clause and field of the refusal of a deed."""
    with pytest.raises(Refusal) as refusal:
        deed(**told)
    return refusal.value.clause, refusal.value.field


def test_it_is_proposed_from_the_year_before_and_its_terms_stand_in_the_ledger(
    aigul_from_records: Officer, head_of_apparatus: Officer
) -> None:
    case("3-5", 2026, article="120", epc=True)
    case("3-6", 2026, permanent=True, years=None)

    nomenclature = propose_nomenclature(by=aigul_from_records, at=AUTUMN, year=2027)

    lines = list(CaseFile.objects.filter(year=2027).order_by("index"))
    assert [(row.index, row.state, row.permanent, row.years) for row in lines] == [
        ("3-5", "draft", False, 5),
        ("3-6", "draft", True, None),
    ]
    assert (lines[0].article, lines[0].epc) == ("120", True)
    drawing, approval = nomenclature.drawing_deadline, nomenclature.approval_deadline
    assert drawing is not None
    assert approval is not None
    assert (drawing.due_on, drawing.unit) == (date(2026, 12, 10), unit("records"))
    assert (approval.due_on, approval.officer) == (date(2026, 12, 31), head_of_apparatus)


def test_proposing_twice_doubles_nothing(aigul_from_records: Officer) -> None:
    case("3-5", 2026)

    for _time in range(2):
        propose_nomenclature(by=aigul_from_records, at=AUTUMN, year=2027)

    assert CaseFile.objects.filter(year=2027).count() == 1
    assert Deadline.objects.filter(subject_kind="nomenclature").count() == 2


def test_only_the_documentation_unit_proposes_for_this_year_or_the_next(
    aigul_from_records: Officer, department_head: Officer
) -> None:
    told = {"at": AUTUMN, "year": 2027}

    assert refusal_of(propose_nomenclature, by=department_head, **told) == ("10.5", None)
    assert refusal_of(propose_nomenclature, by=aigul_from_records, at=AUTUMN, year=2029) == ("10.5", "year")


def test_a_head_keeps_the_lines_of_his_own_unit_only(aigul_from_records: Officer, department_head: Officer) -> None:
    nomenclature, finance = drafted(aigul_from_records, facts("3-1")), indexed("finance")
    told: dict[str, Any] = {"by": department_head, "at": AUTUMN}

    own = add_case(nomenclature=nomenclature, unit=finance, facts=facts("7-1"), **told)
    change_case(case_file=own, facts=facts("7-2", name_kk="Бюджет"), **told)
    others = CaseFile.objects.get(index="3-1", year=2027)

    own.refresh_from_db()
    assert (own.index, own.name_kk) == ("7-2", "Бюджет")
    assert refusal_of(add_case, nomenclature=nomenclature, unit=unit("records"), facts=facts("3-2"), **told) == (
        "10.5",
        None,
    )
    assert refusal_of(change_case, case_file=others, facts=facts("3-9"), **told) == ("10.5", None)
    assert refusal_of(drop_case, case_file=others, **told) == ("10.5", None)
    drop_case(case_file=own, **told)
    assert not CaseFile.objects.filter(unit=finance).exists()


@pytest.mark.parametrize(
    ("line", "field"),
    [
        (facts("4-1"), "index"),
        (facts("3-01"), "index"),
        (facts("3-1"), "index"),
        (facts("3-2", years=None), "years"),
        (facts("3-2", permanent=True), "years"),
    ],
)
def test_an_unsound_line_is_refused_at_its_field(aigul_from_records: Officer, line: Any, field: str) -> None:
    nomenclature = drafted(aigul_from_records, facts("3-1"))
    told = {"nomenclature": nomenclature, "by": aigul_from_records, "at": AUTUMN, "unit": unit("records")}

    assert refusal_of(add_case, facts=line, **told) == ("10.5", field)


def test_it_is_signed_agreed_approved_in_this_order_and_its_files_are_opened(
    aigul_from_records: Officer, head_of_records: Officer, head_of_apparatus: Officer
) -> None:
    nomenclature = approved(aigul_from_records, head_of_records, head_of_apparatus, facts("3-1"), facts("3-2"))

    nomenclature.refresh_from_db()
    assert (nomenclature.state, nomenclature.signed_by) == (NomenclatureState.APPROVED, head_of_records)
    assert (nomenclature.ec_number, nomenclature.approved_by) == ("4", head_of_apparatus)
    assert [row.state for row in CaseFile.objects.filter(year=2027)] == ["open", "open"]
    assert nomenclature.is_in_force(date(2026, 12, 31)) is False
    assert nomenclature.is_in_force(date(2027, 1, 1)) is True
    assert {row.state for row in Deadline.objects.filter(subject_kind="nomenclature")} == {"met"}
    assert Entry.objects.filter(event="case_file.open_case").count() == 2


def test_each_step_is_of_its_own_officer(
    aigul_from_records: Officer, head_of_records: Officer, head_of_apparatus: Officer, department_head: Officer
) -> None:
    nomenclature = drafted(aigul_from_records, facts())
    told: dict[str, Any] = {"nomenclature": nomenclature, "at": AUTUMN}
    minutes = Minutes("4", AUTUMN.date())

    assert refusal_of(sign_nomenclature, by=aigul_from_records, **told)[0] == "10.5"
    assert refusal_of(agree_nomenclature, by=aigul_from_records, ec=minutes, **told)[0] == "10.5"
    sign_nomenclature(by=head_of_records, **told)
    assert refusal_of(agree_nomenclature, by=department_head, ec=minutes, **told)[0] == "10.5"
    assert refusal_of(approve_nomenclature, by=head_of_apparatus, **told)[0] == "10.5"
    agree_nomenclature(by=aigul_from_records, ec=minutes, **told)
    assert refusal_of(approve_nomenclature, by=head_of_records, **told)[0] == "10.5"
    assert approve_nomenclature(by=head_of_apparatus, **told).state == NomenclatureState.APPROVED


def test_nothing_empty_and_no_line_without_a_retention_in_figures_is_signed(
    aigul_from_records: Officer, head_of_records: Officer
) -> None:
    nomenclature = drafted(aigul_from_records)
    told: dict[str, Any] = {"nomenclature": nomenclature, "by": head_of_records, "at": AUTUMN}

    assert refusal_of(sign_nomenclature, **told)[0] == "10.5"
    case("3-8", 2027, years=None, state=CaseFile.State.DRAFT)
    assert refusal_of(sign_nomenclature, **told)[0] == "10.5"


def test_minutes_are_neither_older_than_the_signature_nor_of_a_day_to_come(
    aigul_from_records: Officer, head_of_records: Officer
) -> None:
    nomenclature = drafted(aigul_from_records, facts())
    sign_nomenclature(nomenclature=nomenclature, by=head_of_records, at=AUTUMN)
    told: dict[str, Any] = {"nomenclature": nomenclature, "by": aigul_from_records, "at": AUTUMN}

    for days in (-1, 1):
        wrong = Minutes("4", AUTUMN.date() + timedelta(days=days))
        assert refusal_of(agree_nomenclature, ec=wrong, **told) == ("10.5", "ec_on")


def test_the_commission_of_the_archive_agrees_at_least_every_five_years(
    aigul_from_records: Officer, head_of_records: Officer
) -> None:
    Nomenclature.objects.bulk_create(Nomenclature(year=year, state="approved") for year in range(2023, 2027))
    nomenclature = drafted(aigul_from_records, facts())
    sign_nomenclature(nomenclature=nomenclature, by=head_of_records, at=AUTUMN)
    ec = Minutes("4", AUTUMN.date())
    told: dict[str, Any] = {"nomenclature": nomenclature, "by": aigul_from_records, "at": AUTUMN, "ec": ec}

    assert refusal_of(agree_nomenclature, **told) == ("10.5", "epc_number")
    assert agree_nomenclature(epc=Minutes("1", AUTUMN.date()), **told).epc_number == "1"


def test_it_is_sent_back_and_its_signature_and_minutes_fall_away(
    aigul_from_records: Officer, head_of_records: Officer, head_of_apparatus: Officer, department_head: Officer
) -> None:
    nomenclature = agreed(aigul_from_records, head_of_records)
    told: dict[str, Any] = {"nomenclature": nomenclature, "at": AUTUMN, "reason": "3-1 толықтырылсын"}

    assert refusal_of(return_nomenclature, by=department_head, **told)[0] == "10.5"
    return_nomenclature(by=head_of_apparatus, **told)

    nomenclature.refresh_from_db()
    assert (nomenclature.state, nomenclature.signed_by, nomenclature.ec_number) == ("drafting", None, "")


def test_within_the_year_the_documentation_unit_opens_a_file_for_a_new_unit(
    aigul_from_records: Officer, head_of_records: Officer, head_of_apparatus: Officer, department_head: Officer
) -> None:
    nomenclature, finance = (
        approved(aigul_from_records, head_of_records, head_of_apparatus),
        indexed("finance"),
    )
    told: dict[str, Any] = {"nomenclature": nomenclature, "at": AUTUMN, "unit": finance, "facts": facts("7-1")}

    assert refusal_of(add_case, by=department_head, **told)[0] == "10.5"
    assert add_case(by=aigul_from_records, **told).state == CaseFile.State.OPEN
