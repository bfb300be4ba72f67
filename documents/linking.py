"""What deeds on links share: the order of deeds, and the two journal entries of a link (10.9; law.md 3.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from apparat.journal.write import write
from apparat.org.bilingual import in_both
from apparat.org.mandate import Mandate
from documents.models import Incoming
from documents.models.link import PASSIVE, Kind, Link


def hold_links(*papers: Any) -> None:
    """Hold the rows of the papers after queueing with all other deeds on links, of houses above too.

    Papers of houses above are held before incoming ones, as their own deeds do; of one house the lesser key first. Rows
    alone do not keep circles out: two deeds that close one circle from both ends may hold four different papers.
    Links are put seldom, so their deeds queue at one lock and each sees what the last has left.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('documents.links'))")
    for paper in sorted(papers, key=lambda one: (isinstance(one, Incoming), one.pk)):
        paper.refresh_from_db(from_queryset=type(paper).objects.select_for_update())


@dataclass(frozen=True, slots=True)
class _End:
    """One end of a link, as the journal's subject: the entry stands on the history page of that paper."""

    pk: int
    paper: Any
    subject: str

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name the link without the other paper's number, which not every reader of this paper may see (10.4)."""
        return self.subject, ""

    @property
    def journal_root(self) -> tuple[str, int]:
        """Be the paper at this end."""
        kind, key = self.paper.journal_root
        return kind, key


def write_link(event: str, link: Link, *, mandate: Mandate, at: datetime, **facts: str) -> None:
    """Write the fact on the history pages of both papers, each from its own side."""
    kind = Kind(link.kind)
    ends: Any = link  # each house names its ends itself
    for paper, how in ((ends.source, kind.label), (ends.target, PASSIVE[kind])):
        write(
            event, _End(link.pk, paper, link.SUBJECT), mandate=mandate, at=at, clause="10.9", how=in_both(how), **facts
        )
