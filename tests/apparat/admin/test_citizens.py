"""Citizens stand in no book of the admin site: not in the list, the table, the history, the lists to choose from."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from apparat.org.models import Citizen, Unit
from tests.factories import people

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]

UNITS = "/admin/apparat/unit/"
NAME = "Ахметова Сәуле"


@pytest.fixture
def citizen() -> Unit:
    """A citizen, beside a body."""
    people.unit("elsewhere")
    unit = Unit.objects.create(code="citizen-1", kind="citizen", rank="outside", name_kk=NAME, name_ru=NAME)
    Citizen.objects.create(unit=unit, last_name="Ахметова", first_name="Сәуле")
    return unit


def test_no_list_table_or_history_shows_a_citizen(citizen: Unit, keeper: Client) -> None:
    pages = [
        keeper.get(UNITS),
        keeper.get(UNITS, {"q": "Ахметова"}),
        keeper.post(f"{UNITS}export/", {"format": "1", "resource": "0"}),
        keeper.get(reverse("admin:apparat_position_add")),
    ]

    assert [NAME in page.content.decode() for page in pages] == [False] * 4
    assert "Бөгде" in pages[2].content.decode()
    assert keeper.get(f"{UNITS}{citizen.pk}/change/").status_code == 302
    assert keeper.get(f"{UNITS}{citizen.pk}/history/").status_code == 404


@pytest.mark.parametrize(("code", "kind"), [("citizen-1", "outside"), ("elsewhere", "citizen"), ("new", "citizen")])
def test_no_table_brings_a_citizen_in_or_changes_one(citizen: Unit, clerk: Client, code: str, kind: str) -> None:
    table = f"code,kind,rank,name_kk\n{code},{kind},outside,Басқа атау\n"
    file = SimpleUploadedFile("кесте.csv", table.encode(), "text/csv")

    page = clerk.post(f"{UNITS}import/", {"import_file": file, "format": "1", "resource": "0"})

    assert page.context.get("confirm_form") is None
    assert not Unit.objects.filter(name_kk="Басқа атау").exists()


def test_a_new_body_is_not_offered_the_kind(citizen: Unit, keeper: Client) -> None:
    assert 'value="citizen"' not in keeper.get(f"{UNITS}add/").content.decode()
