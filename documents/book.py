"""Who may open the book of correspondents, and whose card; its list by words and numbers (10.9; ADR-0010)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from django.db.models import Q, QuerySet

from apparat.kazakh.folding import query
from apparat.org.identity_numbers import Doubt, doubts
from apparat.org.mandate import Mandate
from apparat.org.models import Officer, Unit
from apparat.org.names import BODIES, FoldedNames
from apparat.org.queries import mandates
from apparat.search.columns import Meets
from documents import access, queries
from documents.models import Incoming

SORTS = {
    "organisation": ~Q(kind=Unit.Kind.CITIZEN),
    "citizen": Q(kind=Unit.Kind.CITIZEN),
}
NUMBER_FROM = 4  # digits of a BIN or IIN
NUMBER_LENGTH = 12


class Cards:
    """Who sees whose card."""

    def visible_to(self, officer: Officer, on: date) -> QuerySet[Unit]:
        """Return the correspondents whose cards the officer may open on the day; strangers get 404.

        Who keeps the book sees all; anybody else those whose papers he sees, restricted ones not counted (10.4).
        """
        rows = Unit.objects.exclude(kind__in=queries.INSIDE).select_related("citizen")
        if access.may_keep_correspondents(officer, on):
            return rows
        papers = Incoming.objects.visible_to(officer, on).filter(restricted=False)
        return rows.filter(pk__in=papers.values("correspondent"))


class Correspondent:
    """A correspondent as the pages of deeds ask for him: a unit, by the door `visible_to`."""

    objects: ClassVar[Cards] = Cards()


def listed(wanted: Mapping[str, Any]) -> QuerySet[Unit]:
    """Return the book in Kazakh order. wanted: `q` words or the first digits of a number, `sort` a key of `SORTS`."""
    rows = Unit.objects.exclude(kind__in=queries.INSIDE).select_related("citizen").order_by("sort_key", "pk")
    if (sort := SORTS.get(wanted.get("sort") or "")) is not None:
        rows = rows.filter(sort)
    text = (wanted.get("q") or "").strip()
    digits = "".join(text.split())
    if digits.isascii() and digits.isdigit() and len(digits) >= NUMBER_FROM:
        return rows.filter(Q(bin__startswith=digits) | Q(citizen__iin__startswith=digits))
    words = query(text)
    return rows.filter(Meets(words, FoldedNames(*BODIES))) if words else rows


def card_of_number(text: str, officer: Officer, on: date) -> Unit | None:
    """Return the correspondent of this whole BIN or IIN, if the officer may open his card; one query for a number.

    text: whatever was typed; spaces between the digits do not matter.
    """
    digits = "".join(text.split())
    if len(digits) != NUMBER_LENGTH or not (digits.isascii() and digits.isdigit()):
        return None
    cards = Correspondent.objects.visible_to(officer, on)
    return cards.filter(Q(bin=digits) | Q(citizen__iin=digits)).first()


def reader_of(officer: Officer, on: date) -> Mandate:
    """Return the seat from which the officer reads a card: that of the registry, else his first."""
    verdict = access.may_keep_correspondents(officer, on)
    return verdict.enforce() if verdict else mandates(officer, on)[0]


def doubts_of(correspondent: Unit, on: date) -> list[Doubt]:
    """Return what of a citizen's IIN does not fit; nothing without one."""
    if not correspondent.is_citizen or not correspondent.citizen.iin:
        return []
    person = correspondent.citizen
    return doubts(person.iin, on=on, patronymic=person.patronymic)
