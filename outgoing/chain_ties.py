"""Papers of the office in the chain of a paper: what they answer, as `documents.chain` asks (10.22; room: outgoing)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer
from documents import chain
from documents.chain import INCOMING, Node, Tie
from outgoing.models import Outgoing
from outgoing.states import OutgoingState

KIND = "outgoing"
ANSWERS, ANSWERED_BY = _("answers"), _("is answered by")
GIVEN_UP = OutgoingState.WITHDRAWN


class OutgoingChain:
    """The provider of the house: ties of answers, and its papers as lines of a chain."""

    kind = KIND

    def ties(self, incoming: Sequence[int], own: Sequence[int]) -> list[Tie]:
        """Return what ties papers of the office to these incoming ones, and these papers to what they answer."""
        papers = Outgoing.objects.exclude(state=GIVEN_UP).filter(incoming__isnull=False)
        found = papers.filter(incoming__in=list(incoming)) | papers.filter(pk__in=list(own))
        rows = found.order_by("pk").values_list("pk", "incoming_id")[: chain.MOST]
        return [Tie((KIND, pk), (INCOMING, key or 0), ANSWERS, ANSWERED_BY) for pk, key in rows]

    def nodes(self, own: Sequence[int], officer: Officer, on: date) -> list[Node]:
        """Return these papers as lines, those only that the officer may see on the day."""
        seen = Outgoing.objects.visible_to(officer, on).filter(pk__in=list(own)).select_related("kind")
        return [_node(paper) for paper in seen]


def _node(paper: Outgoing) -> Node:
    return Node(
        key=(KIND, paper.pk),
        number=paper.number,
        direction="out" if paper.kind.is_out else "inner",
        on=timezone.localdate(paper.registered_at) if paper.registered_at else None,
        summary=paper.heading,
        state=paper.state,
        state_label=OutgoingState(paper.state).label,
        path=paper.get_absolute_url(),
    )


chain.register(OutgoingChain())
