"""10.18, 10.20: every body of a distribution list has its way; before the sending the desk may change it."""

from __future__ import annotations

import uuid
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.core import mail
from django.db import IntegrityError, transaction
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.org.models import Officer, Unit
from outgoing.actions.change_way import change_way
from outgoing.actions.record_wrong_address import record_wrong_address
from outgoing.actions.register_outgoing import register_outgoing
from outgoing.actions.send_outgoing import send_outgoing
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.write_distribution import write_distribution
from outgoing.facts import To
from outgoing.forms import WayForm
from outgoing.models import Addressee, Channel, DistributionList, DistributionMember, Outgoing
from outgoing.models.way import NEEDS
from outgoing.readiness import last_version
from outgoing.states import DispatchState, OutgoingState
from tests.factories.letters import WEDNESDAY
from tests.factories.office import new_office
from tests.factories.outgoing import body, drafted, registered, signed
from tests.factories.pages import cost, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.20")]

MIXED = {"a": Channel.EMAIL, "b": Channel.POST, "c": Channel.SYSTEM, "d": Channel.COURIER, "e": Channel.HAND}


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch, department_head: Officer, deputy: Officer) -> None:
    """Let every request of these tests happen on Wednesday at ten, in an office where all who agree are there."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    new_office()


def listed(clerk: Officer, *members: To, name_kk: str = "Ұйымдар") -> DistributionList:
    """Return a distribution list with these bodies and ways."""
    return write_distribution(by=clerk, at=WEDNESDAY, name_kk=name_kk, name_ru="", members=members)


def by_list(row: DistributionList) -> dict[str, Any]:
    """Return what makes a paper go by the list."""
    return {"addressees": [], "distribution": row}


def way(addressee: Addressee, clerk: Officer, channel: str, *, email: str = "", address: str = "") -> Addressee:
    """Choose another way for the addressee."""
    return change_way(addressee=addressee, by=clerk, at=WEDNESDAY, channel=channel, email=email, address=address)


def test_10_18_a_paper_by_a_list_goes_to_each_by_the_way_of_the_list(
    aigul_from_records: Officer, executor: Officer, deputy: Officer, django_capture_on_commit_callbacks: Any
) -> None:
    own = To(body("a"), channel=Channel.EMAIL, email="kense@a.example.kz")
    row = listed(aigul_from_records, own, *(To(body(code), channel=MIXED[code]) for code in "bcde"))

    paper = registered(aigul_from_records, executor, deputy, **by_list(row))
    with django_capture_on_commit_callbacks(execute=True):
        send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY, record="тізілім 7")

    sent = {to.unit.code: (to.channel, to.record) for to in paper.addressees.select_related("unit")}
    assert {code: channel for code, (channel, _record) in sent.items()} == {f"to-{key}": MIXED[key] for key in MIXED}
    assert sent["to-a"][1].startswith(f"<paper-{paper.pk}-")  # it left by e-mail, under its Message-ID
    assert [one.to for one in mail.outbox if one.attachments] == [["kense@a.example.kz"]]
    assert Outgoing.objects.get().state == OutgoingState.SENT


def test_10_20_until_its_e_mail_leaves_a_paper_by_a_list_is_not_sent(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    row = listed(aigul_from_records, To(body("a"), channel=Channel.EMAIL), To(body("b")))
    paper = registered(aigul_from_records, executor, deputy, **by_list(row))

    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)

    states = list(paper.addressees.order_by("order").values_list("state", flat=True))
    assert (states, paper.state) == ([DispatchState.SENDING, DispatchState.SENT], OutgoingState.REGISTERED)


def test_10_20_who_of_the_list_has_no_address_is_named_before_the_agreement(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    bare = body("bare", email="", address="")
    row = listed(aigul_from_records, To(body("a"), channel=Channel.EMAIL), To(bare, channel=Channel.POST))
    draft = drafted(executor, deputy, **by_list(row))

    with pytest.raises(Refusal) as refusal:
        send_to_approval(outgoing=draft, by=executor, at=WEDNESDAY)

    assert refusal.value.clause == "10.20"
    assert bare.name in str(refusal.value.reason)
    assert body("a").name not in str(refusal.value.reason)


@pytest.mark.clause("10.18")
def test_10_18_who_lacks_an_address_at_the_desk_is_named(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = signed(executor, deputy, addressees=[To(body("a"), channel=Channel.POST), To(body("b"))])
    Addressee.objects.filter(unit=body("a")).update(address="")

    with pytest.raises(Refusal) as refusal:
        register_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)
    page = signed_in(aigul_from_records).get(reverse("outgoing:register", args=[paper.pk])).content.decode()

    assert body("a").name in str(refusal.value.reason)
    assert str(refusal.value.reason) in page.replace("&#x27;", "'")


@pytest.mark.clause("10.18")
def test_10_18_records_write_the_ways_on_the_page_of_the_list(aigul_from_records: Officer) -> None:
    office = body("rural", kind=Unit.Kind.RURAL, rank=Unit.Rank.DISTRICT)
    plain, bare = body("a"), body("bare", email="", address="")
    client = signed_in(aigul_from_records)
    typed = {"name_kk": "Ұйымдар", "members": [office.pk, plain.pk, bare.pk], "is_active": "on"}

    opened = client.post(reverse("outgoing:distribution_new"), {"once": str(uuid.uuid4()), **typed}, follow=True)
    usual = ways()
    typed |= {f"channel_{plain.pk}": "courier", f"channel_{bare.pk}": "email", f"email_{bare.pk}": "bare@example.kz"}
    row = DistributionList.objects.get()
    client.post(reverse("outgoing:distribution", args=[row.pk]), {"once": str(uuid.uuid4()), **typed})

    assert opened.redirect_chain[-1][0] == row.get_absolute_url()
    assert f'name="email_{bare.pk}"' in opened.content.decode()
    assert usual == {"to-rural": ("system", ""), "to-a": ("email", ""), "to-bare": ("post", "")}
    assert ways() == {"to-rural": ("system", ""), "to-a": ("courier", ""), "to-bare": ("email", "bare@example.kz")}


def ways() -> dict[str, tuple[str, str]]:
    """Return way and own e-mail of every body that stands on a list."""
    return {row.unit.code: (row.channel, row.email) for row in DistributionMember.objects.select_related("unit")}


def test_10_20_the_book_of_lists_shows_ways_and_who_has_no_address(aigul_from_records: Officer) -> None:
    bare = body("bare", email="", address="")
    listed(aigul_from_records, To(body("a"), channel=Channel.EMAIL), To(bare, channel=Channel.POST))

    page = signed_in(aigul_from_records).get(reverse("outgoing:distributions")).content.decode()

    [first, second] = [line for line in page.split("<li>") if "Алушы" in line]
    assert "a@example.kz" in first
    assert ('data-tone="red"' in first, 'data-tone="red"' in second) == (False, True)


def test_lists_that_stood_before_get_the_ways_that_are_offered_now(aigul_from_records: Officer) -> None:
    office = body("rural", kind=Unit.Kind.RURAL, rank=Unit.Rank.DISTRICT)
    listed(aigul_from_records, To(office), To(body("a")), To(body("bare", email="")))

    import_module("outgoing.migrations.0016_ways_of_lists").take_usual_ways(apps, None)

    assert {code: channel for code, (channel, _email) in ways().items()} == {
        "to-rural": "system",
        "to-a": "email",
        "to-bare": "post",
    }


def test_the_database_knows_the_ways_of_a_list(aigul_from_records: Officer) -> None:
    listed(aigul_from_records, To(body("a")))

    with pytest.raises(IntegrityError, match="distribution_member_way"), transaction.atomic():
        DistributionMember.objects.update(channel="pigeon")


@pytest.mark.parametrize("state", ["signed", "registered"])
def test_10_20_before_the_sending_the_desk_chooses_another_way(
    state: str, aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = signed(executor, deputy) if state == "signed" else registered(aigul_from_records, executor, deputy)
    digest = last_version(paper).digest

    way(paper.addressees.get(), aigul_from_records, Channel.EMAIL, email="jana@example.kz")

    paper.refresh_from_db()
    addressee = paper.addressees.get()
    assert (addressee.channel, addressee.email, addressee.state) == ("email", "jana@example.kz", DispatchState.WAITING)
    assert (paper.state, last_version(paper).digest) == (state, digest)
    assert Entry.objects.filter(event="addressee.way_changed", root_id=paper.pk).count() == 1
    assert [row.channel for row in addressee.history.order_by("history_id")] == ["system", "email"]


@pytest.mark.parametrize(
    ("channel", "field"), [(Channel.EMAIL, "email"), (Channel.POST, "address"), (Channel.COURIER, "address")]
)
def test_10_20_refuses_a_way_without_the_address_it_needs(
    channel: str, field: str, aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = registered(aigul_from_records, executor, deputy)

    with pytest.raises(Refusal) as refusal:
        way(paper.addressees.get(), aigul_from_records, channel)

    assert (refusal.value.clause, refusal.value.field) == ("10.20", field)
    assert paper.addressees.get().channel == Channel.SYSTEM


@pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.POST, Channel.COURIER])
def test_10_20_refuses_a_corrected_address_without_what_its_way_needs(
    channel: Channel, aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = registered(aigul_from_records, executor, deputy)
    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)
    way_now: dict[str, Any] = {"channel": channel, "email": "", "address": ""}

    with pytest.raises(Refusal) as refusal:
        record_wrong_address(
            addressee=paper.addressees.get(), by=aigul_from_records, at=WEDNESDAY, reason="Көшкен", **way_now
        )

    addressee = paper.addressees.get()
    assert (refusal.value.clause, refusal.value.field) == ("10.20", NEEDS[channel])
    assert (addressee.channel, addressee.state) == (Channel.SYSTEM, DispatchState.SENT)


@pytest.mark.parametrize("channel", Channel)
def test_10_20_the_form_asks_for_the_address_that_the_table_of_ways_names(
    channel: Channel,
    aigul_from_records: Officer,
    executor: Officer,
    deputy: Officer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    addressee = registered(aigul_from_records, executor, deputy).addressees.get()
    monkeypatch.setitem(NEEDS, Channel.HAND, "address")  # a line of the table is all that a new need takes

    form = WayForm({"channel": channel}, officer=aigul_from_records, subject=addressee, on=WEDNESDAY.date())

    assert list(form.errors) == [needed] if (needed := NEEDS.get(channel)) else form.is_valid()


def test_10_20_after_the_sending_the_way_is_changed_only_as_a_wrong_address(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = registered(aigul_from_records, executor, deputy, addressees=[To(body("a")), To(body("b"))])
    gone = paper.addressees.order_by("order")[0]
    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY, chosen=[gone.pk])

    with pytest.raises(Refusal) as refusal:
        way(gone, aigul_from_records, Channel.HAND)

    assert refusal.value.clause == "10.20"


def test_10_20_nobody_but_records_changes_a_way_and_nobody_that_of_a_draft(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper, draft = registered(aigul_from_records, executor, deputy), drafted(executor, deputy)

    for row, officer in ((paper, executor), (draft, aigul_from_records), (draft, executor)):
        with pytest.raises(Refusal):
            way(row.addressees.get(), officer, Channel.HAND)

    assert set(Addressee.objects.values_list("channel", flat=True)) == {"system"}


def test_10_20_the_page_leads_the_desk_to_another_way_and_back(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = registered(aigul_from_records, executor, deputy)
    page = reverse("outgoing:change_way", args=[paper.addressees.get().pk])
    clerk, author = signed_in(aigul_from_records), signed_in(executor)
    typed = {"once": str(uuid.uuid4()), "channel": "post", "address": "Қазығұрт, Қонаев, 5"}

    shown = {name: page in clerk.get(reverse(f"outgoing:{name}", args=[paper.pk])).content.decode() for name in LEADS}
    others = page in author.get(paper.get_absolute_url()).content.decode()
    answer = clerk.post(page, typed)

    assert (shown, others) == (dict.fromkeys(LEADS, True), False)
    assert answer["Location"] == paper.get_absolute_url()
    assert paper.addressees.get().reached_at == "Қазығұрт, Қонаев, 5"


LEADS = ("paper", "send")


def test_pages_cost_the_same_with_a_list_of_two_and_of_twenty(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    client, costs = signed_in(aigul_from_records), {}
    for size in (2, 20):
        row = listed(aigul_from_records, *(To(body(f"q{n}")) for n in range(size)), name_kk=f"Тізім {size}")
        paper = registered(aigul_from_records, executor, deputy, **by_list(row))
        pages = {name: reverse(f"outgoing:{name}", args=[paper.pk]) for name in LEADS}
        pages |= {"list": row.get_absolute_url(), "book": reverse("outgoing:distributions")}
        costs[size] = {name: cost(client, page) for name, page in pages.items()}

    assert costs[2] == costs[20]
