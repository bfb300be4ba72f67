import time
from datetime import date
import pytest
from django.db import connection
from tests.factories import control as make
from control import queries
from control.queries import BoardFilter
from control.models import Assignment
@pytest.mark.usefixtures("calendar")
def test_bench(akim, deputy, department_head, rural_akim, stranger):
    a = make.given(akim, [department_head, rural_akim])
    with connection.cursor() as c:
        def cols(t): 
            c.execute("select column_name from information_schema.columns where table_name=%s and column_name<>'id' and is_generated='NEVER' order by ordinal_position",[t]); return [r[0] for r in c.fetchall()]
        N=133000
        dc=cols("apparat_deadline")
        ov={"due_on":"date '2026-01-01' + (g % 160)","warn_on":"date '2026-01-01' + (g % 160) - 5","state":"case when g % 10 < 9 then 'met' else 'open' end","closed_on":"case when g % 10 < 9 then date '2026-06-30' else null end","start_on":"date '2025-12-01'"}
        c.execute(f"insert into apparat_deadline (id,{','.join(dc)}) select 1000000+g,{','.join(ov.get(x,'d.'+x) for x in dc)} from apparat_deadline d, generate_series(1,{N}) g where d.id={a.deadline_id}")
        ac=cols("control_assignment")
        ov={"deadline_id":"1000000+g","report_deadline_id":"null","number":"'n'||g","state":"case when g % 10 < 9 then 'released' else 'accepted' end","released_at":"now()","text":"repeat(md5(g::text)||' ',8)","search_text":"repeat(md5(g::text)||' ',8)"}
        c.execute(f"insert into control_assignment (id,{','.join(ac)}) select 1000000+g,{','.join(ov.get(x,'d.'+x) for x in ac)} from control_assignment d, generate_series(1,{N}) g where d.id={a.pk}")
        c.execute(f"insert into control_executor (assignment_id,officer_id,unit_id,is_lead,\"order\",part) select 1000000+g, case when g % 40=0 then {rural_akim.pk} else {department_head.pk} end, case when g % 40=0 then {rural_akim.unit.pk} else {department_head.unit.pk} end, true,0,'' from generate_series(1,{N}) g")
        c.execute("analyze apparat_deadline"); c.execute("analyze control_assignment"); c.execute("analyze control_executor")
    on=date(2026,5,12)
    def t(label, f):
        best=9
        for _ in range(4):
            s=time.perf_counter(); f(); best=min(best,time.perf_counter()-s)
        print(f"BENCH {label}: {best*1000:.0f} ms")
    for who in (akim, rural_akim, department_head, deputy, stranger):
        for name, f in (("default", BoardFilter()), ("any", BoardFilter(state="any")), ("red", BoardFilter(light="red")), ("words", BoardFilter(words="n77", state="any"))):
            t(f"{who.username} {name} rows", lambda: list(queries.board(who,on,f)[:51]))
            t(f"{who.username} {name} lights", lambda: queries.lights(who,on,f))
    for who in (akim,):
        print(queries.board(who,on,BoardFilter())[:51].explain(analyze=True))
        print(queries.board(rural_akim,on,BoardFilter())[:51].explain(analyze=True))
    assert 0
