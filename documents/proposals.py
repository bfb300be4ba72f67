"""What an officer need not type at intake: the values of his last paper, and of the correspondent's last one (10.9).

Only what he may see is proposed, and nothing he typed is written over.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import F, QuerySet

from apparat.org.models import Officer, Unit
from documents.models import ContentTemplate, Incoming
from documents.states import IncomingState

OF_OFFICER = ("channel", "kind", "language", "addressee")
OF_CORRESPONDENT = ("signatory", "signatory_post", *OF_OFFICER)
IMPORTED = IncomingState.IMPORTED  # an old journal tells nothing of how papers are taken in now
LATELY = 500  # papers of the office among which the officer's last one is looked for


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed by field, as the form takes it, and the paper it comes from."""

    paper: Incoming | None = None
    values: dict[str, str] = field(default_factory=dict)

    def labelled(self) -> list[tuple[str, str, str]]:
        """Return field, value and what a person reads of it, where there is something."""
        shown = {name: str(_shown(self.paper, name)) for name in self.values} if self.paper else {}
        return [(name, value, shown[name]) for name, value in self.values.items() if value]


def of_officer(officer: Officer) -> dict[str, str]:
    """Return the values of the paper the officer took in last, if that was lately; one query."""
    lately = Incoming.objects.order_by("-pk").values("pk")[:LATELY]
    paper = Incoming.objects.filter(pk__in=lately, accepted_by=officer).exclude(state=IMPORTED).order_by("-pk").first()
    return values_of(paper, OF_OFFICER) if paper else {}


def of_correspondent(correspondent: Unit, officer: Officer, on: date) -> Proposal:
    """Return the values of the correspondent's last paper that the officer may see; restricted lines tell nothing."""
    papers = Incoming.objects.visible_to(officer, on).filter(correspondent=correspondent, restricted=False)
    papers = papers.exclude(state=IMPORTED)
    paper = papers.select_related("addressee__position__unit", "kind").order_by("-pk").first()
    return Proposal(paper, values_of(paper, OF_CORRESPONDENT)) if paper else Proposal()


def values_of(paper: Incoming, names: tuple[str, ...]) -> dict[str, str]:
    """Return what the card says, by name, as a form takes it."""
    values = {name: getattr(paper, name) for name in names}
    return {name: str(getattr(value, "pk", value)) for name, value in values.items()}


def filled(typed: Mapping[str, Any], offered: Mapping[str, Any], proposed: Mapping[str, str]) -> dict[str, Any]:
    """Return what was typed, with the proposals in places that are empty or still as the blank form offered them."""
    free = {
        name: value for name, value in proposed.items() if str(typed.get(name) or "") in {"", str(offered.get(name))}
    }
    return {**typed, **free}


def templates() -> QuerySet[ContentTemplate]:
    """Return the templates of content in use, the most used first."""
    return ContentTemplate.objects.filter(is_active=True).order_by("-used", "text_kk", "pk")


def count_use(template: ContentTemplate | None) -> None:
    """Count that a template served; after the deed, so that nobody who registers waits for its row."""
    if template is not None:
        ContentTemplate.objects.filter(pk=template.pk).update(used=F("used") + 1)


def _shown(paper: Incoming | None, name: str) -> Any:
    display = getattr(paper, f"get_{name}_display", None)
    return display() if display else getattr(paper, name)
