"""What each subject of a service note demands: one table with clauses (2.2, 10.5, 10.9, 10.23; room: notes)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from apparat.org.roles import Role
from notes.models import ServiceNote

Subject = ServiceNote.Subject


@dataclass(frozen=True, slots=True)
class Rule:
    """What one subject demands.

    clause: what it rests on; by_head: only the head of a body signs it; to_head: it goes to the head of apparatus, who
    decides, or who acts; agreed: the author's own head agrees first.
    """

    clause: str
    by_head: bool = False
    to_head: bool = False
    agreed: bool = False


RULES: Mapping[str, Rule] = {
    Subject.MISADDRESSED: Rule("10.9"),  # the responsible executor himself, within three working days
    Subject.TO_HEAD: Rule("10.23", by_head=True, to_head=True),
    Subject.PLAN_ITEM: Rule("2.2", by_head=True, to_head=True),
    Subject.OTHER: Rule("10.5", agreed=True),
}
DECIDES_FOR_THE_APPARATUS = (Role.HEAD_OF_APPARATUS,)
DECIDES_FOR_ABSENT = (Role.AKIM,)  # when the author of a note acts for its addressee (1.4)
