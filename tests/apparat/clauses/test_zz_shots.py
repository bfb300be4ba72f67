"""Scratch pictures."""

import os, time, pytest

pytestmark = [pytest.mark.django_db(transaction=True)]
from tests.apparat.ui.conftest import chromium  # noqa


def test_shots(live_server, chromium, client, calendar, executor):
    client.force_login(executor)
    for p in ("/regulation/", "/regulation/13.2/"):
        client.get(p)
        t = time.perf_counter()
        client.get(p)
        print(p, "ms", (time.perf_counter() - t) * 1000)
    cookie = client.cookies["sessionid"].value
    pages = {
        "reg": "/regulation/",
        "regq": "/regulation/?words=бағдаршамының",
        "regf": "/regulation/?status=carried&chapter=13",
        "c136": "/regulation/13.6/",
        "c134": "/regulation/13.4/",
        "c139": "/regulation/13.9/",
        "c1011": "/regulation/10.11/",
        "c103": "/regulation/10.3/",
        "miss": "/regulation/10.10/",
        "calc": "/calculator/?term=control.extension&start=18.12.2026",
        "calc0": "/calculator/",
        "calce": "/calculator/?count=3&start=31.02.2026",
        "calcy": "/calculator/?term=control.extension&start=18.12.2031",
    }
    for w, h in ((1440, 900), (390, 844)):
        for lang in ("kk", "ru"):
            ctx = chromium.new_context(viewport={"width": w, "height": h})
            ctx.add_cookies(
                [
                    {"name": "django_language", "value": lang, "url": live_server.url},
                    {"name": "sessionid", "value": cookie, "url": live_server.url},
                ]
            )
            pg = ctx.new_page()
            msgs = []
            pg.on("console", lambda m: msgs.append(m.text))
            for n, u in pages.items():
                pg.goto(live_server.url + u)
                pg.wait_for_load_state("networkidle")
                pg.screenshot(path=f"/tmp/cshots/{n}-{w}-{lang}.png", full_page=(n not in ("reg",)))
                sw = pg.evaluate("document.documentElement.scrollWidth")
                if sw > w:
                    print("WIDE", n, w, lang, sw)
                try:
                    from axe_playwright_python.sync_playwright import Axe

                    r = Axe().run(pg)
                    if r.violations_count:
                        print(
                            "AXE",
                            n,
                            w,
                            lang,
                            [(v["id"], [x["target"] for x in v["nodes"]][:3]) for v in r.response["violations"]],
                        )
                except Exception as e:
                    print("axe", e)
            print(w, lang, msgs[:5])
            ctx.close()
