"""Papers to superior bodies for the tests: an assignment of the oblast, and papers on it by the real deeds (12.6)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from apparat.org.models import Officer, Unit
from control.models import Assignment
from documents.actions.put_resolution import put_resolution
from documents.models import Incoming
from documents.points import Point
from outgoing.actions.begin_draft import begin_draft
from outgoing.facts import RequestFacts, Step, To
from outgoing.models import Outgoing
from tests.factories.letters import WEDNESDAY, correspondent, on_desk
from tests.factories.materials import laid
from tests.factories.outgoing import facts, letter_kind

LONG = [Step("Жобаны бекіту", date(2026, 9, 1), "Б. Серікбаев, аудан әкімінің орынбасары")]
REQUESTS: dict[str, dict[str, Any]] = {  # what each of the four says, complete
    "removal": {},
    "periodic": {"provided": True, "every": 3, "next_on": date(2026, 6, 25)},
    "transfer": {"control": "long", "every": 6, "until": date(2026, 12, 25), "steps": LONG},
    "extension": {"until": date(2026, 6, 15), "reasons": "Мердігер конкурсы созылды"},
}


def oblast() -> Unit:
    """Return the apparatus of the akim of the oblast."""
    return correspondent(Unit.Rank.OBLAST_APPARATUS)


def assigned(clerk: Officer, akim: Officer, lead: Officer, *, at: datetime = WEDNESDAY, **point: Any) -> Assignment:
    """Return the assignment the akim gave on a letter of the oblast; its term is a month later."""
    letter: Incoming = on_desk(clerk, akim, at=at, correspondent=oblast())
    points = [Point(text="Жылу маусымы туралы ақпарат беріңіз", executors=[lead], **point)]
    put_resolution(incoming=letter, by=akim, at=at, points=points)
    return Assignment.objects.get(root_kind="incoming", root_id=letter.pk)


def request_facts(assignment: Assignment, ask: str, **changed: Any) -> RequestFacts:
    """Return a complete request on the assignment."""
    said: dict[str, Any] = {
        "number": "12-05/137",
        "on": date(2026, 3, 17),
        "point": "3",
        "content": "Жылу маусымы туралы",
        "ask": ask,
        **REQUESTS.get(ask, {}),
    }
    return RequestFacts(assignment=assignment, **(said | changed))


def drafted_to_oblast(
    drafter: Officer, akim: Officer, assignment: Assignment, ask: str, *, at: datetime = WEDNESDAY, **changed: Any
) -> Outgoing:
    """Return a draft to the oblast with the request and a material of the finance department (12.2)."""
    request = request_facts(assignment, ask, **changed)
    said = facts(akim, addressees=[To(oblast())], request=request)
    paper = begin_draft(by=drafter, at=at, kind=letter_kind(), facts=said)
    laid(paper, at=at)
    return paper
