"""Papers of the office in the chain of a paper, as `documents.chain` asks (10.9, 10.22, 12.6; room: outgoing)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from django.urls import reverse
from django.utils import timezone

from apparat.asking.prepared import Among
from apparat.org.models import Officer
from documents import access, chain, circles, link_numbers
from documents.chain import INCOMING, Key, Node, Tie, tie_of
from outgoing.models import OfficeLink, Outgoing
from outgoing.models.link import ENDS
from outgoing.states import OutgoingState
from outgoing.ties import OUTGOING as KIND
from outgoing.ties import Row, ahead, around


class OutgoingChain:
    """The provider of the house: ties of its papers, and the papers as lines of a chain."""

    kind = KIND

    def ties(self, incoming: Sequence[int], own: Sequence[int]) -> list[Tie]:
        """Return what ties papers of the office with any papers that lead to these."""
        return [_tie(row) for row in around([*((INCOMING, key) for key in incoming), *((KIND, key) for key in own)])]

    def nodes(self, own: Sequence[int], officer: Officer, on: date) -> list[Node]:
        """Return these papers as lines, as far as the officer may know of them on the day.

        What he may not see is named by its number when he accepts papers, as an incoming one is; a draft has none.
        """
        wanted = Among("pk", own)
        seen = [_node(row) for row in Outgoing.objects.visible_to(officer, on).filter(wanted).select_related("kind")]
        if len(seen) == len(own) or not access.may_accept(officer, on).allowed:
            return seen
        known = {node.key[1] for node in seen}
        numbered = Outgoing.objects.filter(wanted).exclude(number="").select_related("kind")
        return [*seen, *(_named(paper) for paper in numbered if paper.pk not in known)]


def _tie(row: Row) -> Tie:
    back = reverse("outgoing:link_withdraw", args=[row.link]) if row.link else ""
    return tie_of(row.source, row.target, row.kind, back)


def _named(paper: Outgoing) -> Node:
    """Return the line of a paper of which no more than the number is told."""
    return Node((KIND, paper.pk), paper.number, _direction(paper), _day(paper))


def _node(paper: Outgoing) -> Node:
    return Node(
        key=(KIND, paper.pk),
        number=paper.number,
        direction=_direction(paper),
        on=_day(paper),
        summary=paper.heading,
        state=paper.state,
        state_label=OutgoingState(paper.state).label,
        path=paper.get_absolute_url(),
    )


def _direction(paper: Outgoing) -> str:
    return "out" if paper.kind.is_out else "inner"


def _day(paper: Outgoing) -> date | None:
    return timezone.localdate(paper.registered_at) if paper.registered_at else None


def ends_of(links: Iterable[int]) -> Mapping[int, tuple[Key, Key]]:
    """Return by key of a link of the house its source and its target."""
    rows = OfficeLink.objects.filter(pk__in=list(links)).values_list("pk", *ENDS)
    return {
        link: (
            (INCOMING, source) if source else (KIND, of_office),
            (INCOMING, target) if target else (KIND, spoken_of),
        )
        for link, source, of_office, target, spoken_of in rows
    }


chain.register(OutgoingChain())
circles.AHEAD.append(ahead)
link_numbers.ENDS[OfficeLink.SUBJECT] = ends_of
