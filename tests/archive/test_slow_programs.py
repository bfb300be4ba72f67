"""10.5: a program that is not done in time: of a busy server it is tried on and on, one that hangs three times."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.recognition.limits import MOST_TRIES
from archive.actions.build_again import build_again
from archive.building import build
from archive.making import TurnOver
from tests.archive.test_packages import RIPE, drawn
from tests.archive.test_renditions import with_files
from tests.factories import files
from tests.factories.office import new_office
from tests.factories.slow_programs import HANGS, WORKS, in_place_of

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]


@pytest.fixture(autouse=True)
def stores(tmp_path: Path, settings: Any) -> None:
    """Keep files of these tests apart, in an office."""
    settings.MEDIA_ROOT = tmp_path
    new_office()


def typst_of(script: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let typst be the script, and nobody wait for it long."""
    program = folder / "typesetter.py"
    program.write_text(script, encoding="ascii")
    monkeypatch.setattr("apparat.printing.typeset.PROGRAM", program)
    monkeypatch.setattr("apparat.printing.typeset.LONGEST", 0.3)
    monkeypatch.setattr("apparat.printing.typeset.FAIR", 100)


def pages_of(script: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program that draws pages be the script."""
    in_place_of("pdftoppm", script, folder, monkeypatch)


@pytest.mark.parametrize(("make", "hangs"), [(typst_of, "import time; time.sleep(60)"), (pages_of, HANGS)])
def test_what_is_late_is_tried_three_times_and_then_the_paper_is_named(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, make: Any, hangs: str
) -> None:
    paper = with_files(aigul_from_records, akim, ("скан.pdf", files.pdf(3)))
    transfer = drawn(aigul_from_records, CaseFile.objects.get(pk=paper.case_file_id or 0))
    with monkeypatch.context() as slow:
        make(hangs, tmp_path, slow)
        for _turn in range(MOST_TRIES):
            with pytest.raises(TurnOver):
                build(transfer.pk, RIPE)
        ends = build(transfer.pk, RIPE)
    transfer.refresh_from_db()
    said = transfer.trouble

    build_again(transfer=transfer, by=aigul_from_records, at=RIPE)

    assert (ends, paper.number in said) == (False, True)
    assert build(transfer.pk, RIPE) is True


@pytest.mark.parametrize(("make", "works"), [(typst_of, "while True: pass"), (pages_of, WORKS)])
def test_what_a_busy_server_has_no_time_for_is_tried_until_it_has(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, make: Any, works: str
) -> None:
    paper = with_files(aigul_from_records, akim, ("скан.pdf", files.pdf(3)))
    transfer = drawn(aigul_from_records, CaseFile.objects.get(pk=paper.case_file_id or 0))
    with monkeypatch.context() as busy:
        make(works, tmp_path, busy)
        for _turn in range(MOST_TRIES + 1):
            with pytest.raises(TurnOver):
                build(transfer.pk, RIPE)
    transfer.refresh_from_db()

    assert (transfer.tries, transfer.problem) == (0, "")
    assert build(transfer.pk, RIPE) is True
