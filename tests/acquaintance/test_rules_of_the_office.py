"""10.6: the personnel unit acquaints new staff with the rules of the office, and sees who lacks them."""

from __future__ import annotations

from datetime import date

import pytest

from acquaintance import queries
from acquaintance.actions.add_edition import add_edition
from acquaintance.actions.confirm_reading import confirm_reading
from acquaintance.actions.introduce_officer import introduce_officer
from acquaintance.actions.introduce_staff import introduce_staff
from acquaintance.actions.retire_rule import retire_rule
from acquaintance.models import Circulation, OfficeRule, Reader
from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from tests.factories.acquaintance import rule
from tests.factories.files import upload
from tests.factories.letters import WEDNESDAY

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.6")]

TODAY = WEDNESDAY.date()


def test_10_6_a_newcomer_gets_every_rule_in_force_in_one_deed(personnel: Officer, executor: Officer) -> None:
    for name in ("Аппарат туралы ереже", "Регламент"):
        rule(personnel, name)
    rule(personnel, "Келешек нұсқаулық", since=date(2026, 4, 1))

    introduce_officer(newcomer=executor, by=personnel, at=WEDNESDAY)

    assert [
        reader.circulation.edition and str(reader.circulation.edition.rule) for reader in queries.to_read(executor)
    ] == [
        "Аппарат туралы ереже",
        "Регламент",
    ]


def test_10_6_an_edition_has_one_standing_sending_for_the_whole_staff(
    personnel: Officer, executor: Officer, stranger: Officer
) -> None:
    rule(personnel)

    introduce_officer(newcomer=executor, by=personnel, at=WEDNESDAY)
    introduce_staff(by=personnel, at=WEDNESDAY)

    standing = Circulation.objects.get()
    assert set(standing.readers.values_list("officer", flat=True)) == {executor.pk, stranger.pk, personnel.pk}


def test_10_6_a_new_edition_is_confirmed_anew(personnel: Officer, executor: Officer) -> None:
    known = rule(personnel)
    introduce_officer(newcomer=executor, by=personnel, at=WEDNESDAY)
    confirm_reading(reader=Reader.objects.get(officer=executor), by=executor, at=WEDNESDAY)
    before = queries.staff_lines([executor], TODAY)[0]

    add_edition(by=personnel, at=WEDNESDAY, rule=known, act="№ 40 қаулы", in_force_on=TODAY, file=upload("жаңа.pdf"))

    after = queries.staff_lines([executor], TODAY)[0]
    assert [(line.confirmed, line.unsent, line.lacks) for line in (before, after)] == [(1, 0, False), (0, 1, True)]


def test_10_6_the_page_of_who_lacks_leaves_out_who_has_confirmed_everything(
    personnel: Officer, executor: Officer
) -> None:
    rule(personnel)
    introduce_staff(by=personnel, at=WEDNESDAY)
    confirm_reading(reader=Reader.objects.get(officer=executor), by=executor, at=WEDNESDAY)

    lacking = list(queries.staff_rows({"box": "lacking"}, TODAY))

    assert lacking == [personnel]


def test_10_6_refuses_a_second_sending_of_the_same_rules(personnel: Officer, executor: Officer) -> None:
    rule(personnel)
    introduce_officer(newcomer=executor, by=personnel, at=WEDNESDAY)

    with pytest.raises(Refusal) as refused:
        introduce_officer(newcomer=executor, by=personnel, at=WEDNESDAY)

    assert refused.value.clause == "10.6"


def test_10_6_refuses_to_introduce_who_has_left(personnel: Officer, executor: Officer) -> None:
    rule(personnel)
    executor.left_on = TODAY
    executor.save()

    with pytest.raises(Refusal) as refused:
        introduce_officer(newcomer=executor, by=personnel, at=WEDNESDAY)

    assert refused.value.clause == "10.6"


def test_10_6_only_who_keeps_the_rules_adds_and_sends_them(personnel: Officer, executor: Officer) -> None:
    known = rule(personnel)
    clauses = []

    for deed in (
        lambda: rule(executor, "Өзге"),
        lambda: introduce_staff(by=executor, at=WEDNESDAY),
        lambda: retire_rule(rule=known, by=executor, at=WEDNESDAY, reason="–"),
    ):
        with pytest.raises(Refusal) as refused:
            deed()
        clauses.append(refused.value.clause)

    assert clauses == ["10.6"] * 3


def test_10_6_a_rule_or_a_day_that_is_there_is_told_at_its_field(personnel: Officer) -> None:
    known = rule(personnel)
    fields = []

    for facts in ({"names": ("Регламент", "")}, {"rule": known}):
        with pytest.raises(Refusal) as refused:
            add_edition(
                by=personnel, at=WEDNESDAY, act="№ 1", in_force_on=date(2026, 1, 5), file=upload("а.pdf"), **facts
            )
        fields.append(refused.value.field)

    assert fields == ["name_kk", "in_force_on"]


def test_10_6_a_rule_in_force_no_more_is_asked_of_nobody(personnel: Officer, executor: Officer) -> None:
    known = rule(personnel)
    introduce_officer(newcomer=executor, by=personnel, at=WEDNESDAY)

    retire_rule(rule=known, by=personnel, at=WEDNESDAY, reason="Күші жойылды")
    with pytest.raises(Refusal) as refused:
        retire_rule(rule=known, by=personnel, at=WEDNESDAY, reason="–")

    assert (queries.to_read(executor).count(), queries.editions_in_force(TODAY)) == (0, [])
    assert (OfficeRule.objects.get().is_active, refused.value.clause) == (False, "10.6")
