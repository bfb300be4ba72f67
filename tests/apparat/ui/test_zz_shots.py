import os, pytest
from tests.factories import people

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.urls("tests.apparat.ui.urls")]


def test_shots(live_server, chromium, client):
    from apparat.org.models import Officer, Acting
    from datetime import date

    o = people.executor()
    boss = people.deputy()
    for p in (
        people.akim,
        people.assistant,
        people.stranger,
        people.rural_akim,
        people.duty_officer,
        people.department_head,
        people.aigul_from_records,
        people.head_of_apparatus,
    ):
        p()
    Acting.objects.create(
        absent=boss,
        substitute=o,
        order_number="12",
        order_on=date(2026, 11, 1),
        starts_on=date(2026, 1, 1),
        ends_on=date(2026, 12, 31),
    )
    from apparat.notices.models import Notice

    client.force_login(o)
    cookie = client.cookies["sessionid"].value
    out = "/tmp/shots"
    os.makedirs(out, exist_ok=True)
    for scheme in ("light", "dark"):
        for w, h in ((1440, 900), (390, 844)):
            for lang in ("kk", "ru"):
                if lang == "ru" and scheme == "dark":
                    continue
                ctx = chromium.new_context(viewport={"width": w, "height": h}, color_scheme=scheme)
                ctx.add_cookies([{"name": "django_language", "value": lang, "url": live_server.url}])
                pg = ctx.new_page()
                msgs = []
                pg.on("console", lambda m: msgs.append(m.text))
                pg.goto(live_server.url + "/sign-in/")
                pg.screenshot(path=f"{out}/signin-{scheme}-{w}-{lang}.png")
                ctx.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
                pg.goto(live_server.url + "/catalogue/")
                pg.wait_for_load_state("networkidle")
                pg.screenshot(path=f"{out}/cat-{scheme}-{w}-{lang}.png", full_page=True)
                pg.goto(live_server.url + "/note/")
                pg.screenshot(path=f"{out}/note-{scheme}-{w}-{lang}.png")
                pg.goto(live_server.url + "/catalogue/")
                pg.click(".officer-open")
                pg.screenshot(path=f"{out}/menu-{scheme}-{w}-{lang}.png")
                pg.keyboard.press("Escape")
                pg.locator(".clause-open").nth(1).click()
                pg.screenshot(path=f"{out}/clause-{scheme}-{w}-{lang}.png")
                pg.keyboard.press("Escape")
                pg.locator(".button[data-state=refused]").first.click(force=True)
                pg.screenshot(path=f"{out}/refused-{scheme}-{w}-{lang}.png")
                pg.keyboard.press("Escape")
                print(scheme, w, lang, msgs[:5], pg.evaluate("document.documentElement.scrollWidth"))
                ctx.close()
