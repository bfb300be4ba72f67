"""`manage.py clause`: tells a clause, writes and checks the map."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from apparat.clauses import document
from apparat.clauses import map as clause_map
from apparat.regulation.accounts import SILENT, WAITING
from apparat.regulation.act import ACT
from apparat.regulation.remainders import REMAINDERS

pytestmark = pytest.mark.django_db
PROVEN = [number for number in ACT if number not in SILENT and (number not in WAITING or number in REMAINDERS)]


def tell(*arguments: str, **options: object) -> str:
    out = StringIO()
    call_command("clause", *arguments, stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def map_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """The two written files, in a folder of their own."""
    files = (tmp_path / "carried.json", tmp_path / "CLAUSES.md")
    monkeypatch.setattr(clause_map, "FILE", files[0])
    monkeypatch.setattr(document, "FILE", files[1])
    return files


@pytest.fixture
def small_tests(tmp_path: Path) -> Path:
    """A folder of tests that carries every clause the code claims."""
    folder = tmp_path / "tests"
    folder.mkdir()
    marks = ", ".join(f'pytest.mark.clause("{number}")' for number in PROVEN)
    (folder / "test_all.py").write_text(f"pytestmark = [{marks}]\ndef test_it(): ...\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("number", ["10.9", "13.4", "13.6"])
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_clause_is_told_in_the_language_asked_for(number: str, language: str) -> None:
    told = tell(number, "--language", language)

    assert told.startswith(f"{number}  [")
    assert ACT[number].asks.in_(language) in told


def test_kazakh_is_the_language_when_none_is_asked_for() -> None:
    assert ACT["13.6"].asks.kk in tell("13.6")


def test_13_6_tells_its_term_its_tests_and_the_house_it_waits_for() -> None:
    told = tell("13.6", "--language", "en")

    assert re.search(r"control\.extension: .+ · 3 working days before · term of the assignment", told)
    assert "Waits for: Control of assignments and responsibility (chapters 13, 22)" in told
    assert "tests/apparat/regulation/test_chapter_13.py" in told


def test_13_9_tells_its_deeds_and_moves() -> None:
    told = tell("13.9", "--language", "en")

    assert "Release from control: done – control.actions.release_from_control.release_from_control" in told
    assert "Assignment: reported → released from control" in told


def test_a_doubtful_clause_tells_how_it_is_read() -> None:
    assert "shown as a warning only" in tell("13.3", "--language", "en")


def test_a_silent_clause_tells_why() -> None:
    assert "State secrets never enter the system" in tell("10.3", "--language", "en")


@pytest.mark.parametrize("number", ["10.10", "17.3"])
def test_a_number_the_original_skips_is_refused_by_name(number: str) -> None:
    with pytest.raises(CommandError, match=rf"no clause {number}\. The original skips this number"):
        tell(number, "--language", "en")


def test_a_number_nobody_knows_is_refused_with_where_the_act_begins_and_ends() -> None:
    with pytest.raises(CommandError, match=r"no clause 99\.9\. Its clauses run from 1\.1 to 22\.2"):
        tell("99.9", "--language", "en")


def test_without_a_number_the_counters_are_told() -> None:
    counts = [int(line.split()[0]) for line in tell().splitlines()]

    assert sum(counts) == 199


def test_the_map_is_written_once_and_then_found_fresh(map_files: tuple[Path, Path], small_tests: Path) -> None:
    written = tell("--write", tests=small_tests)
    checked = tell("--check", tests=small_tests)

    assert written == "carried.json, CLAUSES.md: written anew\n"
    assert checked == "the map of clauses is fresh\n"
    assert "- **10.3** no deed for the program: State secrets" in map_files[1].read_text(encoding="utf-8")


def test_a_stale_map_fails_the_check_and_is_left_alone(map_files: tuple[Path, Path], small_tests: Path) -> None:
    tell("--write", tests=small_tests)
    map_files[0].write_text("{}", encoding="utf-8")

    with pytest.raises(CommandError, match=r"carried\.json: stale, run manage\.py clause --write"):
        tell("--check", tests=small_tests)

    assert map_files[0].read_text(encoding="utf-8") == "{}"


def test_a_claim_without_a_test_is_not_written_down(map_files: tuple[Path, Path], tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"13\.9: claimed by .*, but no test carries it"):
        tell("--write", tests=tmp_path)

    assert not map_files[0].exists()


def test_an_installation_without_tests_cannot_write(map_files: tuple[Path, Path], tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="there is no folder of tests"):
        tell("--write", tests=tmp_path / "nowhere")

    assert not map_files[0].exists()
