"""Chromium for every test marked `browser`, and what is asked of each page there: no barrier, nothing too wide."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db import connections
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
WIDE: Any = {"width": 1440, "height": 900}
NARROW: Any = {"width": 390, "height": 844}
AXE = Axe()
# Not preloaded: axe would fetch every @import of the style sheet from the page's own folder, where none lies.
AXE_OPTIONS = {"resultTypes": ["violations"], "preload": False}


@pytest.fixture
def chromium() -> Iterator[Browser]:
    """A browser; its driver runs a loop of its own, so Django is told that this thread may ask the database."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()
        connections.close_all()  # the loop has a connection of its own, which nobody sees once the loop has ended
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


def barriers(page: Page) -> list[str]:
    """Return what axe-core finds on the page: rule and element."""
    found = AXE.run(page, options=AXE_OPTIONS).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]


def is_too_wide(page: Page) -> bool:
    """Tell whether the page must be scrolled sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
