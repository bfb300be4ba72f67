"""10.5: files are destroyed only by an act, after their retention, and only their bytes; rows and numbers stay."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from apparat.files import blobs
from apparat.files.models import Attachment
from apparat.files.sweep import sweep
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from archive.actions.approve_destruction import approve_destruction
from archive.actions.draw_destruction import draw_destruction
from archive.actions.withdraw_destruction import withdraw_destruction
from archive.models import Destruction, DestructionCase
from documents.models import Incoming, IncomingFile
from tests.archive.test_nomenclature import refusal_of
from tests.archive.test_packages import closed
from tests.factories.letters import WEDNESDAY, registered
from tests.factories.office import new_office
from tests.factories.pages import cost, signed_in
from tests.factories.worktime import almaty

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]

PASSED = almaty("2032-01-12 10:00")  # five years after the end of 2026
MEMBERS = "Төраға: К. Дүйсенова\nМүше: А. Жүнісова\nХатшы: Н. Қалиев"


@pytest.fixture(autouse=True)
def stores(tmp_path: Path, settings: Any, head_of_records: Officer) -> None:
    """Keep files of these tests apart, in an office."""
    settings.MEDIA_ROOT = tmp_path
    new_office()


@pytest.fixture
def short(aigul_from_records: Officer, akim: Officer) -> CaseFile:
    """A closed file of 2026 that is kept five years, with one scan."""
    return closed(aigul_from_records, akim, "3-5", permanent=False, years=5)


def drawn(clerk: Officer, *cases: CaseFile, **changed: Any) -> Destruction:
    """Return an act that waits for approval."""
    facts: dict[str, Any] = {"number": "2", "act_on": PASSED.date(), "members": MEMBERS}
    return draw_destruction(by=clerk, at=PASSED, cases=cases, **(facts | changed))


def path_of_the_scan() -> Path:
    """Return where the bytes of the only scan lie."""
    return blobs.path_of(IncomingFile.objects.get().attachment.blob_id)


def test_bytes_go_with_the_approval_and_the_row_with_its_number_stays(
    aigul_from_records: Officer,
    head_of_apparatus: Officer,
    short: CaseFile,
    django_capture_on_commit_callbacks: Any,
) -> None:
    path, act = path_of_the_scan(), drawn(aigul_from_records, short)
    before = path.exists()

    with django_capture_on_commit_callbacks(execute=True):
        approve_destruction(destruction=act, by=head_of_apparatus, at=PASSED)

    short.refresh_from_db()
    assert (before, path.exists(), short.state, act.files) == (True, False, "destroyed", 1)
    assert Incoming.objects.get().number == "3-5/1"
    assert IncomingFile.objects.get().attachment.destroyed_at == PASSED


def test_bytes_that_another_paper_has_stay(
    aigul_from_records: Officer,
    head_of_apparatus: Officer,
    akim: Officer,
    short: CaseFile,
    django_capture_on_commit_callbacks: Any,
) -> None:
    path, scan = path_of_the_scan(), IncomingFile.objects.get().attachment
    other = registered(aigul_from_records, akim, their_number="77")
    same = Attachment.objects.create(blob=scan.blob, name="x.pdf", uploaded_by=akim, uploaded_at=WEDNESDAY)
    IncomingFile.objects.create(incoming=other, attachment=same)

    with django_capture_on_commit_callbacks(execute=True):
        approve_destruction(destruction=drawn(aigul_from_records, short), by=head_of_apparatus, at=PASSED)

    same.refresh_from_db()
    assert (path.exists(), same.destroyed_at) == (True, None)


def test_what_a_crash_left_is_swept_and_is_not_reported_as_lost(
    aigul_from_records: Officer, head_of_apparatus: Officer, short: CaseFile
) -> None:
    path = path_of_the_scan()
    approve_destruction(destruction=drawn(aigul_from_records, short), by=head_of_apparatus, at=PASSED)

    swept = sweep(PASSED)

    assert (path.exists(), swept.lost) == (False, ())


def test_a_destroyed_file_is_not_served(
    aigul_from_records: Officer, head_of_apparatus: Officer, short: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: PASSED)
    path = reverse("documents:file", args=[IncomingFile.objects.get().attachment_id])
    client = signed_in(aigul_from_records)

    before = client.get(path).status_code
    approve_destruction(destruction=drawn(aigul_from_records, short), by=head_of_apparatus, at=PASSED)

    assert (before, client.get(path).status_code) == (200, 404)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"members": "К. Дүйсенова\nА. Жүнісова"}, "members"),
        ({"act_on": date(2032, 1, 13)}, "act_on"),
        ({"act_on": date(2031, 12, 31)}, "cases"),  # the retention had not passed on its day
    ],
)
def test_an_unlawful_act_is_refused(
    aigul_from_records: Officer, short: CaseFile, changed: dict[str, Any], field: str
) -> None:
    assert refusal_of(lambda: drawn(aigul_from_records, short, **changed)) == ("10.5", field)


def test_neither_permanent_nor_open_files_nor_those_of_another_act_are_destroyed(
    aigul_from_records: Officer, akim: Officer, short: CaseFile
) -> None:
    lasting = closed(aigul_from_records, akim, "3-1")
    drawn(aigul_from_records, short)

    for wrong in ([lasting], [short], []):
        assert refusal_of(lambda cases=wrong: drawn(aigul_from_records, *cases, number="3")) == ("10.5", "cases")


def test_only_the_documentation_unit_enters_and_only_the_head_of_the_apparatus_approves(
    aigul_from_records: Officer, head_of_apparatus: Officer, department_head: Officer, short: CaseFile
) -> None:
    assert refusal_of(lambda: drawn(department_head, short))[0] == "10.5"
    act = drawn(aigul_from_records, short)
    told: dict[str, Any] = {"destruction": act, "at": PASSED}

    assert refusal_of(approve_destruction, by=aigul_from_records, **told)[0] == "10.5"
    assert refusal_of(withdraw_destruction, by=department_head, reason="–", **told)[0] == "10.5"
    approve_destruction(by=head_of_apparatus, **told)
    assert refusal_of(approve_destruction, by=head_of_apparatus, **told)[0] == "10.5"


def test_a_withdrawn_act_destroys_nothing_and_frees_its_files(
    aigul_from_records: Officer, head_of_apparatus: Officer, short: CaseFile
) -> None:
    act = drawn(aigul_from_records, short)

    withdraw_destruction(destruction=act, by=head_of_apparatus, at=PASSED, reason="Тексерілсін")
    again = drawn(aigul_from_records, short)

    assert path_of_the_scan().exists()
    assert DestructionCase.objects.get().destruction == again


def test_pages_of_acts(
    aigul_from_records: Officer,
    head_of_apparatus: Officer,
    stranger: Officer,
    short: CaseFile,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: PASSED)
    act, client = drawn(aigul_from_records, short), signed_in(aigul_from_records)
    names = {"destruction": [], "destruction_pdf": ["kk"], "approve_destruction": [], "withdraw_destruction": []}
    paths = [reverse(f"archive:{name}", args=[act.pk, *more]) for name, more in names.items()]
    paths.append(reverse("archive:destructions"))

    mine = {client.get(path).status_code for path in paths}
    strangers = {signed_in(stranger).get(path).status_code for path in paths}
    before = cost(client, reverse("archive:destructions"))
    for number in ("8", "9"):
        Destruction.objects.create(
            number=number, act_on=date(2032, 1, 1), members="–", drawn_by=head_of_apparatus, drawn_at=PASSED, papers=0
        )

    assert (mine, strangers) == ({200}, {404})
    assert cost(client, reverse("archive:destructions")) == before


def test_an_act_costs_the_same_with_one_file_and_with_three_and_counts_their_papers(
    aigul_from_records: Officer, akim: Officer, short: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: PASSED)
    more = [closed(aigul_from_records, akim, f"3-{place}", permanent=False, years=5) for place in (6, 7, 8)]
    client, small = signed_in(aigul_from_records), drawn(aigul_from_records, short)
    big = drawn(aigul_from_records, *more, number="3")

    assert (small.papers, big.papers) == (1, 3)
    assert cost(client, small.get_absolute_url()) == cost(client, big.get_absolute_url())
