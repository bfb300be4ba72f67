"""Files in Chromium: a unit is handed over by two signatures, a package for the archive is verified."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from apparat.files.blobs import path_of
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from archive.building import build
from archive.models import Closing, Handover, Transfer
from control.models import Assignment
from documents.models import Incoming
from tests.factories import control, letters
from tests.factories.archive import case
from tests.factories.people import unit
from tests.stories.screen import Room
from tests.stories.words import said, surname

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]


@pytest.mark.clause("10.7")
def test_a_unit_is_handed_over_by_both_signatures_and_a_witness(
    aigul_from_records: Officer,
    akim: Officer,
    department_head: Officer,
    executor: Officer,
    sits: Room,
    lately: datetime,
) -> None:
    task = control.accepted(akim, department_head, at=lately)
    finance = unit("finance")
    clerk = sits(aigul_from_records).open("/archive/handovers/new/")

    clerk.choose("unit", said(finance.name_kk, finance.name_ru)).choose("giver", surname(department_head))
    clerk.choose("taker", surname(executor)).look("90-handover-drawn-up").send().look("91-handover-to-be-signed")
    act = Handover.objects.get()
    for officer in (executor, department_head):
        sits(officer).open(act.get_absolute_url()).follow("/sign/").send().look(f"92-signed-by-{officer.pk}")
    clerk.open(act.get_absolute_url()).follow("/witness/").send().look("93-handover-witnessed")

    act.refresh_from_db()
    assert (act.state, act.moved) == ("completed", [{"kind": "assignment", "name": task.number}])
    assert Assignment.objects.get(pk=task.pk).lead == executor
    assert sits.faults == []


@pytest.mark.clause("10.5")
def test_a_file_goes_to_the_archive_and_its_package_is_verified(
    aigul_from_records: Officer, akim: Officer, sits: Room, lately: datetime, tmp_path: Path, settings: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    old = case("3-1", lately.year - 3, permanent=True, years=None, state=CaseFile.State.CLOSED)
    paper = letters.registered(aigul_from_records, akim, at=lately, received_at=lately, their_on=None)
    Incoming.objects.filter(pk=paper.pk).update(case_file=old)
    ended = date(old.year, 12, 31)
    Closing.objects.create(case_file=old, papers=1, sheets=2, ends_on=ended, by=aigul_from_records, at=lately)
    clerk = sits(aigul_from_records).open("/archive/transfers/new/")

    clerk.type("number", "1").tick("3-1", "cases").look("94-transfer-drawn-up").send().look("95-package-is-built")
    transfer = Transfer.objects.get()
    build(transfer.pk, lately)
    transfer.refresh_from_db()
    assert transfer.package is not None
    clerk.open(transfer.get_absolute_url()).look("96-package-is-ready")
    clerk.open("/archive/transfers/verify/").attach(
        "package", "package.zip", path_of(transfer.package.blob_id).read_bytes()
    )
    clerk.leave().page.click("form.form .form-end button[type=submit]")
    clerk.see("code")

    assert transfer.head in clerk.look("97-package-is-whole").text()
    assert sits.faults == []
