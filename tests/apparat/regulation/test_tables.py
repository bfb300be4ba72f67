"""Limits, routes, signatures, approvers, rhythms, outside acts and citations: the tables beside the terms."""

from __future__ import annotations

from fractions import Fraction

import pytest

from apparat.regulation import basis, limits, rhythms
from apparat.regulation.approvers import OPINIONS, Paper, approvers_of
from apparat.regulation.basis import Status, cite, living
from apparat.regulation.citation import CARRIED, UnknownClause, carried_by, under
from apparat.regulation.control_kinds import KINDS
from apparat.regulation.outside import OUTSIDE
from apparat.regulation.readings import READINGS
from apparat.regulation.routes import (
    Addressee,
    Desk,
    Sender,
    Signer,
    may_sign,
    needs_acting_order,
    route_of,
    signature_rule,
)
from apparat.regulation.terms import TERMS
from tests.factories.worktime import CAL_2026, day


@pytest.mark.clause("5.4")
@pytest.mark.parametrize(("members", "needed"), [(9, 6), (10, 7), (11, 8), (3, 2), (1, 1)])
def test_5_4_a_quorum_is_two_thirds_rounded_up(members: int, needed: int) -> None:
    assert limits.quorum_of(members) == needed
    assert limits.BY_KEY["sitting.quorum"].allows(Fraction(needed, members))
    assert not limits.BY_KEY["sitting.quorum"].allows(Fraction(needed - 1, members))


@pytest.mark.clause("5.4")
@pytest.mark.parametrize(("present", "votes"), [(6, 4), (7, 4), (8, 5)])
def test_5_4_a_majority_is_more_than_half_of_those_present(present: int, votes: int) -> None:
    assert limits.majority_of(present) == votes


@pytest.mark.parametrize(
    ("key", "amount", "allowed"),
    [
        pytest.param("sitting.note_pages", 5, True, id="5.6: five pages are enough"),
        pytest.param("sitting.note_pages", 6, False, id="5.6: six pages are too many"),
        pytest.param("sitting.slides_font", 19, False, id="5.6: a font of 19 is too small"),
        pytest.param("sitting.slides_font", 20, True, id="5.6: a font of 20 will do"),
        pytest.param("control.extensions", 2, False, id="13.7: a second extension is too many"),
        pytest.param("document.addressees", 4, True, id="four addressees fit on one paper"),
        pytest.param("delivery.attachments", 81, False, id="81 attachments are too many"),
    ],
)
def test_limits_allow_what_they_say(key: str, amount: int, allowed: bool) -> None:
    assert limits.BY_KEY[key].allows(amount) is allowed


@pytest.mark.clause("9.5")
def test_9_5_prescribes_the_font_of_a_protocol() -> None:
    assert (limits.PROTOCOL_FONT.family, limits.PROTOCOL_FONT.size) == ("Times New Roman", 14)


@pytest.mark.clause("10.11")
@pytest.mark.parametrize(
    ("sender", "addressee", "desk", "part"),
    [
        (Sender.PRESIDENT, Addressee.APPARATUS, Desk.AKIM, "1)"),
        (Sender.PRIME_MINISTER, Addressee.DEPUTY, Desk.AKIM, "2)"),
        (Sender.OBLAST_AKIM, Addressee.HEAD_OF_APPARATUS, Desk.AKIM, "3)"),
        (Sender.OBLAST_APPARATUS, Addressee.APPARATUS, Desk.AKIM, "4)"),
        (Sender.OBLAST_BODY, Addressee.APPARATUS, Desk.AKIM, "5)"),
        (Sender.CITIZEN, Addressee.AKIM, Desk.AKIM, "6)"),
        (Sender.DISTRICT_BODY, Addressee.DEPUTY, Desk.DEPUTY, ""),
        (Sender.RURAL_AKIM, Addressee.HEAD_OF_APPARATUS, Desk.HEAD_OF_APPARATUS, ""),
        (Sender.ORGANISATION, Addressee.APPARATUS, Desk.BY_DUTIES, ""),
    ],
)
def test_10_11_the_table_proposes_the_desk(sender: Sender, addressee: Addressee, desk: Desk, part: str) -> None:
    route = route_of(sender, addressee)

    assert (route.desk, route.part, route.clause) == (desk, part, "10.11")


@pytest.mark.clause("10.8")
@pytest.mark.parametrize(
    ("sender", "signer", "addressee", "allowed"),
    [
        pytest.param(Sender.DISTRICT_BODY, Signer.FIRST_HEAD, Addressee.AKIM, True, id="10.8: a head to the akim"),
        pytest.param(Sender.DISTRICT_BODY, Signer.DEPUTY_HEAD, Addressee.AKIM, False, id="10.8: a deputy may not"),
        pytest.param(Sender.RURAL_AKIM, Signer.DEPUTY_HEAD, Addressee.DEPUTY, True, id="10.8: but to a deputy akim"),
        pytest.param(Sender.OTHER_BODY, Signer.OTHER, Addressee.APPARATUS, False, id="10.8: a clerk signs to nobody"),
        pytest.param(Sender.CITIZEN, Signer.OTHER, Addressee.AKIM, True, id="10.8: a citizen signs as he is"),
        pytest.param(Sender.OBLAST_BODY, Signer.DEPUTY_HEAD, Addressee.AKIM, True, id="10.8: higher bodies are free"),
        pytest.param(Sender.DISTRICT_BODY, Signer.AKIM, Addressee.HIGHER_BODY, True, id="10.8: upwards the akim"),
    ],
)
def test_10_8_who_may_sign_to_whom(sender: Sender, signer: Signer, addressee: Addressee, allowed: bool) -> None:
    assert may_sign(sender, signer, addressee) is allowed
    assert signature_rule(addressee).clause == "10.8"


@pytest.mark.clause("10.14")
def test_10_14_higher_bodies_need_no_copy_of_the_acting_order() -> None:
    assert not needs_acting_order(Sender.OBLAST_AKIM)
    assert needs_acting_order(Sender.DISTRICT_BODY)


@pytest.mark.clause("11.4")
@pytest.mark.clause("12.4")
def test_10_22_11_4_and_12_4_name_who_must_approve() -> None:
    roles = {paper: [approver.role for approver in approvers_of(paper)] for paper in Paper}

    assert roles == {
        Paper.ACT: ["deputy_akims", "head_of_apparatus", "unit_heads", "legal_head"],
        Paper.AKIM_PAPER: ["curating_deputy", "head_of_apparatus", "unit_head", "drafter"],
        Paper.DEPUTY_LETTER: ["unit_head"],
    }
    assert OPINIONS == ("agreed", "refused")


@pytest.mark.parametrize(
    ("key", "on", "expected"),
    [
        pytest.param("meeting.weekly", "16.12.2026", "18.12.2026", id="6.2: within the week"),
        pytest.param("meeting.weekly", "20.12.2026", "18.12.2026", id="6.2: Sunday belongs to its week"),
        pytest.param("plan.akim_week", "24.03.2026", "27.03.2026", id="2.3: a week cut by Nauryz"),
        pytest.param("sitting.monthly", "03.01.2026", "30.01.2026", id="5.1: the last working day of the month"),
        pytest.param("trip.quarter_proposals", "01.02.2026", "31.03.2026", id="4.2: the end of the quarter"),
        pytest.param("control.quarterly_report", "15.08.2026", "20.10.2026", id="13.16: the 20th after the quarter"),
        pytest.param("control.quarterly_report", "31.12.2026", "20.01.2027", id="13.16: over the new year"),
        pytest.param("staff.monthly_discipline", "15.07.2026", "03.08.2026", id="18.3: the 1st is Saturday and rolls"),
        pytest.param("nomenclature.yearly", "01.05.2026", "10.12.2026", id="131: by 10 December"),
    ],
)
def test_rhythms_come_due(key: str, on: str, expected: str) -> None:
    assert rhythms.due_for(rhythms.BY_KEY[key], day(on), CAL_2026) == day(expected)


def test_the_rhythms_of_the_act_are_ten() -> None:
    assert len([rhythm for rhythm in rhythms.RHYTHMS if rhythm.basis == "act"]) == 10


@pytest.mark.parametrize(
    ("clause", "act", "language", "expected"),
    [
        ("13.6", "act", "kk", "13.6-тармақ"),
        ("13.6", "act", "ru", "пункт 13.6"),
        ("76(1)", "code", "kk", "ӘРПК, 76(1)-бап"),
        ("76(1)", "code", "ru", "АППК, статья 76(1)"),
        ("32", "reception", "en", "Rules of personal reception, clause 32"),
        ("", "code", "en", "APPC"),
        ("13.6", "Әкімнің № 15 өкімі", "ru", "Әкімнің № 15 өкімі"),
    ],
)
def test_clauses_and_articles_are_cited_in_three_languages(clause: str, act: str, language: str, expected: str) -> None:
    assert cite(clause, basis=act, language=language) == expected


@pytest.mark.clause("14.1")
def test_14_1_dead_acts_lead_to_the_living() -> None:
    replaced = {act.key: living(act.key).key for act in basis.BASES if act.replaced_by}

    assert replaced == {
        "media_1999": "media",
        "reception_2020": "reception",
        "reception_2002": "reception",
        "appeals_register_2021": "appeals_register",
        "documentation_2018": "documentation",
        "signature_2003": "digital",
    }
    assert living("code").status is Status.IN_FORCE


def test_words_of_every_table_exist_in_three_languages() -> None:
    words = [term.duty for term in (*TERMS, *OUTSIDE)]
    words += [limit.what for limit in limits.LIMITS] + [rhythm.duty for rhythm in rhythms.RHYTHMS]
    words += [act.title for act in basis.BASES] + [act.short for act in basis.BASES]
    words += [text for row in READINGS for text in (row.applied, row.other, row.reason)]
    words += [text for row in KINDS for text in (row.name, row.length)]

    assert [text for text in words if not (text.kk and text.ru and text.en)] == []


@pytest.mark.clause("13.6")
def test_13_6_under_ties_code_to_its_clause_once() -> None:
    def ask() -> None:
        """Do nothing."""

    before = carried_by("13.6")
    marked = under("13.6", "13.7")(under("13.6", "13.7")(ask))

    try:
        assert marked is ask
        assert ask.__clauses__ == ("13.6", "13.7")  # type: ignore[attr-defined]
        assert carried_by("13.6") == (*before, f"{__name__}.{ask.__qualname__}")
    finally:
        CARRIED["13.6"].pop()
        CARRIED["13.7"].pop()


@pytest.mark.parametrize("clause", ["10.10", "99.1"])
def test_under_refuses_a_clause_the_act_does_not_have(clause: str) -> None:
    with pytest.raises(UnknownClause) as unknown:
        under(clause)

    assert unknown.value.clause == clause


def test_under_wants_a_clause() -> None:
    with pytest.raises(ValueError, match="at least one clause"):
        under()


def test_nobody_carries_a_clause_that_is_not_there() -> None:
    with pytest.raises(UnknownClause, match=r"17\.3"):
        carried_by("17.3")
