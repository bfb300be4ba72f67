"""11.2: pages, forms and printed forms of the stocks; strangers, holders, prices."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from apparat.org.models import Officer
from stocks.actions.give_seal import give_seal
from stocks.actions.issue_blanks import issue_blanks
from stocks.actions.take_seal import take_seal
from stocks.facts import Numbers
from stocks.models import Lot, Movement, Seal, Series, StockKind
from tests.factories.files import PNG, office, upload
from tests.factories.letters import WEDNESDAY
from tests.factories.office import new_office
from tests.factories.pages import cost, signed_in
from tests.factories.stocks import ON, envelopes, issued, kind, received, seal
from tests.pdf_a import sheets_of

pytestmark = [pytest.mark.django_db, pytest.mark.clause("11.2")]


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)


@pytest.fixture
def client(keeper: Officer) -> Client:
    """Return the browser of the keeper."""
    return signed_in(keeper)


def send(client: Client, page: str, *keys: int, **typed: Any) -> Any:
    """Send the form of a deed."""
    return client.post(reverse(f"stocks:{page}", args=keys), {"once": str(uuid.uuid4())} | typed)


ACT = {"act_number": "12", "act_on": "16.03.2026"}
LATER_ACT = {"act_number": "3", "act_on": "18.03.2026"}


def test_blanks_are_received_issued_used_spoiled_returned_and_destroyed_on_pages(
    client: Client, executor: Officer
) -> None:
    blank = kind()
    bought = {"kind": blank.pk, "letters": "а", "first": 1, "last": 100, "supplier": "«Баспа» ЖШС"}
    numbers = {"first": 1, "last": 10, "on": "18.03.2026"}

    answers = [send(client, "receive_blanks", **bought, **ACT)]
    series = Series.objects.get()
    answers += [
        send(client, "issue", series.pk, officer=executor.pk, **numbers),
        send(client, "use", series.pk, first=1, last="", on="18.03.2026", basis="Хат № 1"),
        send(client, "spoil", series.pk, first=2, last=3, on="18.03.2026", basis="Бүлінді"),
        send(client, "return", series.pk, first=9, last=10, on="18.03.2026"),
        send(client, "destroy", series.pk, first=2, last=3, **LATER_ACT),
    ]

    assert [(answer.status_code, answer["Location"]) for answer in answers] == [(302, series.get_absolute_url())] * 6
    assert Movement.objects.count() == 6
    assert Lot.objects.get(first=1).place == Lot.Place.USED


def test_a_number_received_before_is_told_at_its_field(client: Client, keeper: Officer) -> None:
    received(keeper, 1, 100)

    answer = send(client, "receive_blanks", kind=kind().pk, letters="А", first=90, last=120, supplier="–", **ACT)

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["first"])
    assert Movement.objects.count() == 1


@pytest.mark.parametrize("typed", [{"first": "0"}, {"first": "-5"}, {"first": "x"}, {"first": "9" * 30}, {"first": ""}])
def test_nonsense_for_a_number_is_told_not_thrown(typed: dict[str, str], client: Client, keeper: Officer) -> None:
    series = received(keeper)

    answer = send(client, "return", series.pk, **({"last": "", "on": "18.03.2026"} | typed))

    assert answer.status_code == 422


def test_a_seal_passes_on_pages_with_its_impression(client: Client, akim: Officer) -> None:
    sort = kind(StockKind.Sort.SEAL, "Елтаңбалы мөр")
    facts = {"kind": sort.pk, "number": "М-1", "legend": "Аудан әкімі", "supplier": "–"}
    send(client, "receive_seal", **facts, **ACT, imprint=upload("бедер.png", PNG))
    thing = Seal.objects.get()

    send(client, "give_seal", thing.pk, officer=akim.pk)
    offered = signed_in(akim).get(reverse("stocks:list")).content.decode()
    taken = send(signed_in(akim), "take_seal", thing.pk)
    picture = client.get(reverse("stocks:imprint", args=[thing.pk]))

    thing.refresh_from_db()
    assert reverse("stocks:take_seal", args=[thing.pk]) in offered
    assert (taken.status_code, thing.keeper) == (302, akim)
    assert b"".join(picture.streaming_content) == PNG  # type: ignore[attr-defined]


def test_the_picture_of_an_impression_is_a_picture(client: Client) -> None:
    sort = kind(StockKind.Sort.SEAL, "Елтаңбалы мөр")
    facts = {"kind": sort.pk, "number": "М-1", "legend": "Аудан әкімі", "supplier": "–"}

    answer = send(client, "receive_seal", **facts, **ACT, imprint=upload("бедер.docx", office("docx")))

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["imprint"])
    assert 'accept=".pdf,.tif,.tiff,.jpg,.jpeg,.png"' in answer.content.decode()
    assert not Seal.objects.exists()


def test_a_seal_of_one_who_left_is_taken_in_and_another_declared_lost_on_pages(
    client: Client, keeper: Officer, akim: Officer, executor: Officer
) -> None:
    things = [seal(keeper), seal(keeper, "М-2")]
    for thing in things:
        _kept(thing, keeper, executor)
    with_act = "act_number" in client.get(reverse("stocks:give_seal", args=[things[0].pk])).content.decode()
    executor.left_on = ON
    executor.save()

    silent = send(client, "give_seal", things[0].pk, officer=akim.pk)
    given = send(client, "give_seal", things[0].pk, officer=akim.pk, reason="Жұмыстан босаған", **LATER_ACT)
    lost = send(client, "lose_seal", things[1].pk, reason="Табылмады", **LATER_ACT)
    early = send(client, "lose_seal", seal(keeper, "М-3").pk, reason="Табылмады", act_number="3", act_on="15.03.2026")

    things[1].refresh_from_db()
    page = client.get(things[1].get_absolute_url())
    assert (with_act, silent.status_code, given.status_code, lost.status_code) == (False, 422, 302, 302)
    assert set(silent.context["form"].errors) == {"act_number", "act_on", "reason"}
    assert list(early.context["form"].errors) == ["act_on"]
    assert (things[1].lost_on, page.context["buttons"]) == (ON, [])
    assert client.get(things[1].kind.get_absolute_url()).context["line"].destroyed == 1


def test_a_handover_is_taken_back_and_a_seal_destroyed_on_pages(client: Client, keeper: Officer, akim: Officer) -> None:
    thing = seal(keeper)
    give_seal(seal=thing, by=keeper, at=WEDNESDAY, officer=akim)

    send(client, "take_back_seal", thing.pk)
    send(client, "destroy_seal", thing.pk, **ACT)

    thing.refresh_from_db()
    assert thing.destroyed_on is not None
    assert client.get(thing.get_absolute_url()).status_code == 200


def test_envelopes_are_counted_on_pages(client: Client, executor: Officer) -> None:
    send(client, "add_kind", sort="supply", name_kk="Конверт", name_ru="Конверт")
    envelope = StockKind.objects.get()

    send(client, "receive_supplies", envelope.pk, quantity=500, supplier="–", **ACT)
    send(client, "issue_supplies", envelope.pk, quantity=20, officer=executor.pk, on="18.03.2026")
    send(client, "write_off", envelope.pk, quantity=5, **LATER_ACT)
    too_many = send(client, "write_off", envelope.pk, quantity=476, **LATER_ACT)

    card = client.get(envelope.get_absolute_url())
    assert (card.context["line"].store, too_many.status_code) == (475, 422)


PAGES = ("list", "journal")


def test_strangers_get_404_everywhere(keeper: Officer, stranger: Officer) -> None:
    series, thing, envelope = received(keeper), seal(keeper), envelopes(keeper)
    client = signed_in(stranger)
    paths = [reverse(f"stocks:{page}") for page in PAGES]
    paths += [reverse(f"stocks:{page}_pdf", args=["kk"]) for page in ("balance", "journal")]
    paths += [reverse(f"stocks:{page}", args=[series.pk]) for page in ("series", "issue", "use", "spoil", "destroy")]
    paths += [reverse(f"stocks:{page}", args=[thing.pk]) for page in ("seal", "imprint", "give_seal", "take_seal")]
    paths += [reverse(f"stocks:{page}", args=[envelope.pk]) for page in ("kind", "issue_supplies", "write_off")]

    assert {path: client.get(path).status_code for path in paths} == dict.fromkeys(paths, 404)


def test_a_holder_sees_his_own_and_no_more(keeper: Officer, executor: Officer, department_head: Officer) -> None:
    series = issued(keeper, executor, 1, 10)
    issue_blanks(series=series, by=keeper, at=WEDNESDAY, numbers=Numbers(11, 20), officer=department_head, on=ON)
    client = signed_in(executor)

    mine, card = client.get(reverse("stocks:list")), client.get(series.get_absolute_url())

    assert [one.numbers for one in mine.context["held"]] == ["1–10"]
    assert "balance" not in mine.context
    assert [(lot.first, lot.last) for lot in card.context["lots"]] == [(1, 10)]
    assert [row.holder for row in card.context["page"].rows] == [executor]
    assert client.get(reverse("stocks:journal")).status_code == 404


def test_buttons_that_are_not_his_tell_a_holder_why(keeper: Officer, executor: Officer) -> None:
    series = issued(keeper, executor)

    card = signed_in(executor).get(series.get_absolute_url())

    assert [button.verdict.allowed for button in card.context["buttons"]] == [False, True, True, True, False]


def test_pages_cost_the_same_with_one_row_and_with_three(
    client: Client, keeper: Officer, executor: Officer, akim: Officer
) -> None:
    series, envelope = issued(keeper, executor, 1, 10), envelopes(keeper)
    _kept(seal(keeper), keeper, akim)
    pages = [reverse(f"stocks:{page}") for page in PAGES]
    pages += [series.get_absolute_url(), envelope.get_absolute_url(), Seal.objects.get().kind.get_absolute_url()]
    one = [cost(client, page) for page in pages]

    for place in (2, 3):
        issued(keeper, executor, 1, 10, letters=f"Б{place}")
        numbers = Numbers(place * 20, place * 20 + 5)
        issue_blanks(series=series, by=keeper, at=WEDNESDAY, numbers=numbers, officer=akim, on=ON)
        _kept(seal(keeper, f"М-{place}"), keeper, akim)
        envelopes(keeper)

    assert [cost(client, page) for page in pages] == one


def _kept(thing: Seal, keeper: Officer, officer: Officer) -> None:
    give_seal(seal=thing, by=keeper, at=WEDNESDAY, officer=officer)
    take_seal(seal=thing, by=officer, at=WEDNESDAY)


def test_the_journal_is_filtered(client: Client, keeper: Officer, executor: Officer) -> None:
    issued(keeper, executor)
    envelopes(keeper)
    path = reverse("stocks:journal")

    def shown(**wanted: Any) -> list[str]:
        return [row.what for row in client.get(path, wanted).context["page"].rows]

    assert shown() == ["issued", "received", "received"]
    assert shown(what="issued") == ["issued"]
    assert shown(kind=kind().pk) == ["issued", "received"]
    assert shown(until="17.03.2026") == ["received", "received"]
    assert shown(since="18.03.2026") == ["issued"]
    assert shown(since="x", kind="y") == ["issued", "received", "received"]


@pytest.mark.parametrize(("language", "name"), [("kk", "Хат бланкісі"), ("ru", "Бланк письма")])
def test_balance_and_journal_are_printed_in_both_languages(
    language: str, name: str, client: Client, keeper: Officer, executor: Officer
) -> None:
    new_office()
    issued(keeper, executor)

    for page in ("balance", "journal"):
        answer = client.get(reverse(f"stocks:{page}_pdf", args=[language]))
        text = " ".join(sheets_of(answer.content))

        assert answer["Content-Type"] == "application/pdf"
        assert text.count(name) >= (2 if page == "balance" else 1)  # also among what is in officers' hands
        assert "1–10" in text


def test_a_form_in_no_language_of_the_office_is_not_there(client: Client) -> None:
    new_office()

    assert client.get(reverse("stocks:balance_pdf", args=["en"])).status_code == 404


def test_a_period_too_long_to_print_is_told(client: Client, keeper: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    new_office()
    received(keeper)
    envelopes(keeper)
    monkeypatch.setattr("stocks.printing.MOST_LINES", 1)

    answer = client.get(reverse("stocks:journal_pdf", args=["kk"]))

    assert (answer.status_code, answer["Location"]) == (302, reverse("stocks:journal"))


def test_the_room_is_shown_to_who_keeps_the_stocks(client: Client, executor: Officer, head_of_records: Officer) -> None:
    link = f'href="{reverse("stocks:list")}"'

    shown = [link in one.get(reverse("desk")).content.decode() for one in (client, signed_in(head_of_records))]

    assert shown == [True, True]
    assert link not in signed_in(executor).get(reverse("desk")).content.decode()
