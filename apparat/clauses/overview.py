"""The page of the Regulation in lines: chapters with their clauses, counters, the outside law (room: clauses)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.clauses import labels, wording
from apparat.clauses.about import terms_of
from apparat.clauses.map import Account, Status, accounts_of, baked
from apparat.regulation.act import ACT, CHAPTERS
from apparat.regulation.basis import BASES, BY_KEY, Basis, living
from apparat.regulation.basis import Status as LawStatus

LAW_STATUSES: dict[LawStatus, Any] = {
    LawStatus.IN_FORCE: _("in force"),
    LawStatus.REPLACED: _("replaced"),
    LawStatus.REPEALED: _("repealed"),
    LawStatus.UNVERIFIED: _("not verified"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One clause in the list: number, text, status with its word, how long each of its terms is."""

    number: str
    text: str
    status: Status
    label: Any
    waits_for: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One chapter in the list: number, title, note, the clauses found, how many clauses of it are carried out."""

    number: int
    title: str
    note: str
    lines: tuple[Line, ...]
    total: int
    carried: int


@dataclass(frozen=True, slots=True)
class Tally:
    """One counter over the list: status, its word, how many clauses, how many of these are carried in part."""

    status: Status
    label: Any
    count: int
    partly: int = 0


@dataclass(frozen=True, slots=True)
class LawLine:
    """One outside act: how it is called, title, number, date, status in words, what took its place, what to know."""

    basis: Basis
    short: str
    title: str
    status: LawStatus
    label: Any
    replaced_by: str
    note: str


def all_accounts() -> dict[str, Account]:
    """Return the accounts of all clauses, as the pages show them."""
    return accounts_of(baked())


def tallies(accounts: Iterable[Account]) -> list[Tally]:
    """Return the three counters; together they are all clauses of the act."""
    counts = Counter(account.status for account in accounts)
    carried = counts[Status.CARRIED] + counts[Status.PARTLY]
    return [
        Tally(Status.CARRIED, labels.STATUSES[Status.CARRIED], carried, counts[Status.PARTLY]),
        Tally(Status.WAITING, labels.STATUSES[Status.WAITING], counts[Status.WAITING]),
        Tally(Status.SILENT, labels.STATUSES[Status.SILENT], counts[Status.SILENT]),
    ]


def parts(found: Iterable[Account], everything: dict[str, Account], language: str) -> list[Part]:
    """Return the chapters that have something found, in the order of the act.

    The unnumbered chapter 21 has no clauses; it is shown with its note where the whole act is shown.
    """
    lines: dict[int, list[Line]] = {}
    shown = list(found)
    for account in shown:
        lines.setdefault(ACT[account.number].chapter, []).append(_line(account, language))
    whole = len(shown) == len(everything)
    return [
        Part(
            chapter.number,
            chapter.title.in_(language),
            chapter.note.in_(language) if chapter.note else "",
            tuple(lines.get(chapter.number, ())),
            len(chapter.clauses),
            sum(everything[clause.number].is_carried for clause in chapter.clauses),
        )
        for chapter in CHAPTERS
        if chapter.number in lines or (whole and not chapter.clauses)
    ]


def _line(account: Account, language: str) -> Line:
    return Line(
        account.number,
        ACT[account.number].asks.in_(language),
        account.status,
        labels.STATUSES[account.status],
        account.waits_for.in_(language) if account.waits_for else "",
        tuple(wording.term_length(term, language) for term in terms_of(account.number)),
    )


def outside_law(language: str) -> list[LawLine]:
    """Return the acts the Regulation rests on, with what took the place of those that fell."""
    return [
        LawLine(
            act,
            act.short.in_(language),
            act.title.in_(language),
            act.status,
            LAW_STATUSES[act.status],
            living(act.key).short.in_(language) if act.replaced_by in BY_KEY else "",
            act.note.in_(language) if act.note else "",
        )
        for act in BASES
    ]
