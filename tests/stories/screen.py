"""One officer before his own window: types, chooses, presses, reads; every page he looks at is examined."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from apparat.org.models import Officer
from tests.browser import barriers, is_too_wide
from tests.factories.people import PASSWORD

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator

ALBUM = os.environ.get("SCREENSHOTS", "")  # a folder for pictures to look at; nothing is kept without it


class Screen:
    """A window of one officer.

    officer: who sits before it; viewport: its size in CSS pixels; album: the beginning of the names of its pictures.
    """

    def __init__(self, browser: Browser, address: str, officer: Officer, **options: Any) -> None:
        self.officer = officer
        self.album = options.pop("album", "")
        self.context = browser.new_context(base_url=address, locale="kk-KZ", timezone_id="Asia/Almaty", **options)
        self.context.set_default_timeout(10_000)
        self.page = self.context.new_page()
        self.faults: list[str] = []
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))

    def sign_in(self) -> Screen:
        """Come through the door with name and password."""
        self.page.goto("/sign-in/")
        self.type("username", self.officer.username)
        self.type("password", PASSWORD)
        self.page.click("main form.form button[type=submit], .sign-in form.form button[type=submit]")
        self.page.wait_for_url(lambda url: "/sign-in/" not in url)
        return self

    def open(self, path: str) -> Screen:
        """Go to an address of the site."""
        self.page.goto(path)
        return self

    def type(self, name: str, text: str) -> Screen:
        """Type into the field."""
        self.page.fill(f"#id_{name}", text)
        return self

    def choose(self, name: str, text: str) -> Screen:
        """Choose the line that contains the text: by typing where scripts run, from a plain list where not."""
        field = self.page.locator(f"#id_{name}")
        if field.evaluate("element => element.tagName") == "SELECT":
            field.select_option(field.locator("option", has_text=text).first.get_attribute("value"))
        else:
            field.fill(text)
            self.page.locator(f"#id_{name}-list [role=option]", has_text=text).first.click()
        return self

    def tick(self, text: str, within: str) -> Screen:
        """Tick the box whose line contains the text, in the field of this name."""
        self.page.locator(f"label:has(input[name={within}])", has_text=text).locator("input").check()
        return self

    def attach(self, name: str, title: str, content: bytes) -> Screen:
        """Attach a PDF."""
        file: Any = {"name": title, "mimeType": "application/pdf", "buffer": content}
        self.page.set_input_files(f"#id_{name}", file)
        return self

    def follow(self, ending: str) -> Screen:
        """Press the link in the page whose address has this ending."""
        self.page.locator(f"main a[href$='{ending}']:visible").first.click()
        return self

    def send(self) -> Screen:
        """Press the form's own button and see the next page."""
        before = self.page.url
        self.page.click("form.form .form-end button[type=submit]")
        self.page.wait_for_url(lambda url: url != before)
        return self

    def see(self, selector: str) -> Locator:
        """Return what stands there, once it is to be seen."""
        found = self.page.locator(selector).first
        found.wait_for(state="visible")
        return found

    def text(self) -> str:
        """Return all words of the page's own part."""
        return " ".join(self.page.locator("main").inner_text().split())

    def look(self, name: str) -> Screen:
        """Examine the page for barriers and width, and take its picture."""
        self.page.wait_for_load_state("load")
        self.faults += [f"{name}: {fault}" for fault in barriers(self.page)]
        if is_too_wide(self.page):
            self.faults.append(f"{name} is wider than the window")
        if ALBUM:
            self.page.screenshot(path=Path(ALBUM) / f"{self.album}{name}.png", full_page=True)
        return self
