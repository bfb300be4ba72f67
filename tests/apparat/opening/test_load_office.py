"""`load_office`: five profiles, again and again, beside what people changed."""

from __future__ import annotations

from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext

from apparat.deadlines.models import TermAmendment
from apparat.numbering.models import CaseFile, Register
from apparat.offices.profile import load_profile, profile_codes
from apparat.opening.office import AnotherOffice, load_office
from apparat.org.models import Curation, Office, Position, Substitution, Unit
from documents.models import DocumentKind

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 2, 4, tzinfo=UTC)
LATER = datetime(2026, 11, 3, 4, tzinfo=UTC)
BOOKS: tuple[type[Model], ...] = (
    Office,
    Unit,
    Position,
    Curation,
    Substitution,
    Register,
    CaseFile,
    DocumentKind,
    TermAmendment,
)


def everything() -> dict[str, list[dict[str, object]]]:
    """Return every row of every book."""
    return {book.__name__: list(book._default_manager.order_by("pk").values()) for book in BOOKS}


def edit(row: object, **values: str) -> None:
    """Change a row as a person does in the admin: saved with a history of its own."""
    for name, value in values.items():
        setattr(row, name, value)
    row.save()  # type: ignore[attr-defined]


@pytest.mark.parametrize("code", profile_codes())
def test_every_profile_fills_the_books_in_few_queries(code: str) -> None:
    profile = load_profile(code)

    with CaptureQueriesContext(connection) as queries:
        load_office(code, at=AT)

    assert (Unit.objects.count(), Position.objects.count()) == (len(profile.units), len(profile.positions))
    assert Register.objects.count() == len(profile.registers)
    assert CaseFile.objects.filter(year=2026).count() == len(profile.cases)
    assert DocumentKind.objects.count() == len(profile.document_kinds)
    assert len(queries) <= 60


@pytest.mark.parametrize("code", profile_codes())
def test_a_second_run_changes_nothing(code: str) -> None:
    load_office(code, at=AT)
    before = everything()

    again = load_office(code, at=LATER)

    assert everything() == before
    assert [row for row in again.tallies if row.created or row.updated or row.left_to_people] == []
    assert Unit.history.count() == Unit.objects.count()


@pytest.mark.clause("1.4")
def test_1_4_kazygurt_knows_who_curates_whom_and_who_substitutes_whom() -> None:
    load_office("kazygurt", at=AT)

    roads = Curation.objects.get(unit__code="transport_roads")

    assert (roads.leader.code, roads.starts_on.isoformat(), roads.ends_on) == ("deputy_first", "2025-06-20", None)
    assert Substitution.objects.filter(first__code="deputy_first", second__code="deputy_agriculture").exists()
    assert Unit.objects.filter(kind=Unit.Kind.RURAL).count() == 13


@pytest.mark.clause("18.1")
def test_18_1_an_office_silent_about_its_hours_keeps_those_of_the_regulation() -> None:
    load_office("rudny", at=AT)

    office = Office.objects.get()

    assert (office.opens.hour, office.break_until.hour, office.intake_until.minute) == (9, 15, 30)


def test_a_unit_hangs_under_its_parent() -> None:
    load_office("kazygurt", at=AT)

    assert Unit.objects.get(code="records").parent == Unit.objects.get(code="apparatus")


def test_seats_of_which_a_document_is_silent_are_one() -> None:
    load_office("aktogay", at=AT)

    assert Position.objects.filter(seats=0).count() == 0


def test_a_term_the_program_does_not_count_is_kept_with_the_founding_act_and_named() -> None:
    loaded = load_office("rudny", at=AT)

    kept = Office.objects.get().details["other_terms"]

    assert loaded.other_terms == ("act.publication_copy",)
    assert [(row["key"], row["count"], row["since"]) for row in kept] == [("act.publication_copy", 20, "2021-02-07")]
    assert TermAmendment.objects.count() == 0


def test_the_profile_brings_a_row_up_to_date_when_nobody_edited_it() -> None:
    load_office("kazygurt", at=AT)
    Unit.objects.filter(code="records").update(name_ru="старое")
    Unit.history.filter(code="records").update(name_ru="старое")

    again = load_office("kazygurt", at=LATER)

    assert Unit.objects.get(code="records").name_ru == "Подразделение документационного обеспечения"
    assert [row.updated for row in again.tallies] == [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]


def test_a_name_that_a_person_edited_stays_through_later_loadings() -> None:
    load_office("kazygurt", at=AT)
    edit(Unit.objects.get(code="records"), name_ru="Канцелярия", phone="2-12-12")
    Unit.objects.filter(code="records").update(short_ru="старое")
    Unit.history.filter(code="records").update(short_ru="старое")

    load_office("kazygurt", at=LATER)
    load_office("kazygurt", at=LATER)

    records = Unit.objects.get(code="records")
    assert (records.name_ru, records.phone) == ("Канцелярия", "2-12-12")
    assert records.short_ru == "Документационное обеспечение"


def test_what_people_added_or_deleted_stays_so() -> None:
    load_office("kazygurt", at=AT)
    DocumentKind.objects.get(code="advertisement").delete()
    Unit.objects.create(code="ours", kind=Unit.Kind.OUTSIDE, name_kk="Біздікі")

    load_office("kazygurt", at=LATER)

    assert not DocumentKind.objects.filter(code="advertisement").exists()
    assert Unit.objects.filter(code="ours").exists()


def test_a_database_that_is_one_office_does_not_become_another() -> None:
    load_office("kazygurt", at=AT)

    with pytest.raises(AnotherOffice):
        load_office("rudny", at=AT)

    assert Office.objects.get().code == "kazygurt"


def test_the_command_says_what_it_did() -> None:
    out = StringIO()

    call_command("load_office", "rudny", stdout=out)

    assert "Office rudny:" in out.getvalue()
    assert "act.publication_copy" in out.getvalue()


def test_the_command_names_the_five_offices_to_somebody_who_mistyped() -> None:
    with pytest.raises(CommandError, match="aktogay, kazygurt, petropavl, rudny, shymkent"):
        call_command("load_office", "kazigurt")


@pytest.mark.clause("10.13")
@pytest.mark.parametrize("code", ["kazygurt", "petropavl"])
def test_10_13_the_akims_assistant_is_linked_to_him_also_in_an_older_database(code: str) -> None:
    load_office(code, at=AT)
    Position.objects.update(assists=None)  # as the migration leaves it

    load_office(code, at=LATER)

    assert Position.objects.get(code="assistant").assists == Position.objects.get(code="akim")


@pytest.mark.clause("10.13")
def test_10_13_a_link_people_made_otherwise_stays(db: None) -> None:
    load_office("kazygurt", at=AT)
    post = Position.objects.get(code="assistant")
    post.assists = Position.objects.get(code="deputy_first")
    post.save()

    load_office("kazygurt", at=LATER)

    post.refresh_from_db()
    assert post.assists.code == "deputy_first"
