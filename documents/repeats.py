"""Earlier papers of the same correspondent about the same matter: the new one probably repeats one (law.md 3.3 p.86).

Two contents are about the same matter when they are the same words, or share at least `COMMON` word stems and these are
at least `ENOUGH` of the stems of the shorter one: «Жылу маусымына дайындық туралы» and «Жылу маусымына дайындық барысы
туралы қайта сұраймыз» share three of three, while two letters that both ask for «ақпарат» share one. Numbers and single
letters say nothing of the matter, nor does what every letter says (`EVERYDAY`); short words do: «жер», «жол», «су».
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from apparat.asking.prepared import Among
from apparat.kazakh.endings import stem
from apparat.kazakh.folding import fold
from apparat.org.models import Officer, Unit
from apparat.search.columns import Meets
from apparat.worktime.hours import OFFICE_ZONE
from apparat.worktime.months import add_months
from documents.models import Incoming, IncomingQuerySet, PaperLink
from documents.states import IncomingState

COMMON = 2  # stems
ENOUGH = 0.6  # of the stems of the shorter content
MONTHS = 12
LOOKED_AT, SHOWN = 60, 5  # papers that each half of the first cut brings, papers that are proposed
MOST_STEMS = 16
SHORTEST = 2  # letters of a word that says something; folding has left out those that only join others
_EVERYDAY = (
    "туралы бойынша хат сурау салу жолдау жолдаймыз сураймыз кайта турде рет аппарат аудан облыс аким"
    " письмо запрос направляем просим повторно района область аким аппарат"
    " жыл бар жок деп биз сиз бул ол екен гой год нет ваш наш его это все они мы вы"
)
EVERYDAY = frozenset(stem(word) for word in _EVERYDAY.split())


@dataclass(frozen=True, slots=True)
class Likely:
    """An earlier paper that is probably repeated: its key, number, content, moment of receipt, page."""

    pk: int
    number: str
    summary: str
    at: datetime
    path: str


def stems(text: str) -> frozenset[str]:
    """Return the stems of the words that tell what a content is about."""
    words = (word for word in fold(text).split() if len(word) >= SHORTEST and not any(map(str.isdigit, word)))
    return frozenset(map(stem, words)) - EVERYDAY


def are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two contents, as stems, are about the same matter; see the module's beginning for the threshold."""
    common = len(one & other)
    return common >= COMMON and common >= ENOUGH * min(len(one), len(other))


def is_repeated(one: str, other: str) -> bool:
    """Tell whether two contents as people typed them are about the same matter; equal ones always are."""
    folded = fold(one)
    return bool(folded) and (folded == fold(other) or are_alike(stems(one), stems(other)))


def likely_repeats(
    officer: Officer, on: date, *, correspondent: Unit, summary: str, before: Incoming | None = None
) -> list[Likely]:
    """Return what the paper probably repeats, of the papers the officer may see, the newest first. One question.

    Of the correspondent's papers of the last twelve months those are looked at which have all the words, so that an
    equal content is among them, and those which have any of the stems. before: the paper itself, when it has a row
    already; only what came earlier and is not linked with it yet is proposed then.
    """
    if not fold(summary):
        return []
    rows = _of_the_year(officer, on, correspondent)
    if before:
        linked = PaperLink.objects.filter(source=before, withdrawn_at=None)
        rows = rows.filter(received_at__lte=before.received_at).exclude(pk__in=[before.pk])
        rows = rows.exclude(pk__in=linked.values("target"))
    alike = [row for row in first_cut(rows, summary) if is_repeated(summary, row.summary)]
    alike.sort(key=lambda row: (row.received_at, row.pk), reverse=True)
    return [_likely(row) for row in alike][:SHOWN]


def _of_the_year(officer: Officer, on: date, correspondent: Unit) -> IncomingQuerySet:
    since = datetime.combine(add_months(on, -MONTHS), time(), OFFICE_ZONE)
    rows = Incoming.objects.visible_to(officer, on)
    rows = rows.filter(correspondent=correspondent, received_at__gte=since, restricted=False)
    return rows.exclude(state=IncomingState.RETURNED).only("number", "summary", "received_at")


def first_cut(rows: IncomingQuerySet, summary: str) -> IncomingQuerySet:
    """Return of the rows the newest with all the words and the newest with any stem, `LOOKED_AT` of each at most.

    The two are asked apart and each in the order of an index: to put the ones before the others, the words of every
    match would be read, which a large correspondent has by thousands.
    """
    every = " & ".join(fold(summary).split()[:MOST_STEMS])
    any_of = " | ".join(f"{word}:*" for word in sorted(stems(summary))[:MOST_STEMS])
    equal, near = (rows.filter(Meets(words)).order_by("-received_at", "-pk") for words in (every, any_of or every))
    return equal[:LOOKED_AT].union(near[:LOOKED_AT])


def _likely(row: Incoming) -> Likely:
    return Likely(row.pk, row.number, row.summary, row.received_at, row.get_absolute_url())


def repeated_number(incoming: Incoming) -> str:
    """Return the number of the earliest paper that this one repeats, for its stamp; never that of a restricted one."""
    return repeated_numbers([incoming.pk]).get(incoming.pk, "")


def repeated_numbers(papers: Iterable[int]) -> dict[int, str]:
    """Return by key of a paper the number of the earliest one it repeats, for the notes of a journal. One question."""
    links = PaperLink.objects.filter(
        Among("source_id", papers), kind=PaperLink.Kind.REPEATS, withdrawn_at=None, target__restricted=False
    )
    rows = links.exclude(target__number="").order_by("-target__registered_at", "-target")
    return dict(rows.values_list("source_id", "target__number"))  # the earliest is the last to be written
