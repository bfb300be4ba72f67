"""In Chromium: no barrier found by axe-core, light and dark, wide and narrow; keyboard, popovers, no scripts."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext

from apparat.org.models import Officer
from tests.browser import NARROW, WIDE, barriers
from tests.factories import people

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.apparat.ui.urls"),
]
BACKEND = "apparat.ui.signed_in.OfficerBackend"
PAGES = ("/catalogue/", "/note/", "/password/", "/no/such/page/")


@pytest.fixture
def session(executor: Officer) -> str:
    """The key of the executor's session; there are people to choose from."""
    for person in (people.akim, people.deputy, people.assistant, people.rural_akim, people.duty_officer):
        person()
    people.head_of_apparatus()
    people.aigul_from_records()
    client = Client()
    client.force_login(executor, backend=BACKEND)
    return client.cookies["sessionid"].value


def opened(chromium: Browser, live_server: Any, session: str, **options: Any) -> BrowserContext:
    """Open a browser window of the signed-in executor, in Kazakh."""
    context = chromium.new_context(base_url=live_server.url, **{"viewport": WIDE, **options})
    cookies = {"django_language": "kk", **({"sessionid": session} if session else {})}
    context.add_cookies([{"name": name, "value": value, "url": live_server.url} for name, value in cookies.items()])
    return context


@pytest.mark.parametrize(("viewport", "scheme"), [(WIDE, "light"), (NARROW, "dark")], ids=["wide light", "narrow dark"])
def test_axe_finds_nothing(chromium: Browser, live_server: Any, session: str, viewport: Any, scheme: Any) -> None:
    context = opened(chromium, live_server, session, viewport=viewport, color_scheme=scheme)
    page = context.new_page()
    found: dict[str, list[str]] = {}

    for path in PAGES:
        page.goto(path)
        found[path] = barriers(page)
    context.clear_cookies(name="sessionid")
    page.goto("/sign-in/")
    found["/sign-in/"] = barriers(page)

    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_nothing_is_wider_than_the_screen(chromium: Browser, live_server: Any, session: str, viewport: Any) -> None:
    page = opened(chromium, live_server, session, viewport=viewport).new_page()
    widths = {}

    for path in PAGES:
        page.goto(path)
        widths[path] = page.evaluate("document.documentElement.scrollWidth")

    assert widths == dict.fromkeys(PAGES, viewport["width"])


def test_the_browser_reports_nothing_and_loads_everything(chromium: Browser, live_server: Any, session: str) -> None:
    page = opened(chromium, live_server, session).new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))

    page.goto("/catalogue/", wait_until="networkidle")

    assert said == []


def test_a_clause_opens_by_keyboard_and_closes_by_escape(chromium: Browser, live_server: Any, session: str) -> None:
    page = opened(chromium, live_server, session).new_page()
    page.goto("/catalogue/")
    text = page.locator("#clause-13-6")

    page.locator(".data-table [popovertarget=clause-13-6]").first.focus()
    page.keyboard.press("Enter")
    is_open = text.is_visible()
    page.keyboard.press("Escape")

    assert (is_open, text.is_visible()) == (True, False)


def test_a_refused_button_says_why_when_pressed(chromium: Browser, live_server: Any, session: str) -> None:
    page = opened(chromium, live_server, session, java_script_enabled=False).new_page()
    page.goto("/catalogue/")

    page.locator(".button[data-state=refused]").first.focus()
    page.keyboard.press("Enter")

    assert page.locator("#why-1").is_visible()


def test_keys_lead_to_rooms_in_any_layout(chromium: Browser, live_server: Any, session: str) -> None:
    page = opened(chromium, live_server, session).new_page()
    page.goto("/catalogue/", wait_until="networkidle")

    page.keyboard.press("KeyG")
    page.keyboard.press("KeyP")
    page.wait_for_url("**/directory/")

    assert page.url == f"{live_server.url}/directory/"


def test_the_sheet_of_keys_opens_and_can_switch_them_off(chromium: Browser, live_server: Any, session: str) -> None:
    page = opened(chromium, live_server, session).new_page()
    page.goto("/catalogue/", wait_until="networkidle")
    sheet = page.locator("#shortcuts")

    page.keyboard.press("?")
    was_open = sheet.is_visible()
    page.locator("#shortcut-switch").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("?")

    assert (was_open, sheet.is_visible()) == (True, False)


def test_the_colours_are_chosen_and_remembered(chromium: Browser, live_server: Any, session: str) -> None:
    page = opened(chromium, live_server, session, color_scheme="light").new_page()
    page.goto("/catalogue/", wait_until="networkidle")

    page.locator(".officer-open").click()
    page.locator("[data-theme-choice=dark]").click()
    page.reload()

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(17, 22, 26)"


def test_an_officer_is_found_by_letters_of_another_layout(chromium: Browser, live_server: Any, session: str) -> None:
    page = opened(chromium, live_server, session).new_page()
    page.goto("/catalogue/", wait_until="networkidle")
    box = page.locator("[role=combobox]")

    box.fill("абенова")
    page.keyboard.press("Enter")

    assert box.input_value().startswith("Әбенова")
    assert page.locator("#id_officer-value").input_value() != ""


def test_what_is_typed_outlives_a_reload_until_it_is_sent(chromium: Browser, live_server: Any, session: str) -> None:
    page = opened(chromium, live_server, session).new_page()
    page.goto("/note/", wait_until="networkidle")

    page.locator("#id_name").fill("Ұзақ мәтін")
    page.reload()
    page.wait_for_selector(".draft-note")
    after_reload = page.locator("#id_name").input_value()
    page.locator("button[type=submit][data-tone=primary]").click()
    page.wait_for_url("**/?made=*")
    page.goto("/note/", wait_until="networkidle")

    assert (after_reload, page.locator("#id_name").input_value()) == ("Ұзақ мәтін", "")


def test_what_one_officer_typed_is_never_offered_to_the_next_in_the_same_tab(
    chromium: Browser, live_server: Any, session: str, executor: Officer
) -> None:
    colleague = Officer.objects.exclude(pk=executor.pk).order_by("pk").first()
    assert colleague is not None
    context = opened(chromium, live_server, session)
    page = context.new_page()
    page.goto("/note/", wait_until="networkidle")
    page.locator("#id_name").fill("Бөтен көзге емес")
    page.wait_for_timeout(600)  # it is kept while typing
    client = Client()
    client.force_login(colleague, backend=BACKEND)
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])

    page.reload(wait_until="networkidle")

    assert page.locator("#id_name").input_value() == ""
    assert page.locator(".draft-note").count() == 0


def test_everything_works_without_scripts(chromium: Browser, live_server: Any, session: str) -> None:
    page = opened(chromium, live_server, session, java_script_enabled=False, viewport=NARROW).new_page()
    page.goto("/note/")

    page.locator(".top-menu").click()
    has_menu = page.locator("#navigation").is_visible()
    page.keyboard.press("Escape")
    page.locator("#id_name").fill("Мектеп")
    page.locator("button[type=submit][data-tone=primary]").click()

    assert has_menu is True
    assert "/?made=" in page.url


def test_filters_stand_in_the_address_bar(chromium: Browser, live_server: Any, session: str) -> None:
    page = opened(chromium, live_server, session).new_page()
    page.goto("/catalogue/", wait_until="networkidle")

    page.locator(".filter-bar select").select_option("a")
    page.wait_for_url("**kind=a**")

    assert page.locator("#rows .data-table").count() == 1
    assert page.locator(".top").count() == 1
