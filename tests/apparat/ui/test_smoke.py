import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.apparat.ui.urls")]


def test_smoke(client, executor):
    r = client.get("/sign-in/")
    assert r.status_code == 200
    client.force_login(executor)
    r = client.get("/catalogue/")
    open("/tmp/cat.html", "wb").write(r.content)
    assert r.status_code == 200
    r = client.get("/catalogue/?sort=due&kind=a")
    assert r.status_code == 200
    r = client.get("/note/")
    open("/tmp/note.html", "wb").write(r.content)
    assert r.status_code == 200
    r = client.get("/nothing/")
    assert r.status_code == 404
    r = client.get("/password/")
    assert r.status_code == 200
