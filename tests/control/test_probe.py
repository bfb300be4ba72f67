import pytest
from tests.factories import control as make
@pytest.mark.usefixtures("calendar")
def test_probe(akim, department_head, rural_akim, as_officer):
    a = make.reported(akim, department_head, co_executors=[rural_akim])
    c = as_officer(akim)
    r = c.get("/control/")
    open("/tmp/board.html","wb").write(r.content)
    assert r.status_code == 200
    r = c.get(a.get_absolute_url())
    open("/tmp/assignment.html","wb").write(r.content)
    assert r.status_code == 200
    for page in ("accept","redirect","part","card","report","return","release","release/impossible"):
        r = c.get(f"{a.get_absolute_url()}{page}/")
        assert r.status_code == 200, page
