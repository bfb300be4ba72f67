"""Programs that look at strangers' files step back before everybody else."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from apparat.recognition import programs
from apparat.recognition.programs import ProgramLate, ProgramStarved, run

# A child inherits the policy, as Tesseract does from OCRmyPDF. The loop gives our side the time to set it: ten seconds.
TOLD = """
for turn in $(seq 100); do chrt --pid $$ | grep -q SCHED_IDLE && break; sleep 0.1; done
sh -c 'chrt --pid $$' > policy
"""


def test_a_program_and_its_children_run_when_nobody_else_wants_the_processor(tmp_path: Path) -> None:
    run(["sh", "-c", TOLD], seconds=30, folder=tmp_path)

    assert "SCHED_IDLE" in (tmp_path / "policy").read_text()


def test_a_program_whose_core_others_keep_busy_starves_and_one_that_sleeps_is_late(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(programs, "SECONDS_TO_WAIT", 0.5)
    core = str(min(os.sched_getaffinity(0)))
    works = ["taskset", "-c", core, "sh", "-c", "while :; do :; done"]

    with subprocess.Popen(["timeout", "30", *works]) as busy:
        with pytest.raises(ProgramStarved):
            run(works, seconds=30, folder=tmp_path)
        busy.terminate()
    with pytest.raises(ProgramLate) as hung:
        run(["sleep", "60"], seconds=30, folder=tmp_path)

    assert not isinstance(hung.value, ProgramStarved)
