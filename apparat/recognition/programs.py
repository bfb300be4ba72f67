"""Programs that look at strangers' files: with bounds of time, memory and disk, at the lowest priority, one at a time.

They are processes of their own: whatever a file does to one of them, the worker lives on and says so.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from apparat.recognition.limits import MOST_MEMORY, MOST_WRITTEN, SECONDS_TO_WAIT
from apparat.worker.starved import is_starved

LANGUAGES = ("kaz", "rus")
POPPLER = ("pdfinfo", "pdftotext", "pdftoppm")
BEHIND = "10"  # a tenth of what the pages may have of the processor, all of what they leave
ERRORS_READ = 2_000  # signs of what a program complains


class ProgramMissing(Exception):
    """A program is not installed; the text is its name."""


class ProgramFailed(Exception):
    """A program ended with a complaint, which is the text, or took more of the processor than it may."""


class ProgramLate(Exception):
    """A program was not done in SECONDS_TO_WAIT by the clock: it is tried again, a few times."""


class ProgramStarved(ProgramLate):
    """It was not done because the server is busy and did not let it run: it is tried until the server has time."""


def missing_programs() -> list[str]:
    """Return what is not installed of all that reads scans: programs, and languages of Tesseract."""
    lacking = [name for name in (*POPPLER, "tesseract") if shutil.which(name) is None]
    spoken = languages()
    return [*lacking, *(f"tesseract-ocr-{name}" for name in LANGUAGES if name not in spoken)]


def languages() -> tuple[str, ...]:
    """Return those of our languages that Tesseract knows here, asked anew: it may be installed while we run."""
    program = shutil.which("tesseract")
    if program is None:
        return ()
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False)  # noqa: S603
    known = listed.stdout.split()
    return tuple(name for name in LANGUAGES if name in known)


def run(command: Sequence[str], *, seconds: int, folder: Path, told: Path | None = None) -> None:
    """Run the program in `folder`, which is its home and holds what it leaves; it has so many seconds of the processor.

    told: the file its words go into, when they are wanted.

    Raises ProgramMissing, ProgramFailed with its last words, ProgramLate or ProgramStarved.
    """
    program = shutil.which(command[0])
    if program is None:
        raise ProgramMissing(command[0])
    bounds = [
        "prlimit",
        f"--as={MOST_MEMORY}",
        f"--fsize={MOST_WRITTEN}",
        "--core=0",
        f"--cpu={seconds}",
        "nice",
        "-n",
        "5",
    ]
    complaints = folder / "complaints"
    with complaints.open("wb") as errors, Path(told or os.devnull).open("wb") as words:
        process = subprocess.Popen(  # noqa: S603 - no shell, the arguments are our own names
            [*bounds, program, *command[1:]],
            cwd=folder, env=_environment(folder), stdin=subprocess.DEVNULL, stdout=words, stderr=errors,
            start_new_session=True,
        )  # fmt: skip
        _step_back(process)
        try:
            code = process.wait(timeout=SECONDS_TO_WAIT)
        except subprocess.TimeoutExpired as late:
            kind = ProgramStarved if is_starved(process.pid, seconds) else ProgramLate
            raise kind(command[0]) from late
        finally:
            _end(process)
    if code:
        raise ProgramFailed(_last_words(complaints))


def _step_back(process: subprocess.Popen[bytes]) -> None:
    """Let everybody else go first, also where Linux shares the processor out by sessions and `nice` counts within one.

    The program has a session of its own, so nobody else is set back with it. Being idle in Linux's eyes it leaves its
    core at once to a page that is asked for: with `nice` alone the page waits for the end of its slice.
    """
    with suppress(OSError):  # a container that forbids it keeps what `nice` gives
        os.sched_setscheduler(process.pid, os.SCHED_IDLE, os.sched_param(0))
    with suppress(OSError):  # a kernel without such groups, or a container that counts by itself
        Path(f"/proc/{process.pid}/autogroup").write_text(BEHIND, encoding="ascii")


def _environment(folder: Path) -> dict[str, str]:
    """Return the little it needs: one thread, its own folder, no settings of ours and so no secrets."""
    path = os.environ.get("PATH", os.defpath)
    return {"PATH": path, "HOME": str(folder), "TMPDIR": str(folder), "LC_ALL": "C.UTF-8", "OMP_THREAD_LIMIT": "1"}


def _end(process: subprocess.Popen[bytes]) -> None:
    """Leave none of its children behind."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    process.wait()


def _last_words(complaints: Path) -> str:
    with complaints.open("rb") as file:
        return file.read(ERRORS_READ).decode(errors="replace")
