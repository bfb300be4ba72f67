"""`make run`: servers, database, demo office, then web, workers and beat until Ctrl-C, and nothing left behind."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from apparat.embedded.ground import prepare
from apparat.embedded.leftovers import end, marked
from apparat.embedded.locks import FileLock
from apparat.embedded.places import PROJECT, places
from apparat.embedded.usage import EmbeddedError, ensure_running, stop, wanted

MARK = "APPARAT_SITE"  # in the environment of every process of the site, to find those that an earlier run left
PATIENCE = 60.0  # seconds until the site must answer
HOST = "127.0.0.1"
LAST_PORT = 65535


class CannotLaunch(Exception):
    """The site cannot start; the text tells the person at the keyboard why and what to do."""


def main() -> None:
    """Serve the demo office until Ctrl-C; end with a sentence instead of a traceback when something is in the way."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)
    try:
        serve(_port(os.environ.get("PORT") or "8000"))
    except (CannotLaunch, EmbeddedError) as reason:
        sys.exit(f"\n{reason}")
    except KeyboardInterrupt:
        say("Stopped.")


def serve(port: int) -> None:
    """Start everything on `port` and stay until a signal; whatever happens, end everything that was started."""
    here = places()
    url = f"http://{HOST}:{port}"
    prepare(here)
    with FileLock(here.run / "site.lock") as site:
        if not site.take():
            raise CannotLaunch(f"This clone is already running: {site.read_note()}. Stop that copy with Ctrl-C first.")
        site.note(f"{url}, process {os.getpid()}")
        with _nothing_left_behind(here.var):
            _refuse_taken(port)
            _say_servers()
            ensure_running()
            environment = _environment(url, port)
            _fill_database(environment)
            _run_processes(environment, url)


def say(text: str) -> None:
    """Tell the person at the keyboard."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _port(text: str) -> int:
    if not (text.isdigit() and 0 < int(text) <= LAST_PORT):
        raise CannotLaunch(f"PORT must be a number from 1 to 65535, not {text!r}.")
    return int(text)


@contextmanager
def _nothing_left_behind(var: Path) -> Iterator[None]:
    """End the site's processes of an earlier run now, and our own afterwards, then the embedded servers."""

    def site_processes() -> list[int]:
        return marked(MARK, str(var))

    end(site_processes, signal.SIGTERM, 10.0)
    try:
        yield
    finally:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)  # a second Ctrl-C must not interrupt the tidying
        end(site_processes, signal.SIGTERM, 10.0)
        if wanted() and not stop():
            say("PostgreSQL and Redis stay up for another command that uses them, and end after it.")


def _refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise CannotLaunch(
                f"Port {port} cannot be used ({error.strerror}). Choose another: PORT={port % LAST_PORT + 1} make run"
            ) from error


def _say_servers() -> None:
    say("Starting PostgreSQL and Redis in var/" if wanted() else "Using the servers of DATABASE_URL and REDIS_URL")


def _environment(url: str, port: int) -> dict[str, str]:
    given = {"DJANGO_SETTINGS_MODULE": "apparat.settings.dev", "SITE_URL": url}
    search = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])
    ours = {MARK: str(places().var), "PORT": str(port), "PATH": search, "PYTHONUNBUFFERED": "1"}
    return given | dict(os.environ) | ours


def _fill_database(environment: dict[str, str]) -> None:
    """Migrate, load what the database lacks, collect the static files."""
    command = ["manage.py", "prepare", "--demo", "--static", "--sign-in-names", str(places().run / "sign-in.txt")]
    done = subprocess.run([sys.executable, *command], cwd=PROJECT, env=environment, check=False)
    if done.returncode:
        raise CannotLaunch("The database could not be prepared; the reason is above.")


def _run_processes(environment: dict[str, str], url: str) -> None:
    """Run the Procfile under honcho, greet when the site answers, and wait for the end."""
    command = ["setpriv", "--pdeathsig", "TERM", sys.executable, "-m", "honcho", "--env", os.devnull, "start"]
    honcho = subprocess.Popen(command, cwd=PROJECT, env=environment, start_new_session=True)
    try:
        _wait_until_it_answers(url, honcho)
        say(greeting(url))
        code = honcho.wait()
    finally:
        _end(honcho)
    raise CannotLaunch(f"One of web, workers and beat ended by itself (code {code}); the reason is above.")


def _wait_until_it_answers(url: str, honcho: subprocess.Popen[bytes]) -> None:
    give_up = time.monotonic() + PATIENCE
    while honcho.poll() is None and time.monotonic() < give_up:
        try:
            with urllib.request.urlopen(f"{url}/", timeout=10):  # noqa: S310 - our own address
                return
        except urllib.error.HTTPError as error:
            raise CannotLaunch(f"The site answers with an error: {error}; the reason is above.") from error
        except OSError:
            time.sleep(0.2)
    raise CannotLaunch("The site does not answer; the reason is above.")


def _end(honcho: subprocess.Popen[bytes]) -> None:
    honcho.terminate()
    try:
        honcho.wait(timeout=15)
    except subprocess.TimeoutExpired:
        honcho.kill()
        honcho.wait()


def greeting(url: str) -> str:
    """Return what the newcomer needs: the address, names to sign in with, and where the mail goes."""
    here = places()
    names = here.run / "sign-in.txt"
    server = os.environ.get("EMAIL_HOST")
    mail = f"SMTP server {server}" if server else f"files in {here.var}/mail"
    lines = [
        f"The office is open:   {url}",
        "",
        *(names.read_text(encoding="utf-8").splitlines() if names.exists() else []),
        "",
        f"Mail goes to:         {mail}",
        "To stop:              Ctrl-C",
    ]
    rule = "─" * 78
    return "\n".join(["", rule, *(f"  {line}".rstrip() for line in lines), rule, ""])


if __name__ == "__main__":
    main()
