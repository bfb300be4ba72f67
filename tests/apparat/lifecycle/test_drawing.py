"""The diagrams of the life cycles, and their place in the page of the architecture."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import models

from apparat.lifecycle.drawing import BEGIN, END, NoMarkers, all_lifecycles, mermaid, redrawn
from apparat.lifecycle.machine import Lifecycle, Move


class Door(models.TextChoices):
    """States of a door."""

    OPEN = "open", "wide open"
    SHUT = "shut", "shut"
    GONE = "gone", "gone"


DOOR = Lifecycle(
    "door",
    Door,
    Door.OPEN,
    (
        Move("shut_door", frozenset({Door.OPEN}), Door.SHUT, "10.9"),
        Move("open_door", frozenset({Door.SHUT}), Door.OPEN, "10.11"),
        Move("remove_door", frozenset({Door.OPEN, Door.SHUT}), Door.GONE, "10.12"),
    ),
)
PICTURE = """stateDiagram-v2
    direction LR
    state "wide open" as open
    state "shut" as shut
    state "gone" as gone
    [*] --> open
    open --> shut: shut_door (10.9)
    shut --> open: open_door (10.11)
    open --> gone: remove_door (10.12)
    shut --> gone: remove_door (10.12)
    gone --> [*]"""


def test_a_life_is_drawn_with_its_moves_and_their_clauses() -> None:
    assert mermaid(DOOR) == PICTURE


def test_every_table_of_the_houses_is_found() -> None:
    kinds = {lifecycle.kind for lifecycle in all_lifecycles()}

    assert kinds >= {"assignment", "redirection", "incoming", "resolution"}


def test_only_the_text_between_the_markers_changes() -> None:
    page = f"before\n{BEGIN}\nold\n{END}\nafter\n"

    new = redrawn(page, [DOOR])

    assert new == f"before\n{BEGIN}\n\n### door\n\n```mermaid\n{PICTURE}\n```\n\n{END}\nafter\n"
    assert redrawn(new, [DOOR]) == new


def test_a_page_without_markers_is_refused() -> None:
    with pytest.raises(NoMarkers):
        redrawn("nothing", [DOOR])


def test_the_command_draws_once_and_then_finds_the_page_fresh(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "PAGE.md"
    page.write_text(f"{BEGIN}\n{END}\n", encoding="utf-8")

    call_command("draw_lifecycles", page=page)
    call_command("draw_lifecycles", page=page, check=True)

    assert capsys.readouterr().out == "PAGE.md is drawn anew\nPAGE.md is fresh\n"


def test_the_check_fails_on_a_stale_page_and_leaves_it_alone(tmp_path: Path) -> None:
    page = tmp_path / "PAGE.md"
    stale = f"{BEGIN}\n{END}\n"
    page.write_text(stale, encoding="utf-8")

    with pytest.raises(CommandError, match="stale"):
        call_command("draw_lifecycles", page=page, check=True)

    assert page.read_text(encoding="utf-8") == stale


def test_the_architecture_page_shows_the_life_cycles_as_they_are() -> None:
    said = StringIO()

    call_command("draw_lifecycles", check=True, stdout=said)

    assert "fresh" in said.getvalue()
