"""10.5. Enter the act by which the expert commission picks files to be destroyed (law.md 3.4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.numbering.filing import HELD_IN
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import access
from archive.destroying import expired
from archive.models import Destruction, DestructionCase
from archive.states import DestructionState

FEWEST = 3  # members: a chairman, a member, a secretary


@under("10.5")
@transaction.atomic
def draw_destruction(
    *, by: Officer, at: datetime, number: str, act_on: date, members: str, cases: Sequence[CaseFile]
) -> Destruction:
    """Enter the act; nothing is destroyed before the head of the apparatus approves it. members: a name a line.

    Raises Refusal for anybody but the documentation unit, for fewer than three members, a number that is taken, a day
    to come, and for a file that is permanent, not closed, not past its retention, in a transfer or in another act.
    """
    on = timezone.localdate(at)
    mandate = access.may_keep(by, on).enforce()
    names = [line.strip() for line in members.splitlines() if line.strip()]
    if len(names) < FEWEST:
        raise Refusal(_("Name at least three members of the commission, one a line."), "10.5", field="members")
    if act_on > on:
        raise Refusal(_("The act cannot be of a day to come."), "10.5", field="act_on")
    if Destruction.objects.filter(number=number.strip()).exclude(state=DestructionState.WITHDRAWN).exists():
        raise Refusal(_("There is an act of this number."), "10.5", field="number")
    held = _held(cases, act_on)
    papers = sum(row.closing.papers for row in held)
    facts = {"number": number.strip(), "act_on": act_on, "members": "\n".join(names)}
    act = Destruction.objects.create(**facts, drawn_by=by, drawn_at=at, papers=papers)
    DestructionCase.objects.bulk_create(DestructionCase(destruction=act, case_file=row) for row in held)
    told = {"number": act.number, "cases": len(held), "papers": papers}
    write("destruction.drawn", act, mandate=mandate, at=at, clause="10.5", **told)
    return act


def _held(cases: Sequence[CaseFile], act_on: date) -> list[CaseFile]:
    keys = sorted(row.pk for row in cases)
    rows = CaseFile.objects.select_for_update(no_key=True, of=("self",)).select_related("closing")
    held = list(rows.filter(pk__in=keys).order_by(*HELD_IN))
    may_go = set(expired(act_on).filter(pk__in=keys).values_list("pk", flat=True))
    if not held or may_go != set(keys):
        wrong = next((row.index for row in held if row.pk not in may_go), "–")
        reason = _("The file %(index)s cannot be destroyed: closed, of a limited retention that has passed.")
        raise Refusal(reason % {"index": wrong}, "10.5", field="cases")
    return held
