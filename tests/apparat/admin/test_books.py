"""Reference books: officers and their access, search, calendar, terms, orders to read, history."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.messages import get_messages
from django.test import Client

from apparat.deadlines.models import TermAmendment
from apparat.org.models import Acting, Officer, Unit
from apparat.worktime.models import CalendarDay
from tests.factories import people

pytestmark = pytest.mark.django_db
OFFICERS = "/admin/apparat/officer/"


def typed(officer: Officer, **changes: object) -> dict[str, object]:
    """Return the form of an officer as it is typed."""
    return {
        "username": officer.username,
        "last_name_kk": officer.last_name_kk,
        "first_name_kk": officer.first_name_kk,
        "patronymic_kk": "",
        "last_name_ru": "",
        "first_name_ru": "",
        "patronymic_ru": "",
        "position": officer.position_id or "",
        "phone": "",
        "email": "",
        "language": "kk",
        "is_active": "on",
        "left_on": "",
        **changes,
    }


@pytest.mark.parametrize("words", ["гулнар", "Гүлнәр", "ОСПАНОВА", "орынбасары"])
def test_officers_are_found_with_kazakh_letters_folded(words: str, clerk: Client, deputy: Officer) -> None:
    found = clerk.get(f"{OFFICERS}?q={words}").context["cl"].result_list

    assert list(found) == [deputy]


def test_a_new_seat_gives_groups_and_access_at_once(keeper: Client, executor: Officer) -> None:
    post = people.position("records_clerk")

    keeper.post(f"{OFFICERS}{executor.pk}/change/", typed(executor, position=post.pk))

    fresh = Officer.objects.get(pk=executor.pk)
    assert (fresh.is_staff, [group.name for group in fresh.groups.all()]) == (True, ["RECORDS", "RESTRICTED"])


def test_a_new_officer_cannot_sign_in_until_a_password_is_set(keeper: Client) -> None:
    newcomer = Officer(username="newcomer", last_name_kk="Жаңабаев", first_name_kk="Ерлан")

    keeper.post(f"{OFFICERS}add/", typed(newcomer))
    made = Officer.objects.get(username="newcomer")
    before = made.has_usable_password()
    new = {"password1": "Қазығұрт-2027-жыл", "password2": "Қазығұрт-2027-жыл", "set-password": "1"}
    keeper.post(f"{OFFICERS}{made.pk}/password/", {"usable_password": "true", **new})

    assert (before, Officer.objects.get(pk=made.pk).check_password("Қазығұрт-2027-жыл")) == (False, True)


def test_a_keeper_makes_nobody_an_administrator(keeper: Client, executor: Officer) -> None:
    keeper.post(f"{OFFICERS}{executor.pk}/change/", typed(executor, is_superuser="on", is_staff="on"))

    fresh = Officer.objects.get(pk=executor.pk)
    assert (fresh.is_superuser, fresh.is_staff) == (False, False)


@pytest.mark.parametrize("page", ["change", "password"])
def test_a_keeper_does_not_touch_the_administrator(page: str, keeper: Client, administrator: Officer) -> None:
    response = keeper.post(f"{OFFICERS}{administrator.pk}/{page}/", typed(administrator, last_name_kk="Басқа"))

    assert response.status_code == 403
    assert Officer.objects.get(pk=administrator.pk).last_name_kk == "Әкімші"


def test_a_change_has_its_line_of_history_with_before_and_after(keeper: Client, head_of_records: Officer) -> None:
    unit = people.unit("finance")
    form = {"code": unit.code, "kind": unit.kind, "rank": unit.rank, "name_kk": "Қаржы басқармасы", "is_active": "on"}

    keeper.post(f"/admin/apparat/unit/{unit.pk}/change/", form)
    latest = keeper.get(f"/admin/apparat/unit/{unit.pk}/history/").context["page_obj"].object_list[0]

    changed = {str(change["field"]): (change["old"], change["new"]) for change in latest.history_delta_changes}
    assert latest.history_user == head_of_records
    assert ("Қаржы бөлімі", "Қаржы басқармасы") in changed.values()
    assert Unit.objects.get(pk=unit.pk).name_kk == "Қаржы басқармасы"


def test_changing_the_calendar_tells_that_recalculation_is_a_step_of_its_own(clerk: Client) -> None:
    form = {"on": "14.08.2026", "name_kk": "Ауыстырылған күн", "name_ru": "", "basis": "Үкімет қаулысы"}

    response = clerk.post("/admin/apparat/calendarday/add/", form)

    told = [message.level_tag for message in get_messages(response.wsgi_request)]
    assert CalendarDay.objects.get(on=date(2026, 8, 14)).history.count() == 1
    assert "warning" in told


def test_a_term_is_amended_by_its_key_from_a_day_with_a_basis(clerk: Client) -> None:
    form = {
        "key": "control.extension",
        "valid_from": "01.07.2026",
        "count": "5",
        "unit": "working_days",
        "basis_kk": "Аппарат басшысының 5-ө бұйрығы",
    }

    clerk.post("/admin/apparat/termamendment/add/", form)
    page = clerk.get("/admin/apparat/termamendment/").content.decode()

    row = TermAmendment.objects.get()
    assert (row.key, row.count, row.history.count()) == ("control.extension", 5, 1)
    assert "13.6" in page


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"basis_kk": ""}, id="no basis"),
        pytest.param({"key": "no.such.term"}, id="a term nobody wrote"),
        pytest.param({"unit": "fortnights"}, id="a unit nobody counts in"),
        pytest.param({"count": "0"}, id="no length"),
    ],
)
def test_a_term_cannot_be_amended_to_nonsense(wrong: dict[str, str], clerk: Client) -> None:
    good = {
        "key": "control.extension",
        "valid_from": "01.07.2026",
        "count": "5",
        "unit": "months",
        "basis_kk": "Бұйрық",
    }

    response = clerk.post("/admin/apparat/termamendment/add/", {**good, **wrong})

    assert (response.status_code, TermAmendment.objects.count()) == (200, 0)


@pytest.mark.clause("1.4")
def test_1_4_orders_on_acting_officers_are_only_read_here(clerk: Client, akim: Officer, deputy: Officer) -> None:
    day = date(2026, 3, 18)
    acting = Acting.objects.create(
        absent=akim, substitute=deputy, order_number="1", order_on=day, starts_on=day, ends_on=day
    )

    page = clerk.get("/admin/apparat/acting/")

    assert page.context["note_path"] == "/directory/acting/"
    assert clerk.post("/admin/apparat/acting/add/", {}).status_code == 403
    assert clerk.post(f"/admin/apparat/acting/{acting.pk}/change/", {}).status_code == 403


def test_who_only_reads_a_book_changes_nothing(clerk: Client, executor: Officer) -> None:
    response = clerk.post(f"{OFFICERS}{executor.pk}/change/", typed(executor, last_name_kk="Басқа"))

    assert response.status_code == 403
    assert Officer.objects.get(pk=executor.pk).last_name_kk == "Бекова"
