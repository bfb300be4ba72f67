"""11.2, № 703 p. 11: every numbered blank is accounted for from its receipt to its end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from stocks import queries
from stocks.actions.destroy_blanks import destroy_blanks
from stocks.actions.issue_blanks import issue_blanks
from stocks.actions.receive_blanks import receive_blanks
from stocks.actions.return_blanks import return_blanks
from stocks.actions.spoil_blanks import spoil_blanks
from stocks.actions.use_blanks import use_blanks
from stocks.facts import Numbers
from stocks.models import Lot, Movement, Series
from tests.factories import people
from tests.factories.letters import WEDNESDAY
from tests.factories.stocks import DESTRUCTION, ON, RECEIPT, issued, kind, received
from tests.factories.two_desks import overtaken

pytestmark = [pytest.mark.django_db, pytest.mark.clause("11.2")]
Place = Lot.Place


def lots(series: Series) -> list[tuple[int, int, str, int | None]]:
    """Return the lots of the series in the order of their numbers."""
    rows = Lot.objects.filter(series=series).order_by("first")
    return [(lot.first, lot.last, lot.place, lot.holder_id) for lot in rows]


def act_on(series: Series, by: Officer, first: int, last: int | None = None) -> dict[str, Any]:
    """Return what every deed on numbers takes."""
    return {"series": series, "by": by, "at": WEDNESDAY, "numbers": Numbers(first, last or first)}


def test_11_2_blanks_are_received_by_an_act_into_the_store(keeper: Officer) -> None:
    series = received(keeper, 1, 100)

    movement, entry = Movement.objects.get(), Entry.objects.get()
    assert lots(series) == [(1, 100, Place.STORE, None)]
    assert (movement.what, movement.quantity, movement.numbers) == ("received", 100, "А 1–100")
    assert (movement.supplier, movement.basis, movement.on) == ("«Баспа» ЖШС", "№ 12, 16.03.2026", RECEIPT.on)
    assert (entry.event, entry.clause, entry.root_kind, entry.root_id) == (
        "blanks.received",
        "11.2",
        "stock_series",
        series.pk,
    )


@pytest.mark.parametrize(("first", "last"), [(100, 100), (1, 1), (50, 60), (90, 200), (0 + 1, 500)])
def test_11_2_no_number_is_received_twice(first: int, last: int, keeper: Officer) -> None:
    received(keeper, 1, 100)

    with pytest.raises(Refusal) as refusal:
        received(keeper, first, last)

    assert refusal.value.field == "first"


def test_11_2_the_same_numbers_of_another_series_are_other_blanks(keeper: Officer) -> None:
    one, two = received(keeper, 1, 100, "А"), received(keeper, 1, 100, "б")

    assert (one.letters, two.letters) == ("А", "Б")
    assert received(keeper, 101, 120, "а").pk == one.pk
    assert lots(one) == [(1, 120, Place.STORE, None)]


def test_11_2_letters_that_look_alike_are_one_series(keeper: Officer) -> None:
    cyrillic = received(keeper, 1, 100, "А")

    with pytest.raises(Refusal) as refusal:
        received(keeper, 100, 120, "A")  # Latin
    same = received(keeper, 101, 120, "a")

    assert (refusal.value.field, same.pk, same.letters) == ("first", cyrillic.pk, "А")


def test_11_2_the_database_itself_knows_a_series_by_its_looks(keeper: Officer) -> None:
    cyrillic = received(keeper, 1, 100, "АВ")

    with pytest.raises(IntegrityError, match="series_of_a_kind_looks_once"):
        Series.objects.create(kind=cyrillic.kind, letters="AB")


def test_11_2_the_database_itself_knows_no_number_twice(keeper: Officer) -> None:
    series = received(keeper, 1, 100)

    with pytest.raises(IntegrityError, match="no_blank_in_two_places_11_2"):
        Lot.objects.create(series=series, first=100, last=101, place=Place.STORE)


def test_11_2_a_blank_goes_its_whole_way(keeper: Officer, executor: Officer) -> None:
    series = issued(keeper, executor, 1, 10)

    use_blanks(**act_on(series, executor, 1, 4), on=ON, basis="Шығыс хат № 4-1, 18.03.2026")
    spoil_blanks(**act_on(series, executor, 5), on=ON, basis="Бүлінген")
    return_blanks(**act_on(series, keeper, 9, 10), on=ON)
    destroy_blanks(**act_on(series, keeper, 5), act=DESTRUCTION)

    assert lots(series) == [
        (1, 4, Place.USED, executor.pk),
        (5, 5, Place.DESTROYED, executor.pk),
        (6, 8, Place.ISSUED, executor.pk),
        (9, 100, Place.STORE, None),
    ]
    (line,) = queries.balance()
    assert (line.store, line.issued, line.used, line.spoiled, line.destroyed) == (92, 3, 4, 0, 1)
    assert [row.what for row in queries.movements_of(series)] == [
        *("destroyed", "returned", "spoiled", "used", "issued"),
        "received",
    ]


def test_11_2_who_is_given_blanks_is_told(keeper: Officer, executor: Officer) -> None:
    series = issued(keeper, executor)
    issue_blanks(**act_on(series, keeper, 20, 29), officer=executor, on=ON)

    notices = Notice.objects.filter(officer=executor)

    assert {notice.path for notice in notices} == {series.get_absolute_url()}
    assert notices.count() == 2


@pytest.mark.parametrize(
    ("deed", "first", "last"),
    [
        ("issue", 5, 5),  # issued already
        ("issue", 95, 101),  # the last one was never received
        ("issue", 0 + 200, 201),
        ("use", 11, 11),  # in the store
        ("use", 8, 12),
        ("return", 11, 11),
        ("destroy", 5, 5),  # in an officer's hands
        ("spoil", 10, 5),
    ],
)
def test_11_2_a_number_that_is_not_there_is_refused_at_its_field(
    deed: str, first: int, last: int, keeper: Officer, executor: Officer
) -> None:
    series = issued(keeper, executor, 1, 10)
    before = lots(series)

    with pytest.raises(Refusal) as refusal:
        deeds(series, keeper, executor)[deed](first, last)

    assert refusal.value.field in {"first", "last"}
    assert (lots(series), Movement.objects.count()) == (before, 2)


def deeds(series: Series, by: Officer, to: Officer) -> dict[str, Callable[[int, int], object]]:
    """Return the deeds on numbers of the series."""
    return {
        "issue": lambda a, b: issue_blanks(**act_on(series, by, a, b), officer=to, on=ON),
        "use": lambda a, b: use_blanks(**act_on(series, by, a, b), on=ON, basis="Хат № 1"),
        "spoil": lambda a, b: spoil_blanks(**act_on(series, by, a, b), on=ON, basis="Сия төгілді"),
        "return": lambda a, b: return_blanks(**act_on(series, by, a, b), on=ON),
        "destroy": lambda a, b: destroy_blanks(**act_on(series, by, a, b), act=DESTRUCTION),
    }


def test_11_2_a_holder_accounts_for_his_own_blanks_only(
    keeper: Officer, executor: Officer, department_head: Officer
) -> None:
    series = issued(keeper, executor, 1, 10)
    issue_blanks(**act_on(series, keeper, 11, 20), officer=department_head, on=ON)

    with pytest.raises(Refusal):
        use_blanks(**act_on(series, executor, 11), on=ON, basis="Хат № 1")
    with pytest.raises(Refusal):
        use_blanks(**act_on(series, keeper, 9, 12), on=ON, basis="Хат № 1")
    use_blanks(**act_on(series, keeper, 11), on=ON, basis="Хат № 1")

    assert Movement.objects.get(what="used").holder == department_head


@pytest.mark.clause("1.4")
def test_1_4_who_acts_for_a_holder_accounts_for_both_seats(
    keeper: Officer, executor: Officer, department_head: Officer
) -> None:
    series = issued(keeper, executor, 1, 10)
    issue_blanks(**act_on(series, keeper, 11, 20), officer=department_head, on=ON)
    people.acts_for(executor, department_head, starts_on=ON, ends_on=ON)

    for number in (1, 11):
        use_blanks(**act_on(series, executor, number), on=ON, basis="Хат № 1")

    told = [(entry.officer, entry.on_behalf_of) for entry in Entry.objects.filter(event="blanks.used").order_by("pk")]
    assert told == [(executor, None), (executor, department_head)]


def test_11_2_who_holds_nothing_does_nothing(keeper: Officer, executor: Officer, stranger: Officer) -> None:
    series = issued(keeper, executor, 1, 10)

    for name, deed in deeds(series, stranger, executor).items():
        with pytest.raises(Refusal):
            deed(1 if name != "issue" else 50, 1 if name != "issue" else 50)
    with pytest.raises(Refusal):
        receive_blanks(
            by=executor, at=WEDNESDAY, kind=kind(), letters="", numbers=Numbers(1, 2), supplier="–", act=RECEIPT
        )

    assert Movement.objects.count() == 2


def test_11_2_the_head_of_records_keeps_the_stocks_and_her_clerk_does_not(
    head_of_records: Officer, aigul_from_records: Officer
) -> None:
    assert received(head_of_records).pk
    with pytest.raises(Refusal):
        received(aigul_from_records, 200, 300)


def test_11_2_a_paper_or_a_reason_is_named(keeper: Officer, executor: Officer) -> None:
    series = issued(keeper, executor)
    fields = []

    for deed in (use_blanks, spoil_blanks):
        with pytest.raises(Refusal) as refusal:
            deed(**act_on(series, executor, 1), on=ON, basis=" ")
        fields.append(refusal.value.field)

    assert fields == ["basis", "basis"]


def test_11_2_nothing_is_dated_ahead(keeper: Officer, executor: Officer) -> None:
    series = issued(keeper, executor)

    with pytest.raises(Refusal) as refusal:
        use_blanks(**act_on(series, executor, 1), on=ON + timedelta(days=1), basis="Хат № 1")

    assert (refusal.value.field, lots(series)[0][2]) == ("on", Place.ISSUED)


def test_11_2_nothing_is_dated_before_what_happened_to_the_numbers_last(keeper: Officer, executor: Officer) -> None:
    series = received(keeper)  # by an act of the 16th
    early, between = date(2020, 1, 1), date(2026, 3, 17)
    fields = []

    with pytest.raises(Refusal) as refusal:
        issue_blanks(**act_on(series, keeper, 1, 10), officer=executor, on=early)
    fields.append(refusal.value.field)
    issue_blanks(**act_on(series, keeper, 1, 10), officer=executor, on=ON)
    with pytest.raises(Refusal) as refusal:
        use_blanks(**act_on(series, executor, 1), on=between, basis="Хат № 1")
    fields.append(refusal.value.field)
    issue_blanks(**act_on(series, keeper, 11, 20), officer=executor, on=between)  # other numbers
    spoil_blanks(**act_on(series, executor, 2), on=ON, basis="Сия төгілді")
    with pytest.raises(Refusal) as refusal:
        destroy_blanks(**act_on(series, keeper, 2), act=RECEIPT)
    fields.append(refusal.value.field)

    assert fields == ["on", "on", "act_on"]
    told = [row.what for row in Movement.objects.filter(first__lte=2).order_by("on", "pk")]
    assert told == ["received", "issued", "spoiled"]


def test_11_2_the_journal_is_neither_changed_nor_shortened(keeper: Officer) -> None:
    received(keeper)

    for change in (lambda: Movement.objects.update(quantity=5), lambda: Movement.objects.all().delete()):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            change()

    assert Movement.objects.get().quantity == 100


def test_11_2_after_any_deeds_the_lots_say_what_the_journal_says(
    keeper: Officer, executor: Officer, department_head: Officer
) -> None:
    rng = Random(135)  # noqa: S311 - the same deeds each time
    series = received(keeper, 1, 60)
    where: dict[int, tuple[str, int | None]] = dict.fromkeys(range(1, 61), (str(Place.STORE), None))

    for _step in range(120):
        to = rng.choice([executor, department_head])
        name = rng.choice(["issue", "use", "spoil", "return", "destroy"])
        first = rng.randint(1, 60)
        last = min(60, first + rng.randint(0, 4))
        try:
            deeds(series, keeper, to)[name](first, last)
        except Refusal:
            continue
        goes = {"issue": "issued", "use": "used", "spoil": "spoiled", "return": "store", "destroy": "destroyed"}[name]
        for number in range(first, last + 1):
            had = {"issue": to.pk, "return": None}.get(name, where[number][1])
            where[number] = (goes, had)

    told = {number: (place, holder) for first, last, place, holder in lots(series) for number in range(first, last + 1)}
    (line,) = queries.balance()
    assert told == where
    assert +Counter(line.counts) == Counter(place for place, _holder in where.values())
    assert Movement.objects.count() > 30


@pytest.mark.django_db(transaction=True)
def test_11_2_two_keepers_issue_one_blank_once(keeper: Officer, executor: Officer, department_head: Officer) -> None:
    series = received(keeper)

    answer = overtaken(
        lambda: issue_blanks(**act_on(series, keeper, 1, 5), officer=executor, on=ON),
        lambda: issue_blanks(**act_on(series, keeper, 5, 9), officer=department_head, on=ON),
    )

    assert answer == "11.2"
    assert lots(series) == [(1, 5, Place.ISSUED, executor.pk), (6, 100, Place.STORE, None)]
