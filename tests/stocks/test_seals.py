"""11.2, 11.16: a seal passes from hand to hand by two signatures; envelopes are counted."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from django.utils.translation import override

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from stocks import queries
from stocks.actions.add_kind import add_kind
from stocks.actions.destroy_seal import destroy_seal
from stocks.actions.give_seal import give_seal
from stocks.actions.issue_supplies import issue_supplies
from stocks.actions.lose_seal import lose_seal
from stocks.actions.receive_seal import receive_seal
from stocks.actions.receive_supplies import receive_supplies
from stocks.actions.take_back_seal import take_back_seal
from stocks.actions.take_seal import take_seal
from stocks.actions.write_off_supplies import write_off_supplies
from stocks.facts import Act, FoundBehind
from stocks.models import Movement, Seal, StockKind
from stocks.supplies import balance
from tests.factories import people
from tests.factories.files import office, upload
from tests.factories.letters import WEDNESDAY
from tests.factories.stocks import DESTRUCTION, ON, RECEIPT, envelopes, kind, seal
from tests.factories.two_desks import overtaken

pytestmark = [pytest.mark.django_db, pytest.mark.clause("11.2")]


def kept(thing: Seal, keeper: Officer, officer: Officer) -> Seal:
    """Bring the seal from the store into the officer's hands."""
    give_seal(seal=thing, by=keeper, at=WEDNESDAY, officer=officer)
    return take_seal(seal=thing, by=officer, at=WEDNESDAY)


def test_11_2_a_seal_is_its_givers_until_the_other_has_signed_too(keeper: Officer, akim: Officer) -> None:
    thing = seal(keeper)

    give_seal(seal=thing, by=keeper, at=WEDNESDAY, officer=akim)
    between = Seal.objects.get().keeper
    take_seal(seal=thing, by=akim, at=WEDNESDAY)

    handover = thing.handovers.get()
    assert (between, Seal.objects.get().keeper) == (None, akim)
    assert (handover.giver, handover.receiver, handover.taken_at) == (keeper, akim, WEDNESDAY)
    assert [entry.event for entry in Entry.objects.order_by("pk")] == ["seal.received", "seal.given", "seal.taken"]
    assert Notice.objects.get().officer == akim
    assert [row.what for row in queries.movements_of(thing)] == ["handed_over", "received"]


def test_11_2_only_its_keeper_hands_it_on_and_only_the_named_officer_takes_it(
    keeper: Officer, akim: Officer, executor: Officer, stranger: Officer
) -> None:
    thing = kept(seal(keeper), keeper, akim)

    with pytest.raises(Refusal):
        give_seal(seal=thing, by=keeper, at=WEDNESDAY, officer=executor)
    with pytest.raises(Refusal) as himself:
        give_seal(seal=thing, by=akim, at=WEDNESDAY, officer=akim)
    give_seal(seal=thing, by=akim, at=WEDNESDAY, officer=executor)
    for other in (stranger, akim, keeper):
        with pytest.raises(Refusal):
            take_seal(seal=thing, by=other, at=WEDNESDAY)

    assert himself.value.field == "officer"
    assert Seal.objects.get().keeper == akim


@pytest.mark.clause("1.4")
def test_1_4_who_acts_for_the_keeper_hands_it_over_on_his_behalf(
    keeper: Officer, akim: Officer, deputy: Officer, executor: Officer
) -> None:
    thing = kept(seal(keeper), keeper, akim)
    people.acts_for(deputy, akim, starts_on=ON, ends_on=ON)

    handover = give_seal(seal=thing, by=deputy, at=WEDNESDAY, officer=executor)

    entry = Entry.objects.filter(event="seal.given").latest("pk")
    assert (handover.giver, entry.officer, entry.on_behalf_of) == (akim, deputy, akim)


def test_11_2_a_handover_is_taken_back_by_who_began_it(keeper: Officer, akim: Officer) -> None:
    thing = seal(keeper)
    give_seal(seal=thing, by=keeper, at=WEDNESDAY, officer=akim)

    with pytest.raises(Refusal):
        take_back_seal(seal=thing, by=akim, at=WEDNESDAY)
    take_back_seal(seal=thing, by=keeper, at=WEDNESDAY)
    with pytest.raises(Refusal):
        take_seal(seal=thing, by=akim, at=WEDNESDAY)

    assert give_seal(seal=thing, by=keeper, at=WEDNESDAY, officer=akim).pk


def test_11_2_it_goes_back_into_the_store_through_who_keeps_the_stocks(
    keeper: Officer, akim: Officer, executor: Officer
) -> None:
    thing = kept(seal(keeper), keeper, akim)

    with pytest.raises(Refusal) as refusal:
        give_seal(seal=thing, by=akim, at=WEDNESDAY, officer=executor, to_store=True)
    give_seal(seal=thing, by=akim, at=WEDNESDAY, officer=keeper, to_store=True)
    take_seal(seal=thing, by=keeper, at=WEDNESDAY)

    assert refusal.value.field == "officer"
    assert (Seal.objects.get().keeper, Movement.objects.latest("pk").what) == (None, "returned")


def test_11_2_a_seal_is_destroyed_from_the_store_by_an_act(keeper: Officer, akim: Officer) -> None:
    thing, other = kept(seal(keeper), keeper, akim), seal(keeper, "М-2")

    with pytest.raises(Refusal):
        destroy_seal(seal=thing, by=keeper, at=WEDNESDAY, act=DESTRUCTION)
    with pytest.raises(Refusal):
        destroy_seal(seal=other, by=akim, at=WEDNESDAY, act=DESTRUCTION)
    destroy_seal(seal=other, by=keeper, at=WEDNESDAY, act=DESTRUCTION)
    with pytest.raises(Refusal):
        give_seal(seal=other, by=keeper, at=WEDNESDAY, officer=akim)

    (line,) = queries.balance()
    assert (other.destroyed_on, line.issued, line.destroyed) == (ON, 1, 1)


def left_behind(keeper: Officer, officer: Officer) -> Seal:
    """A seal whose keeper left on Wednesday."""
    thing = kept(seal(keeper), keeper, officer)
    officer.left_on = ON
    officer.save()
    return Seal.objects.get(pk=thing.pk)


UNSAID = {
    "kk": "Қандай жағдайда жоғалғанын жазыңыз.",
    "ru": "Напишите, при каких обстоятельствах произошла утрата.",
}
FOUND = FoundBehind(DESTRUCTION, "Жұмыстан босаған, мөрді тапсырмаған")


def test_11_2_a_seal_of_one_who_left_goes_into_the_store_by_an_act_and_two_signatures(
    keeper: Officer, executor: Officer, head_of_records: Officer
) -> None:
    thing = left_behind(keeper, executor)

    give_seal(seal=thing, by=keeper, at=WEDNESDAY, officer=head_of_records, to_store=True, found=FOUND)
    take_seal(seal=thing, by=head_of_records, at=WEDNESDAY)

    movement = Movement.objects.latest("pk")
    assert (Seal.objects.get().keeper, movement.what) == (None, "returned")
    assert movement.basis == f"№ 3, 18.03.2026; {FOUND.reason}"
    assert [entry.event for entry in Entry.objects.order_by("pk")][-3:] == ["seal.taken_in", "seal.given", "seal.taken"]


def test_11_2_a_seal_of_one_who_left_passes_to_a_new_keeper(keeper: Officer, executor: Officer, akim: Officer) -> None:
    thing = left_behind(keeper, executor)

    kept_by = give_seal(seal=thing, by=keeper, at=WEDNESDAY, officer=akim, found=FOUND)
    take_seal(seal=thing, by=akim, at=WEDNESDAY)

    assert (kept_by.giver, Seal.objects.get().keeper) == (keeper, akim)


def test_11_2_it_is_not_taken_in_without_an_act_and_a_reason_nor_by_anybody_else(
    keeper: Officer, executor: Officer, akim: Officer, stranger: Officer
) -> None:
    thing = left_behind(keeper, executor)
    facts: dict[str, Any] = {"seal": thing, "at": WEDNESDAY, "officer": akim}

    fields = []
    for found in (None, FoundBehind(DESTRUCTION, " "), FoundBehind(Act("4", ON + timedelta(days=1)), "Босаған")):
        with pytest.raises(Refusal) as refusal:
            give_seal(**facts, by=keeper, found=found)
        fields.append(refusal.value.field)
    for other in (stranger, executor):
        with pytest.raises(Refusal):
            give_seal(**facts, by=other, found=FOUND)

    assert fields == ["reason", "reason", "act_on"]
    assert Seal.objects.get().keeper == executor


def test_11_2_a_handover_begun_by_one_who_left_is_taken_back_by_who_keeps_the_stocks(
    keeper: Officer, executor: Officer, akim: Officer
) -> None:
    thing = kept(seal(keeper), keeper, executor)
    give_seal(seal=thing, by=executor, at=WEDNESDAY, officer=akim)
    with pytest.raises(Refusal):
        take_back_seal(seal=thing, by=keeper, at=WEDNESDAY)
    executor.left_on = ON
    executor.save()

    take_back_seal(seal=Seal.objects.get(), by=keeper, at=WEDNESDAY)

    assert give_seal(seal=Seal.objects.get(), by=keeper, at=WEDNESDAY, officer=akim, found=FOUND).pk


def test_11_2_a_seal_that_cannot_be_found_is_declared_lost_by_an_act(
    keeper: Officer, executor: Officer, stranger: Officer
) -> None:
    thing = left_behind(keeper, executor)

    with pytest.raises(Refusal):
        lose_seal(seal=thing, by=stranger, at=WEDNESDAY, act=DESTRUCTION, reason="Табылмады")
    with pytest.raises(Refusal) as silent:
        lose_seal(seal=thing, by=keeper, at=WEDNESDAY, act=DESTRUCTION, reason=" ")
    with pytest.raises(Refusal) as early:
        lose_seal(seal=thing, by=keeper, at=WEDNESDAY, act=RECEIPT, reason="Табылмады")
    thing.refresh_from_db()
    lose_seal(seal=thing, by=keeper, at=WEDNESDAY, act=DESTRUCTION, reason="Табылмады")
    with pytest.raises(Refusal):
        give_seal(seal=thing, by=keeper, at=WEDNESDAY, officer=stranger)

    (line,) = queries.balance()
    movement = Movement.objects.latest("pk")
    assert (silent.value.field, early.value.field) == ("reason", "act_on")
    for language, said in UNSAID.items():
        with override(language):
            assert str(silent.value.reason) == said
    assert (thing.keeper, thing.lost_on, line.issued, line.destroyed) == (None, ON, 0, 1)
    assert (movement.what, movement.holder, movement.basis) == ("lost", executor, "№ 3, 18.03.2026; Табылмады")


def test_11_2_the_database_itself_keeps_a_lost_seal_from_everybodys_hands(keeper: Officer, akim: Officer) -> None:
    thing = kept(seal(keeper), keeper, akim)

    with pytest.raises(IntegrityError, match="lost_seal_has_no_keeper"):
        Seal.objects.filter(pk=thing.pk).update(lost_on=ON)


def test_11_2_the_impression_is_a_picture(keeper: Officer) -> None:
    with pytest.raises(Refusal) as refusal:
        seal(keeper, imprint=upload("бедер.docx", office("docx")))

    assert (refusal.value.field, Seal.objects.count()) == ("imprint", 0)


def test_11_2_an_inventory_number_is_one_seals_only(keeper: Officer, executor: Officer) -> None:
    thing = seal(keeper)

    with pytest.raises(Refusal) as refusal:
        seal(keeper, "м-1")
    with pytest.raises(Refusal):
        receive_seal(by=executor, at=WEDNESDAY, kind=thing.kind, number="М-9", legend="–", supplier="–", act=RECEIPT)

    assert refusal.value.field == "number"


def test_11_2_an_officer_who_left_is_given_nothing(keeper: Officer, executor: Officer) -> None:
    thing, envelope = seal(keeper), envelopes(keeper)
    executor.left_on = ON
    executor.save()

    with pytest.raises(Refusal):
        give_seal(seal=thing, by=keeper, at=WEDNESDAY, officer=executor)
    with pytest.raises(Refusal):
        issue_supplies(kind=envelope, by=keeper, at=WEDNESDAY, quantity=1, officer=executor, on=ON)


def test_11_2_envelopes_are_what_their_movements_leave(keeper: Officer, executor: Officer) -> None:
    envelope = envelopes(keeper, 500)

    issue_supplies(kind=envelope, by=keeper, at=WEDNESDAY, quantity=120, officer=executor, on=ON)
    write_off_supplies(kind=envelope, by=keeper, at=WEDNESDAY, quantity=30, act=DESTRUCTION)
    with pytest.raises(Refusal) as refusal:
        issue_supplies(kind=envelope, by=keeper, at=WEDNESDAY, quantity=351, officer=executor, on=ON)

    (line,) = queries.balance()
    assert (balance(envelope), line.store, line.used, refusal.value.field) == (350, 350, 150, "quantity")


def test_11_2_of_envelopes_no_more_is_issued_than_there_was_on_the_day_and_after_it(
    keeper: Officer, executor: Officer
) -> None:
    envelope = envelopes(keeper, 100)  # by an act of the 16th
    facts: dict[str, Any] = {"kind": envelope, "by": keeper, "at": WEDNESDAY, "officer": executor}
    issue_supplies(**facts, quantity=90, on=ON - timedelta(days=1))
    receive_supplies(kind=envelope, by=keeper, at=WEDNESDAY, quantity=500, supplier="–", act=DESTRUCTION)  # of the 18th

    fields = []
    for day, quantity in ((date(2020, 1, 1), 1), (RECEIPT.on, 11), (ON, 511)):
        with pytest.raises(Refusal) as refusal:
            issue_supplies(**facts, quantity=quantity, on=day)
        fields.append(refusal.value.field)
    issue_supplies(**facts, quantity=10, on=RECEIPT.on)

    assert (fields, balance(envelope)) == (["quantity"] * 3, 500)


def test_11_2_who_does_not_keep_the_stocks_counts_nothing(keeper: Officer, executor: Officer) -> None:
    envelope = envelopes(keeper)
    facts: dict[str, Any] = {"kind": envelope, "by": executor, "at": WEDNESDAY, "quantity": 1}

    with pytest.raises(Refusal):
        receive_supplies(**facts, supplier="–", act=RECEIPT)
    with pytest.raises(Refusal):
        issue_supplies(**facts, officer=executor, on=ON)
    with pytest.raises(Refusal):
        write_off_supplies(**facts, act=DESTRUCTION)

    assert balance(envelope) == 500


def test_11_2_what_has_numbers_is_not_counted_by_quantity(keeper: Officer) -> None:
    with pytest.raises(Refusal):
        receive_supplies(kind=kind(), by=keeper, at=WEDNESDAY, quantity=5, supplier="–", act=RECEIPT)


def test_11_2_a_kind_is_added_once(keeper: Officer, executor: Officer) -> None:
    names = {"sort": StockKind.Sort.STAMP, "name_kk": "Бұрыштама мөртабаны", "name_ru": "Штамп"}

    made = add_kind(by=keeper, at=WEDNESDAY, **names)
    with pytest.raises(Refusal) as refusal:
        add_kind(by=keeper, at=WEDNESDAY, **names)
    with pytest.raises(Refusal):
        add_kind(by=executor, at=WEDNESDAY, **(names | {"name_kk": "Басқа"}))

    assert (StockKind.objects.get(), refusal.value.field) == (made, "name_kk")


@pytest.mark.django_db(transaction=True)
def test_11_2_the_last_envelopes_are_issued_once(keeper: Officer, executor: Officer) -> None:
    envelope = envelopes(keeper, 10)

    def issue() -> StockKind:
        return issue_supplies(kind=envelope, by=keeper, at=WEDNESDAY, quantity=6, officer=executor, on=ON)

    answer = overtaken(issue, issue)

    assert (answer, balance(envelope)) == ("11.2", 4)


@pytest.mark.django_db(transaction=True)
def test_11_2_a_seal_is_offered_to_one_officer_at_a_time(keeper: Officer, akim: Officer, executor: Officer) -> None:
    thing = seal(keeper)

    answer = overtaken(
        lambda: give_seal(seal=thing, by=keeper, at=WEDNESDAY, officer=akim),
        lambda: give_seal(seal=Seal.objects.get(), by=keeper, at=WEDNESDAY, officer=executor),
    )

    assert (answer, thing.handovers.get().receiver) == ("11.2", akim)
