"""Links of papers of the office for the tests, put by the real deed (10.9)."""

from __future__ import annotations

from datetime import datetime, timedelta

from apparat.org.models import Officer
from documents.models.link import Kind
from outgoing.actions.link_office_paper import link_office_paper
from outgoing.linking import Paper
from outgoing.models import OfficeLink
from tests.factories.letters import WEDNESDAY

LATER = WEDNESDAY + timedelta(hours=6)


def linked(
    source: Paper, target: Paper, by: Officer, kind: str = Kind.COMPLEMENTS, *, at: datetime = LATER
) -> OfficeLink:
    """Link as the pages do, late on Wednesday."""
    return link_office_paper(source=source, by=by, at=at, target=target, kind=kind)
