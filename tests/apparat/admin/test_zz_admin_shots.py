import os, pytest, datetime
from django.core.management import call_command
from tests.apparat.ui.conftest import chromium  # noqa
pytestmark=[pytest.mark.django_db(transaction=True)]
def test_shots(live_server, chromium, client):
    from django.utils import timezone
    from apparat.org.models import Officer, Unit, Position
    from apparat.demo.office import make_office
    now=timezone.now()
    call_command("load_calendar"); call_command("load_office","kazygurt"); call_command("sync_roles")
    try: make_office(40, now=now)
    except Exception as e: print("DEMO FAILED", repr(e)[:300])
    call_command("sync_roles")
    from documents.models import Incoming
    o=next(x for x in Officer.objects.filter(is_staff=True).select_related("position") if x.position and "RECORDS" in x.position.roles and x.position.heads_unit)
    print(o.username, Officer.objects.count(), Incoming.objects.count())
    client.force_login(o, backend="django.contrib.auth.backends.ModelBackend")
    cookie=client.cookies["sessionid"].value
    a=Officer.objects.filter(position__isnull=False).first()
    dep=Position.objects.filter(roles__contains=["DEPUTY"]).first(); d=dep.holders.first() or a
    inc=Incoming.objects.first()
    P={"dir":"/directory/","dirs":"/directory/?words=серик","unit":f"/directory/unit/{Unit.objects.get(code='leadership').pk}/","officer":f"/directory/officer/{d.pk}/","acting":"/directory/acting/","actingnew":"/directory/acting/new/","profile":"/profile/",
     "adm":"/admin/","roles":"/admin/roles/","offl":"/admin/apparat/officer/","off":f"/admin/apparat/officer/{d.pk}/change/","offadd":"/admin/apparat/officer/add/","pw":f"/admin/apparat/officer/{d.pk}/password/","hist":f"/admin/apparat/officer/{d.pk}/history/",
     "unitl":"/admin/apparat/unit/","posi":f"/admin/apparat/position/{dep.pk}/change/","exp":"/admin/apparat/unit/export/","imp":"/admin/apparat/unit/import/","cal":"/admin/apparat/calendarday/","calc":"/admin/apparat/calendarday/add/","term":"/admin/apparat/termamendment/add/","inc":"/admin/documents/incoming/","jour":"/admin/apparat/entry/","dl":"/admin/apparat/deadline/","ass":"/admin/control/assignment/"}
    if inc: P["inc1"]=f"/admin/documents/incoming/{inc.pk}/change/"
    only=os.environ.get("ONLY","").split(",") if os.environ.get("ONLY") else list(P)
    for w,h in ((1440,900),(390,844)):
        for lang in os.environ.get("LANGS","kk").split(","):
          ctx=chromium.new_context(viewport={"width":w,"height":h}, color_scheme=os.environ.get("SCHEME","light"), base_url=live_server.url)
          ctx.add_cookies([{"name":"django_language","value":lang,"url":live_server.url},{"name":"sessionid","value":cookie,"url":live_server.url}])
          pg=ctx.new_page(); msgs=[]
          pg.on("console", lambda m: msgs.append(m.text)); pg.on("pageerror", lambda e: msgs.append("ERR "+str(e)))
          for n in only:
              msgs.clear(); r=pg.goto(P[n]); pg.wait_for_load_state("networkidle"); 
              pg.screenshot(path=f"/tmp/admshots/{n}-{w}-{lang}.png", full_page=(n not in("dir",)) )
              sw=pg.evaluate("document.documentElement.scrollWidth")
              if r.status!=200 or msgs or sw!=w: print(n,w,lang,r.status,sw,msgs[:4])
              if os.environ.get("AXE"):
                  from axe_playwright_python.sync_playwright import Axe
                  for v in Axe().run(pg).response["violations"]:
                      print("AXE",n,w,v["id"],[x["html"][:160] for x in v["nodes"][:3]])
          ctx.close()
