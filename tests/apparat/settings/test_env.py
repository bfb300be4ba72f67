"""The environment is read with types, and nonsense stops the start."""

import pytest

from apparat.settings.env import BadEnvironment, broker_from, database_from, env_bool, env_int, env_list

ALWAYS = {"server_side_binding": True}


def test_a_database_behind_a_socket_in_a_folder_with_blanks() -> None:
    entry = database_from("postgresql://apparat@/apparat?host=%2Fhome%2F%D2%9B%20a%2Frun")

    assert {key: entry[key] for key in ("NAME", "USER", "HOST", "PORT", "OPTIONS")} == {
        "NAME": "apparat",
        "USER": "apparat",
        "HOST": "/home/қ a/run",
        "PORT": "",
        "OPTIONS": ALWAYS,
    }


def test_a_database_on_the_network_keeps_its_options(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_POOL", "4")

    entry = database_from("postgresql://a%40b:p%2Fw@db.example:6432/office?sslmode=require")

    assert (entry["USER"], entry["PASSWORD"], entry["HOST"], entry["PORT"]) == ("a@b", "p/w", "db.example", "6432")
    pool = {"min_size": 1, "max_size": 4, "timeout": 10}
    assert entry["OPTIONS"] == ALWAYS | {"sslmode": "require", "pool": pool}


def test_another_database_is_refused() -> None:
    with pytest.raises(BadEnvironment, match="must begin with postgresql://, not sqlite://"):
        database_from("sqlite:///office.db")


@pytest.mark.parametrize(
    ("url", "spelling"),
    [
        ("unix:///var/run/redis.sock?db=2", "redis+socket:///var/run/redis.sock?virtual_host=2"),
        ("redis://redis:6379/0", "redis://redis:6379/0"),
    ],
)
def test_celery_spells_a_socket_in_its_own_way(url: str, spelling: str) -> None:
    assert broker_from(url) == spelling


def test_nonsense_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_SWITCH", "perhaps")
    monkeypatch.setenv("SOME_NUMBER", "eight")

    with pytest.raises(BadEnvironment, match="SOME_SWITCH must be one of"):
        env_bool("SOME_SWITCH", default=False)
    with pytest.raises(BadEnvironment, match="SOME_NUMBER must be a whole number, not 'eight'"):
        env_int("SOME_NUMBER", 1)


def test_a_list_has_no_empty_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_LIST", "a, b,,c,")

    assert env_list("SOME_LIST") == ["a", "b", "c"]
