"""What the card said when the paper was accepted, beside what a correction made it say (10.9; ADR-0007 p. 24).

The requisites of 10.9 are asked of the letter as it came. What the card did not say then stays told in the journal, and
a correction meets no such question by itself: whether the letter bears it the clerk sees on the letter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from apparat.journal.models import Entry
from apparat.journal.write import write
from apparat.org.bilingual import in_both
from apparat.org.mandate import Mandate
from documents.acceptability import Answer, Facts, Finding, facts_of, findings
from documents.models import Incoming

ACCEPTED, LACKED, CORRECTED = "incoming.accepted", "incoming.accepted_lacking", "incoming.corrected"
MARKED = "incoming.marked"


def answers_of(facts: Facts) -> dict[str, str]:
    """Return what the card answers to each question that concerns the paper, as the journal keeps it."""
    return {one.check.key: str(one.answer) for one in findings(facts)}


def tell_what_lacks(incoming: Incoming, facts: Facts, *, mandate: Mandate, at: datetime) -> None:
    """Write down what an accepted paper does not meet by its card; of a restricted line nothing is known (10.4)."""
    broken = [one.check.ground for one in findings(facts) if one.is_broken]
    if broken and not incoming.restricted:
        said = [in_both(ground.label) for ground in broken]
        write(LACKED, incoming, mandate=mandate, at=at, clause=broken[0].clause, lacks=said)


def tell_mark(incoming: Incoming, words: str, *, mandate: Mandate, at: datetime) -> None:
    """Write down a mark that says more than a mark, as it stands on the paper (10.9, 13.2)."""
    if words:
        write(MARKED, incoming, mandate=mandate, at=at, clause="10.9", mark=words)


def findings_of(incoming: Incoming) -> list[Finding]:
    """Return the questions of the checklist with the card's answers; what a correction answered is told as corrected.

    One query. Where the answer is a judgement, the clerk is sent to the letter; a fact (10.8, 10.14) is met.
    """
    kind, _number = incoming.journal_name
    rows = Entry.objects.filter(root_kind=kind, root_id=incoming.pk, event__in=[ACCEPTED, CORRECTED])
    entries = list(rows.select_related("officer").order_by("pk"))
    answers: dict[str, str] = next((entry.data.get("answers", {}) for entry in entries if entry.event == ACCEPTED), {})
    corrections = [entry for entry in entries if entry.event == CORRECTED]
    return [_told(one, answers.get(one.check.key), corrections) for one in findings(facts_of(incoming))]


def _told(one: Finding, before: str | None, corrections: Sequence[Entry]) -> Finding:
    if one.answer != Answer.MET or before in (None, Answer.MET):
        return one
    fields = set(one.check.fields)
    entry = next((row for row in reversed(corrections) if fields & set(row.data.get("keys", fields))), None)
    if entry is None:
        return one
    return replace(one, answer=Answer.MET if one.check.refusal else Answer.ASK, correction=entry)
