"""`manage.py prepare` brings a database up to date and can be repeated."""

from pathlib import Path

import pytest
from django.core.management import call_command

from apparat.org.models import Office, Officer, Unit
from apparat.worktime.load import loaded_years
from documents.models import Incoming

pytestmark = pytest.mark.django_db


def test_it_is_safe_to_repeat() -> None:
    call_command("prepare")
    once = (Office.objects.count(), Unit.objects.count(), tuple(loaded_years()))

    call_command("prepare")

    assert (Office.objects.count(), Unit.objects.count(), tuple(loaded_years())) == once
    assert once[0] == 1
    assert Incoming.objects.count() == 0


def test_an_office_where_somebody_works_gets_no_demo_letters_and_no_demo_names(tmp_path: Path) -> None:
    Officer.objects.create_user("real", "a password of her own", last_name_kk="Әбенова", first_name_kk="Ләззат")

    call_command("prepare", "--demo", f"--sign-in-names={tmp_path / 'names.txt'}")

    assert Incoming.objects.count() == 0
    assert Officer.objects.count() == 1
    assert (tmp_path / "names.txt").read_text(encoding="utf-8") == ""
