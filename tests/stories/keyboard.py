"""An officer who never touches the mouse: walks by Tab, types, presses Enter, Space and arrows."""

from __future__ import annotations

import pytest

from tests.stories.screen import Screen

FURTHEST = 80  # presses of Tab; whatever is farther is out of reach


def walk_to(screen: Screen, selector: str) -> None:
    """Press Tab until the element has the cursor; first the page that has it must have come."""
    screen.see(selector)
    screen.page.wait_for_load_state("load")
    for _step in range(FURTHEST):
        if screen.page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        screen.page.keyboard.press("Tab")
    pytest.fail(f"{selector} is not reached by Tab")


def key_in(screen: Screen, **values: str) -> None:
    """Walk to each field in the order of the page and type; Enter takes the line of a list."""
    for name, text in values.items():
        walk_to(screen, f"#id_{name}")
        screen.page.keyboard.type(text)
        if screen.page.get_attribute(f"#id_{name}", "role") == "combobox":
            screen.page.keyboard.press("Enter")


def press(screen: Screen, selector: str, key: str = "Enter") -> None:
    """Walk to the link, button or box and press it; a page is examined before it is left."""
    walk_to(screen, selector)
    screen.leave().page.keyboard.press(key)
