"""What deeds on links share: the order of deeds, circles, and the two journal entries of a link (10.9; law.md 3.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from apparat.journal.write import write
from apparat.org.bilingual import in_both
from apparat.org.mandate import Mandate
from documents.models import Incoming, PaperLink
from documents.models.link import PASSIVE

SUBJECT = "paper_link"  # the kind under which the journal knows a link

_LEADS = """
WITH RECURSIVE leads (id) AS (
  SELECT target_id FROM documents_paperlink WHERE source_id = %(begin)s AND kind = %(kind)s AND withdrawn_at IS NULL
  UNION
  SELECT link.target_id FROM documents_paperlink link JOIN leads ON link.source_id = leads.id
  WHERE link.kind = %(kind)s AND link.withdrawn_at IS NULL
)
SELECT EXISTS (SELECT 1 FROM leads WHERE id = %(end)s)
"""


def hold_links(*papers: Incoming) -> None:
    """Hold the rows of the papers, the lesser key first, after queueing with all other deeds on links.

    Rows alone do not keep circles out: two deeds that close one circle from both ends may hold four different papers.
    Links are put seldom, so their deeds queue at one lock and each sees what the last has left.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('documents.links'))")
    for paper in sorted(papers, key=lambda one: one.pk):
        paper.refresh_from_db(from_queryset=Incoming.objects.select_for_update())


def leads_to(begin: Incoming, end: Incoming, kind: str) -> bool:
    """Tell whether links of the kind lead from one paper to the other. One query; to be asked under `hold_links`."""
    with connection.cursor() as cursor:
        cursor.execute(_LEADS, {"begin": begin.pk, "end": end.pk, "kind": kind})
        return bool(cursor.fetchone()[0])


@dataclass(frozen=True, slots=True)
class _End:
    """One end of a link, as the journal's subject: the entry stands on the history page of that paper."""

    pk: int
    paper: Incoming

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name the link without the other paper's number, which not every reader of this paper may see (10.4)."""
        return SUBJECT, ""

    @property
    def journal_root(self) -> tuple[str, int]:
        """Be the paper at this end."""
        return self.paper.journal_root


def write_link(event: str, link: PaperLink, *, mandate: Mandate, at: datetime, **facts: str) -> None:
    """Write the fact on the history pages of both papers, each from its own side."""
    kind = PaperLink.Kind(link.kind)
    for paper, how in ((link.source, kind.label), (link.target, PASSIVE[kind])):
        write(event, _End(link.pk, paper), mandate=mandate, at=at, clause="10.9", how=in_both(how), **facts)
