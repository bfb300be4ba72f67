"""Programs that look at strangers' files step back before everybody else."""

from __future__ import annotations

from pathlib import Path

from apparat.recognition.programs import run

# A child inherits the policy, as Tesseract does from OCRmyPDF. The loop gives our side the time to set it: ten seconds.
TOLD = """
for turn in $(seq 100); do chrt --pid $$ | grep -q SCHED_IDLE && break; sleep 0.1; done
sh -c 'chrt --pid $$' > policy
"""


def test_a_program_and_its_children_run_when_nobody_else_wants_the_processor(tmp_path: Path) -> None:
    run(["sh", "-c", TOLD], seconds=30, folder=tmp_path)

    assert "SCHED_IDLE" in (tmp_path / "policy").read_text()
