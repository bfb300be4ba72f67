"""The embedded servers start once, are shared, survive violence, and end after their last user."""

import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from apparat.embedded.leftovers import working_in
from apparat.embedded.locks import FileLock
from apparat.embedded.places import Places
from apparat.embedded.postgres import answers

Run = Callable[[str], subprocess.Popen[str]]
USE_UNTIL_TOLD = "embedded.ensure_running(); print('ready', flush=True); input()"


def connect(here: Places) -> psycopg.Connection:
    return psycopg.connect(dbname="apparat", user="apparat", host=str(here.sockets), autocommit=True)


def ready(process: subprocess.Popen[str]) -> bool:
    assert process.stdout is not None
    return process.stdout.readline() == "ready\n"


def wait_until_ended(here: Places) -> None:
    """Wait for the keeper, which holds this lock as long as it lives."""
    with FileLock(here.run / "keeper.lock") as keeper:
        assert keeper.take(patience=20.0)


def postmaster(here: Places) -> int:
    return int((here.postgres / "postmaster.pid").read_text(encoding="ascii").split()[0])


def test_the_database_knows_kazakh_letters(here: Places, run: Run) -> None:
    user = run(USE_UNTIL_TOLD)
    assert ready(user)

    with connect(here) as connection:
        row = connection.execute(
            "SELECT lower('ӘҒҚҢӨҰҮҺІ'), 'ӘЖ' ~* 'әж', current_setting('server_encoding'),"
            " to_tsvector('simple', '«Көл» ауылы')"
        ).fetchone()

    assert row == ("әғқңөұүһі", True, "UTF8", "'ауылы':2 'көл':1")


def test_two_commands_at_once_share_one_server_and_the_last_one_out_ends_it(here: Places, run: Run) -> None:
    first, second = run(USE_UNTIL_TOLD), run(USE_UNTIL_TOLD)
    assert [ready(first), ready(second)] == [True, True]
    server = postmaster(here)

    first.communicate("\n")
    still_there = answers(here) and postmaster(here) == server
    second.communicate("\n")
    wait_until_ended(here)

    assert still_there
    assert working_in(here.postgres) + working_in(here.redis) == []
    assert not here.postgres_socket.exists()


def test_stop_leaves_the_servers_to_another_user(run: Run) -> None:
    other = run(USE_UNTIL_TOLD)
    assert ready(other)

    told, _ = run("embedded.ensure_running(); print(embedded.stop())").communicate()

    assert told == "False\n"


def test_a_killed_user_leaves_no_server_behind(here: Places, run: Run) -> None:
    user = run(USE_UNTIL_TOLD)
    assert ready(user)

    user.kill()
    wait_until_ended(here)

    assert working_in(here.postgres) + working_in(here.redis) == []


def test_what_was_committed_outlives_a_server_killed_under_a_stale_lock(here: Places, run: Run) -> None:
    user = run(USE_UNTIL_TOLD)
    assert ready(user)
    with connect(here) as connection:
        connection.execute("CREATE TABLE kept (word text)")
        connection.execute("INSERT INTO kept VALUES ('қаулы')")

    keeper = int((here.run / "keeper.lock").read_text(encoding="ascii"))
    for one in (keeper, postmaster(here), *working_in(here.redis)):
        os.kill(one, signal.SIGKILL)
    user.kill()
    (here.postgres / "postmaster.pid").write_text(f"1\n{here.postgres}\n", encoding="ascii")  # a number taken since
    again = run(USE_UNTIL_TOLD)

    assert ready(again)
    with connect(here) as connection:
        assert connection.execute("SELECT word FROM kept").fetchall() == [("қаулы",)]


def test_a_server_that_falls_while_in_use_is_started_again(here: Places, run: Run) -> None:
    user = run(USE_UNTIL_TOLD)
    assert ready(user)
    fallen = postmaster(here)

    os.kill(fallen, signal.SIGKILL)
    revived = run(USE_UNTIL_TOLD)

    assert ready(revived)
    assert postmaster(here) != fallen


def test_given_addresses_start_nothing(tmp_path: Path, environment: dict[str, str], run: Run) -> None:
    environment |= {"DATABASE_URL": "postgresql://db/x", "REDIS_URL": "redis://r", "VAR_DIR": str(tmp_path / "var")}

    told, _ = run("print(embedded.ensure_running())").communicate()

    assert told == "Addresses(database_url='postgresql://db/x', redis_url='redis://r')\n"
    assert not (tmp_path / "var").exists()


@pytest.mark.parametrize("depth", [20, 200], ids=["an ordinary folder", "a folder deeper than a socket's name may be"])
def test_the_socket_name_always_fits(depth: int) -> None:
    sockets = Places(Path("/", "қ" * depth, "var")).postgres_socket

    assert len(os.fsencode(f"{sockets}.lock")) <= 107


def test_a_cluster_of_another_version_is_refused_with_a_word_about_upgrading(
    tmp_path: Path, environment: dict[str, str], run: Run
) -> None:
    var = tmp_path / "var"
    (var / "postgres").mkdir(parents=True)
    (var / "postgres" / "PG_VERSION").write_text("15\n", encoding="ascii")
    environment["VAR_DIR"] = str(var)

    _, complaint = run("embedded.ensure_running()").communicate()

    assert "was made by PostgreSQL 15, this is 18: dump it with the old version (README, Upgrade)" in complaint
