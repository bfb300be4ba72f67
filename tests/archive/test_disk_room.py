"""10.5: the disk is asked for what is packed before a package is made, and all that is made lies on that disk."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest

from apparat.files import blobs
from apparat.files.models import Attachment
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.org.queries import office
from archive.actions.close_case import close_case
from archive.building import build
from archive.contents import Original, contents_of
from archive.disk_room import lacking
from archive.making import TurnOver
from archive.models import Transfer
from archive.papers import chain_of, walk
from archive.renditions import PICTURES, folder_of, lying
from documents.models import Incoming, IncomingFile
from outgoing.models import Outgoing
from outgoing.models.version import VersionFile
from outgoing.readiness import last_version
from tests.archive.test_end_of_bytes import brought, laid_by, report_on
from tests.archive.test_packages import RIPE, closed, drawn
from tests.archive.test_restricted import ON_PAPER
from tests.factories import outgoing as letters_out
from tests.factories.archive import JANUARY, case
from tests.factories.letters import WEDNESDAY
from tests.factories.office import new_office

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]


@pytest.fixture(autouse=True)
def stores(tmp_path: Path, settings: Any) -> None:
    """Keep files of these tests apart, in an office."""
    settings.MEDIA_ROOT = tmp_path
    new_office()


@pytest.fixture
def ours(
    aigul_from_records: Officer, executor: Officer, deputy: Officer, department_head: Officer, akim: Officer
) -> CaseFile:
    """A closed file with a paper of the office that has whatever a paper can have, some of it twice."""
    own, into = letters_out.registered(aigul_from_records, executor, deputy), case("3-2", permanent=True, years=None)
    former = last_version(own)
    now = own.versions.create(ordinal=2, made_by=executor, made_at=WEDNESDAY, text_kk=former.text_kk, digest="0" * 64)
    for place, version in enumerate((former, now, now), start=1):
        annex = brought(executor, f"{'1' * place}.pdf")
        VersionFile.objects.create(version=version, attachment=annex, order=place)
    Attachment.objects.filter(name="111.pdf").update(destroyed_at=WEDNESDAY)
    laid_by(own, executor, brought(executor, "22222.pdf"), by_head=False, order_copy=brought(executor, "333333.pdf"))
    report_on("outgoing", own.pk, akim, executor, "есеп444.pdf")
    Outgoing.objects.filter(pk=own.pk).update(case_file=into, version=2)
    return close_case(case_file=into, by=aigul_from_records, at=JANUARY)


def packed(transfer: Transfer) -> list[Original]:
    """Return the stored files that go into the package."""
    here = office()
    assert here is not None
    cases = [row.pk for line in transfer.lines.all() for row in chain_of(line.case_file)]
    return [each for paper in walk(cases) for each in contents_of(paper, here).originals]


def test_the_disk_is_asked_for_all_that_is_packed_and_for_nothing_else(
    aigul_from_records: Officer, akim: Officer, executor: Officer, ours: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = [closed(aigul_from_records, akim, index) for index in ("3-1", "3-4")]
    open_, hidden = (Incoming.objects.get(case_file=into) for into in theirs)
    for paper in (open_, hidden):
        report_on("incoming", paper.pk, akim, executor, f"есеп55555{paper.pk}.pdf")
    set_aside = brought(executor, "6666666666.pdf")
    IncomingFile.objects.create(incoming=open_, attachment=set_aside, withdrawn_at=WEDNESDAY)
    Incoming.objects.filter(pk=hidden.pk).update(restricted=True, summary="", **ON_PAPER)
    transfer, usage = drawn(aigul_from_records, ours, *theirs), shutil.disk_usage(blobs.root())
    monkeypatch.setattr("shutil.disk_usage", lambda _path: usage._replace(free=0))

    files = packed(transfer)

    assert len(files) == 2 + 1 + 2 + 1 + 1 + 2  # sheet and signed bytes, annex, material, report; scan, report; scan
    sizes = [(file.attachment.blob.size, file.is_drawn) for file in files]
    assert [is_drawn for _size, is_drawn in sizes].count(False) == 2
    assert lacking(transfer) == sum(size * (3 if is_drawn else 1) for size, is_drawn in sizes)


def test_nothing_of_a_package_is_made_on_another_disk_than_the_one_asked(
    aigul_from_records: Officer, akim: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    transfer = drawn(aigul_from_records, closed(aigul_from_records, akim))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "no-such-disk"))

    assert build(transfer.pk, RIPE) is True


def test_pictures_of_a_worker_that_died_are_cleared_away_and_its_whole_parts_stay(
    aigul_from_records: Officer, akim: Officer
) -> None:
    transfer = drawn(aigul_from_records, *[closed(aigul_from_records, akim, index) for index in ("3-1", "3-2")])
    home, turns = blobs.root() / folder_of(transfer.pk), iter([False, True])
    with pytest.raises(TurnOver):
        build(transfer.pk, RIPE, is_over=lambda: next(turns))
    after_a_turn, whole = list(home.glob(f"{PICTURES}*")), lying(transfer.pk)
    left = home / f"{PICTURES}dead" / "000001.jpg"
    left.parent.mkdir()
    left.write_bytes(b"JPEG")

    assert build(transfer.pk, RIPE) is True
    assert (after_a_turn, list(home.glob(f"{PICTURES}*"))) == ([], [])
    assert 0 < whole < lying(transfer.pk)
