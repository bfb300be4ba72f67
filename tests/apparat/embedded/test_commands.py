"""Which commands start servers."""

import pytest

from apparat.embedded.commands import needs_servers


@pytest.mark.parametrize(
    ("line", "needed"),
    [
        ("migrate", True),
        ("due control.extension --start 2026-12-18", True),
        ("clause 13.6", True),
        ("due --help", False),
        ("makemessages --all", False),
        ("check --deploy", False),
        ("check --database default", True),
        ("", False),
    ],
)
def test_only_commands_that_ask_the_servers_start_them(line: str, needed: bool) -> None:
    assert needs_servers(line.split()) == needed
