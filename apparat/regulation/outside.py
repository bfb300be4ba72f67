"""Terms of the outside law the apparatus lives under, in the order of its acts (room: regulation; 14.1, 14.6–14.12).

They stand beside the 55 terms of the Regulation and are counted by the same rules. ``LAW_AMENDMENTS`` are the places
where later law is stricter than the Regulation: both are kept, the stricter is applied from its day on.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from apparat.regulation.amendment import Amendment
from apparat.regulation.outside_duties import DUTIES
from apparat.regulation.terms import Said, Side, Source, Term, Unit


def _row(
    basis: str, side: Side, key: str, clause: str, count: int, anchor: str, unit: Unit = Unit.WORKING_DAYS
) -> Term:
    """Build one row of an outside act."""
    source = Source.CODE if basis == "code" else Source.LAW
    return Term(key, clause, count, unit, side, anchor, DUTIES[key], source, basis, said=Said(unit.value))


_code = partial(_row, "code", Side.AFTER)
_code_ahead = partial(_row, "code", Side.BEFORE)
_information = partial(_row, "information", Side.AFTER)
_media = partial(_row, "media", Side.AFTER)
_reception = partial(_row, "reception", Side.AFTER)
_reception_ahead = partial(_row, "reception", Side.BEFORE)
_documentation = partial(_row, "documentation_2018", Side.AFTER)
_documentation_ahead = partial(_row, "documentation_2018", Side.BEFORE)
_office = partial(_row, "office", Side.AFTER)
_legal_acts = partial(_row, "legal_acts", Side.AFTER)
_CAL, _MONTHS = Unit.CALENDAR_DAYS, Unit.MONTHS

OUTSIDE: tuple[Term, ...] = (
    # Administrative Procedural and Process-Related Code
    _code("service.consideration", "44(5)", 1, "document.received_on", _MONTHS),
    _code("appeal.registration", "64(3)", 0, "appeal.received_on"),
    _code("appeal.return", "64(7)", 3, "appeal.correction_ended_on"),
    _code("appeal.return_repeated", "64(7)", 3, "appeal.registered_on"),
    _code("appeal.redirect", "65(1)", 3, "appeal.received_on"),
    _code("appeal.termination_notice", "70(3)", 3, "appeal.terminated_on"),
    _code_ahead("appeal.hearing_notice", "73(1)", 3, "appeal.decided_on"),
    _code("appeal.objection", "73(3)", 2, "appeal.hearing_notified_on"),
    _code("appeal.hearing_minutes", "74(4)", 2, "appeal.hearing_ended_on"),
    _code("appeal.hearing_remarks", "74(6)", 3, "appeal.hearing_read_on"),
    _code("appeal.case_access", "75(1)", 3, "appeal.case_requested_on"),
    _code("appeal.consideration", "76(1)", 15, "appeal.registered_on"),
    _code("appeal.extension", "76(3)", 2, "appeal.extension_decided_on", _MONTHS),
    _code("appeal.extension_notice", "76(3)", 3, "appeal.extension_decided_on"),
    _code("appeal.error_correction", "82(3)", 3, "appeal.error_found_on"),
    _code("appeal.act_execution", "86(3)", 5, "appeal.act_effective_on"),
    _code("petition.consideration", "90-5(1)", 20, "petition.registered_on"),
    _code("petition.publication", "90-6(3)", 1, "petition.decided_on"),
    _code("complaint.forward", "91(4)", 3, "complaint.received_on"),
    _code("complaint.filing", "92(1)", 3, "complaint.learned_on", _MONTHS),
    _code("complaint.filing_unadvised", "92(1-1)", 6, "complaint.learned_on", _MONTHS),
    _code("complaint.left_notice", "95(2)", 3, "complaint.left_on"),
    _code("complaint.consideration", "99", 20, "complaint.registered_on"),
    _code("complaint.send_back", "100(2)", 5, "complaint.decided_on"),
    # Law on access to information
    _information("information.consideration", "11", 15, "request.received_on", _CAL),
    _information("information.extension", "11", 15, "request.due_on", _CAL),
    _information("information.extension_notice", "11", 3, "request.extended_on"),
    _information("information.redirect", "11", 3, "request.received_on"),
    _information("information.refusal", "11", 5, "request.registered_on"),
    # Law on mass media
    _media("message.explanation", "35(3)", 2, "message.registered_on"),
    _media("message.extension", "35(3)", 15, "message.due_on", _CAL),
    _media("message.extension_notice", "35(3)", 2, "message.extended_on"),
    _media("message.redirect", "35(4)", 2, "message.registered_on"),
    _media("media.answer", "36(1)", 5, "media_request.received_on"),
    _media("media.extension", "36(1)", 15, "media_request.due_on", _CAL),
    _media("media.extension_notice", "36(1)", 2, "media_request.extended_on"),
    # Rules of personal reception
    _reception("reception.correction", "6", 3, "reception.defect_notified_on"),
    _reception("reception.redirect", "6", 3, "reception.request.received_on"),
    _reception("reception.answer", "13", 15, "reception.request.registered_on"),
    _reception_ahead("reception.reference", "18", 5, "reception.on"),
    _reception_ahead("reception.cannot_hold", "26", 2, "reception.on"),
    _reception_ahead("reception.final_list", "32", 2, "reception.on"),
    _reception("reception.protocol", "37", 3, "reception.protocol_signed_on"),
    # Rules of documentation
    _documentation("outgoing.registration", "86", 0, "outgoing.signed_on"),
    _documentation("outgoing.dispatch", "74", 1, "outgoing.signed_on"),
    _documentation_ahead("nomenclature.drawing", "131", 22, "nomenclature.year_starts_on", _CAL),  # 10 December
    _documentation_ahead("nomenclature.approval", "135", 1, "nomenclature.year_starts_on", _CAL),  # 31 December
    # The office's own order
    _office("approval.opinion", "1", 2, "approval.asked_on"),
    _office("control.periodic", "2", 1, "superior.decided_on", _MONTHS),  # 12.6 names no length: the body does
    _office("acquaintance.confirmation", "2", 3, "acquaintance.asked_on"),
    _office("archive.account", "2", 5, "archive.account_asked_on"),  # 10.5 names no length: who asks names the day
    # Law on legal acts
    _legal_acts("npa.publication", "37(3)", 30, "npa.in_force_on", _CAL),
    replace(_legal_acts("npa.effect", "42(3)", 10, "npa.published_on", _CAL), rolls=False),  # an effect, not a deed
)

BY_KEY: dict[str, Term] = {term.key: term for term in OUTSIDE}

# The earliest day on which the rules can have been in force: ten days after a publication on the day of signing.
_RECEPTION_RULES_FROM = date(2026, 8, 8)

LAW_AMENDMENTS: tuple[Amendment, ...] = (
    Amendment("reception.list", _RECEPTION_RULES_FROM, "reception", count=2, address="32"),
)
