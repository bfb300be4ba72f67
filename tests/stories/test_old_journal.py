"""An old journal in Chromium: brought, its columns looked at, faults read, taken over, found in the registry (10.9)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from apparat.org.models import Officer
from documents.models import Incoming
from imports.models import Run
from tests.browser import NARROW, WIDE
from tests.factories.imports import row, xlsx
from tests.stories.screen import SEND, Room, Screen

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]
LIST = "/imports/"
ROWS = (
    row("3-5/1", sender="Қаржы басқармасы"),
    row("3-5/2", sender="Төлеген Айсұлу Бекқызы", summary="Көшені жарықтандыру туралы"),
    row("3-5/3", on="30.02.2024"),
    row("", sender="«Игілік-2050» ЖШС"),
    row("3-5/7", sender="«Игілік-2050» ЖШС", summary="Жер учаскесі туралы"),
)


@pytest.fixture
def media(tmp_path: Path, settings: Any) -> Path:
    """Keep the files of the tale in its own folder."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def bring(clerk: Screen, name: str) -> Screen:
    """Bring the journal on the page of a new one."""
    content = xlsx(*ROWS).read()
    clerk.page.set_input_files("#id_file", {"name": name, "mimeType": "application/octet-stream", "buffer": content})
    clerk.look("91-journal-chosen").page.click(SEND)
    clerk.see("#id_number")
    return clerk


@pytest.mark.clause("10.9")
@pytest.mark.usefixtures("media")
@pytest.mark.parametrize("speech", [("kk", WIDE), ("ru", NARROW)], ids=["kk wide", "ru narrow"])
def test_an_old_journal_is_taken_over(aigul_from_records: Officer, sits: Room) -> None:
    clerk = sits(aigul_from_records).open(LIST).look("90-no-journals").follow("/imports/new/")

    bring(clerk, "журнал-2024.xlsx").look("92-columns")
    offered = [clerk.page.input_value(f"#id_{name}") for name in ("number", "on", "sender", "summary")]
    clerk.send().look("93-looked-through")
    run = Run.objects.get()
    faults = clerk.page.locator("#rows tbody tr").count()
    clerk.follow("/begin/").look("94-before").send().look("95-taken-over")
    clerk.open(LIST).look("96-list")
    clerk.open(f"{reverse('documents:registry')}?q=Игілік").follow(Incoming.objects.get(ordinal=7).get_absolute_url())
    clerk.look("97-old-paper")

    run.refresh_from_db()
    assert offered == ["0", "1", "2", "7"]
    assert faults == 2
    assert (run.state, run.brought, run.passed_over) == ("done", 3, 2)
    assert "18.03.2024 жауап берілді" in clerk.text()
    assert sits.faults == []


@pytest.mark.usefixtures("media")
def test_without_scripts_a_journal_is_taken_over_too(aigul_from_records: Officer, sits: Room) -> None:
    clerk = sits(aigul_from_records, java_script_enabled=False).open("/imports/new/")

    bring(clerk, "журнал.xlsx").send().follow("/begin/").send()

    assert Incoming.objects.filter(state="imported").count() == 3
    assert sits.faults == []
