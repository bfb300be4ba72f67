"""One officer before his own window: types, chooses, presses, reads; every page he comes to is examined."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Locator

from apparat.org.models import Officer
from tests.browser import barriers, is_too_wide
from tests.factories.people import PASSWORD

ALBUM = os.environ.get("SCREENSHOTS", "")  # a folder for pictures to look at; nothing is kept without it
SEND = "form.form .form-end button[type=submit]"
ANSWERED = "() => !document.querySelector('.htmx-request')"  # while a list is asked for, its buttons stand dimmed
NO_FAULTS = (
    "status of 422",  # a refused form answers so, and the browser notes it
    "htmx:sendAbort",  # a newer question replaced this one (hx-sync)
    "htmx:afterRequest",  # said before every end without an answer; one that failed is noted by its own name besides
)


class Screen:
    """A window of one officer.

    officer: who sits before it; viewport: its size in CSS pixels; album: the beginning of the names of its pictures.
    A page is examined once, as it stands when he looks at it or leaves it; `faults` is what was found.
    """

    def __init__(self, browser: Browser, address: str, officer: Officer, **options: Any) -> None:
        self.officer = officer
        self.album = options.pop("album", "")
        self.has_scripts = options.get("java_script_enabled", True)
        self.context = browser.new_context(base_url=address, locale="kk-KZ", timezone_id="Asia/Almaty", **options)
        self.context.set_default_timeout(10_000)
        self.page = self.context.new_page()
        self.faults: list[str] = []
        self.is_examined = True
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        self.page.on("console", self._hear)
        self.page.on("domcontentloaded", lambda _page: setattr(self, "is_examined", False))

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type == "error" and not any(words in said.text for words in NO_FAULTS):
            self.faults.append(f"console: {said.text}")

    def sign_in(self) -> Screen:
        """Come through the door with name and password."""
        self.page.goto("/sign-in/")
        return self.pass_the_door()

    def pass_the_door(self) -> Screen:
        """Give name and password on the page of signing in, which the tests of `ui` examine."""
        self.type("username", self.officer.username).type("password", PASSWORD)
        self.page.click("main form.form button[type=submit], .sign-in form.form button[type=submit]")
        self.page.wait_for_url(lambda url: "/sign-in/" not in url)
        return self

    def open(self, path: str) -> Screen:
        """Go to an address of the site."""
        self.leave().page.goto(path)
        return self

    def type(self, name: str, text: str) -> Screen:
        """Type into the field."""
        self.page.fill(f"#id_{name}", text)
        return self

    def choose(self, name: str, text: str) -> Screen:
        """Choose the line that contains the text: by typing where scripts run, from a plain list where not.

        A long book has no plain list: without scripts the words alone are typed, and the server looks them up.
        """
        field = self.page.locator(f"#id_{name}")
        if field.evaluate("element => element.tagName") == "SELECT":
            field.select_option(field.locator("option", has_text=text).first.get_attribute("value"))
        elif not self.has_scripts:
            field.fill(text)
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
        """Press the link in the page whose address has this ending, and see the page it leads to."""
        return self.go(f"main a[href$='{ending}']:visible")

    def go(self, link: str) -> Screen:
        """Press what leads to another page, and wait until that page stands: what is asked of it finds it whole."""
        before = self.page.url
        self.leave().page.locator(link).first.click()
        self.page.wait_for_url(lambda url: url != before)
        return self

    def send(self, button: str = SEND) -> Screen:
        """Press the form's own button, or another one, and see the next page."""
        return self.go(button)

    def see(self, selector: str) -> Locator:
        """Return what stands there, once it is to be seen."""
        found = self.page.locator(selector).first
        found.wait_for(state="visible")
        return found

    def text(self) -> str:
        """Return all words of the page's own part."""
        return " ".join(self.page.locator("main").inner_text().split())

    def look(self, name: str) -> Screen:
        """Examine the page, and take its picture."""
        self.examine(name)
        if ALBUM:
            self.page.screenshot(path=Path(ALBUM) / f"{self.album}{name}.png", full_page=True)
        return self

    def leave(self) -> Screen:
        """Examine the page as it stands, unless that was done."""
        if not self.is_examined:
            self.examine(self.page.url)
        return self

    def examine(self, name: str) -> None:
        """Examine the page for barriers and width; where scripts do not run, axe, a script itself, cannot either."""
        self.page.wait_for_load_state("load")
        if self.has_scripts:
            self.page.wait_for_function(ANSWERED)
        self.is_examined = True
        self.faults += [f"{name}: {fault}" for fault in (barriers(self.page) if self.has_scripts else ())]
        if is_too_wide(self.page):
            self.faults.append(f"{name} is wider than the window")


class Room:
    """Where the officers of a tale sit, each before his own window, all speaking one language.

    language: kk or ru; viewport: the size of every window; `faults`: what was found on all their pages.
    """

    def __init__(self, browser: Browser, address: str, language: str, viewport: Any) -> None:
        self.browser, self.address, self.language, self.viewport = browser, address, language, viewport
        self.screens: list[Screen] = []

    def __call__(self, officer: Officer, **options: Any) -> Screen:
        """Put the officer before a window and sign him in; the same officer comes back to his own."""
        for screen in self.screens:
            if screen.officer == officer:
                return screen
        Officer.objects.filter(pk=officer.pk).update(language=self.language)
        album = f"{self.language}-{self.viewport['width']}-"
        self.screens.append(
            Screen(self.browser, self.address, officer, viewport=self.viewport, album=album, **options).sign_in()
        )
        return self.screens[-1]

    @property
    def faults(self) -> list[str]:
        """What was found on every page that anybody came to, the last ones too."""
        return [fault for screen in self.screens for fault in screen.leave().faults]
