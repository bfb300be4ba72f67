"""The 55 dated terms of the Regulation, one line each in clause order (room: regulation; chapters 3–17).

Each row says what the clause says; what a deed is called stands in ``duties.py``, doubtful readings in ``readings.py``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from apparat.regulation.act.clause import Words
from apparat.regulation.duties import DUTIES


class Unit(StrEnum):
    """What a term is counted in."""

    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    MONTHS = "months"


_WD, _CAL, _MONTH = Unit.WORKING_DAYS, Unit.CALENDAR_DAYS, Unit.MONTHS


class Said(StrEnum):
    """What the clause says; ``DAY`` is the unqualified «күн», which ``Term.unit`` reads one way or the other."""

    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    MONTHS = "months"
    DAY = "day"


_DAY = Said.DAY


class Side(StrEnum):
    """Whether the deed is due before or after its anchor."""

    BEFORE = "before"
    AFTER = "after"


class Source(StrEnum):
    """Where a term is written: the Regulation itself, the Code (ӘРПК) or another outside act."""

    ACT = "act"
    CODE = "code"
    LAW = "law"


APPEALS = ("appeal.received_on", "complaint.received_on")  # 14.4: taken during the whole working day


@dataclass(frozen=True, slots=True)
class Term:
    """One dated term: how many units, on which side of what.

    Attributes:
        key: stable name stored beside every due date, "control.extension".
        clause: address in the act of ``basis``: "13.6" of the Regulation, "76(1)" of the Code.
        count: how many units; 0 means the same day.
        unit: the unit applied.
        side: before or after the anchor.
        anchor: the event counted from, "assignment.due_on"; an anchor ``*.received_on`` is a receipt (10.9).
        duty: what must be done, shown to the officer.
        source: Regulation, Code or other law.
        basis: key of ``basis.BY_KEY``, or the amending act in the office's own words.
        part: paragraph or sub-point within the clause, "¶2", "2.1)"; "" when the clause has one.
        said: the unit the text names; equals ``unit`` unless the text leaves it open.
        rolls: whether a last day off moves (13.15); false where the date is an effect of law and not a deed.
    """

    key: str
    clause: str
    count: int
    unit: Unit
    side: Side
    anchor: str
    duty: Words
    source: Source = Source.ACT
    basis: str = "act"
    part: str = ""
    said: Said = Said.WORKING_DAYS
    rolls: bool = True

    @property
    def is_receipt(self) -> bool:
        """Say whether the term runs from a receipt whose moment first becomes a day of registration (10.9, 14.4).

        What another law counts from the receipt runs from that day: 10.9 is an internal rule and lengthens no term of
        law. The Code itself registers appeals and complaints (art. 64(3)).
        """
        return self.anchor.endswith(".received_on") and (self.source is Source.ACT or self.anchor in APPEALS)


def _ahead(
    key: str, clause: str, count: int, anchor: str, unit: Unit = _WD, *, part: str = "", said: Said | None = None
) -> Term:
    """Build the row of a deed due before its anchor; ``said`` defaults to the unit applied."""
    spoken = said or Said(unit.value)
    return Term(key, clause, count, unit, Side.BEFORE, anchor, DUTIES[key], part=part, said=spoken)


def _after(
    key: str, clause: str, count: int, anchor: str, unit: Unit = _WD, *, part: str = "", said: Said | None = None
) -> Term:
    """Build the row of a deed due after its anchor; ``said`` defaults to the unit applied."""
    spoken = said or Said(unit.value)
    return Term(key, clause, count, unit, Side.AFTER, anchor, DUTIES[key], part=part, said=spoken)


TERMS: tuple[Term, ...] = (
    # 3. Official events with the leadership
    _ahead("event.notice", "3.2", 5, "event.held_on"),
    _ahead("event.materials", "3.3", 4, "event.held_on"),
    _ahead("event.agreement", "3.8", 3, "event.held_on"),
    _ahead("event.handover", "3.9", 1, "event.held_on"),
    _ahead("event.media", "3.11", 3, "event.held_on"),
    # 4. Working trips of the akim
    _ahead("trip.notice", "4.4", 7, "trip.starts_on"),
    _ahead("trip.materials", "4.5", 5, "trip.starts_on"),
    _after("trip.review", "4.7", 3, "materials.received_on"),
    _ahead("trip.package", "4.9", 2, "trip.starts_on"),
    _ahead("trip.assistant", "4.10", 2, "trip.starts_on"),
    _after("trip.press_release", "4.11", 1, "trip.ended_on", part="¶1"),
    _after("trip.report", "4.11", 1, "trip.ended_on", part="¶2"),
    _after("trip.coverage", "4.13", 1, "trip.ended_on"),
    # 5. Sittings of the akimat
    _ahead("sitting.materials", "5.6", 5, "sitting.held_on"),
    _ahead("sitting.package", "5.8", 1, "sitting.held_on"),
    _after("sitting.decree_registration", "5.11", 2, "decree.handed_over_on", part="¶3"),
    _after("sitting.coverage", "5.13", 1, "sitting.held_on"),
    # 6. Apparatus meetings
    _ahead("meeting.agenda", "6.6", 4, "sitting.held_on"),
    _ahead("meeting.materials", "6.7", 2, "sitting.held_on"),
    _ahead("meeting.agreement", "6.8", 2, "sitting.held_on"),
    _ahead("meeting.running_order", "6.9", 1, "sitting.held_on"),
    _after("protocol.meeting", "6.12", 1, "sitting.held_on"),
    # 7. Operational meetings
    _after("protocol.operational", "7.9", 1, "sitting.held_on"),
    # 8. Commissions and councils
    _after("protocol.commission", "8.6", 1, "sitting.held_on"),
    _ahead("commission.notice", "8.9", 2, "sitting.held_on", part="¶2", said=_DAY),
    _ahead("commission.attendance_list", "8.9", 1, "sitting.held_on", part="¶3", said=_DAY),
    # 9. Protocols
    _after("protocol.default", "9.5", 2, "sitting.held_on", part="¶3"),
    _after("protocol.agreement", "9.5", 1, "protocol.drafted_on", part="¶3", said=_DAY),
    _after("protocol.akimat_session", "9.7", 1, "sitting.held_on"),
    # 10. Documents
    _after("intake.dispatch", "10.9", 1, "document.registered_on", part="¶8"),
    _after("assignment.misaddressed", "10.9", 3, "assignment.received_on", part="¶21"),
    # 11. Drafts of acts
    _ahead("act.legal_review", "11.3", 3, "approval.starts_on", part="¶2", said=_DAY),
    _after("act.rework", "11.13", 10, "act.returned_on", _CAL, said=_DAY),
    _after("act.approval.decree", "11.14", 10, "act.received_on", part="1)"),
    _after("act.approval.order", "11.14", 5, "act.received_on", part="2)"),
    _after("act.approval.emergency", "11.14", 3, "act.received_on", part="3)"),
    # 13. Control
    _after("control.very_urgent", "13.2", 3, "document.received_on", part="2.1)"),
    _after("control.urgent", "13.2", 10, "document.received_on", part="2.1)"),
    _after("control.default", "13.2", 1, "document.received_on", _MONTH, part="¶9"),
    _after("control.action_plan", "13.3", 5, "document.received_on", part="¶1"),
    _ahead("control.urgent_answer", "13.3", 10, "assignment.due_on", _CAL, part="¶2"),
    _after("control.urgent_registration", "13.3", 1, "document.received_on", part="¶2"),
    _ahead("control.warning", "13.4", 3, "assignment.due_on"),
    _after("control.redirect", "13.5", 3, "assignment.received_on", part="¶2"),
    _ahead("control.extension", "13.6", 3, "assignment.due_on"),
    _ahead("control.report", "13.13", 5, "assignment.due_on", part="¶1"),
    _after("control.co_executor", "13.13", 7, "assignment.received_on", part="¶2"),
    _after("control.release_note", "13.14", 1, "assignment.due_on", part="¶2"),
    # 14. Appeals
    _after("appeal.forward", "14.9", 3, "appeal.received_on"),
    _after("complaint.transfer", "14.12", 3, "complaint.forwarded_on", part="¶2", said=_DAY),
    # 15. Personal reception
    _ahead("reception.list", "15.2", 1, "reception.on"),
    # 16, 17. Travel
    _ahead("travel.abroad", "16.2", 7, "travel.starts_on"),
    _ahead("travel.memo", "17.2", 3, "travel.starts_on", part="¶2"),
    _ahead("travel.cancel", "17.2", 1, "travel.starts_on", part="¶3", said=_DAY),
    _after("travel.report", "17.4", 3, "travel.ended_on"),
)

BY_KEY: dict[str, Term] = {term.key: term for term in TERMS}
