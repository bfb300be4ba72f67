"""The papers of a file in their order, incoming and the office's own together (10.5; № 703 p. 158)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import islice
from typing import Any, TypeAlias

from django.db.models import QuerySet, Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.numbering.models import CaseFile
from apparat.org.bilingual import in_both, in_language
from apparat.org.models import Officer
from documents.models import Incoming
from outgoing.models import Outgoing
from outgoing.sheets import annex_sheets, sheets_of

KINDS: dict[str, Any] = {"incoming": Incoming, "outgoing": Outgoing}
COLUMNS, ORDER = ("kind_", "pk", "registered_at"), ("registered_at", "pk")
UNSEEN_OF_INCOMING = ("number", "registered_at", "received_at", "sheets", "annex_sheets", "restricted")
NOTHING = ("", "")  # in both languages
Reader: TypeAlias = tuple[Officer, date]  # who reads, and on which day
AT_ONCE = 200  # papers read together when a whole file is gone through


@dataclass(frozen=True, slots=True)
class CasePaper:
    """A paper of a file: what its inventory says of it. A restricted one, or one the reader may not see, has no words.

    kind: "incoming" or "outgoing"; whom: correspondent or addressees, summary: what it is about, both (kk, ru). A
    restricted one the reader may not see has no number either: its place and its mark are all that is told (10.4).
    """

    kind: str
    pk: int
    number: str
    at: datetime
    whom: tuple[str, str]
    summary: tuple[str, str]
    sheets: int
    path: str
    restricted: bool = False

    @property
    def is_hidden(self) -> bool:
        """Tell whether nothing but its place and its mark is told (10.4)."""
        return self.restricted and not self.number

    @property
    def on(self) -> date:
        """The day of its registration."""
        return timezone.localdate(self.at)

    @property
    def told(self) -> str:
        """What it is about, in the reader's language."""
        return in_language(*self.summary)

    @property
    def from_or_to(self) -> str:
        """Whose paper it is, or to whom, in the reader's language."""
        return in_language(*self.whom)


def chain_of(case_file: CaseFile) -> list[CaseFile]:
    """Return the file after those of earlier years it goes on from, the oldest first."""
    chain, node = [case_file], case_file
    while (key := node.carried_from_id) is not None:
        node = CaseFile.objects.select_related("unit").get(pk=key)
        chain.insert(0, node)
    return chain


@dataclass(frozen=True, slots=True)
class KeysInOrder:
    """(kind, key, moment) of every paper of the files, in the order of registration.

    A part of them, `keys[first:last]`, is gathered from the first papers of each file, which an index has in their
    order; so a page reads no more of a file than stands before it.
    """

    cases: tuple[int, ...]

    def __iter__(self) -> Iterator[Any]:
        return iter(self.whole())

    def __getitem__(self, part: slice) -> QuerySet[Any]:
        return self.whole(part.stop)[part]

    def whole(self, most: int | None = None) -> QuerySet[Any]:
        """Return them as a question; the first `most` of each file and kind suffice."""
        arms = [
            model.objects.annotate(kind_=Value(kind)).filter(case_file=case).order_by(*ORDER).values_list(*COLUMNS)
            for case in self.cases
            for kind, model in KINDS.items()
        ]
        if not arms:
            return Incoming.objects.none()
        first, *others = (arm[:most] if most else arm.order_by() for arm in arms)
        both: QuerySet[Any] = first.union(*others, all=True)
        return both.order_by("registered_at", "kind_", "pk")


def keys_in(cases: Iterable[int]) -> KeysInOrder:
    """Return the papers of the files in the order of registration."""
    return KeysInOrder(tuple(cases))


def read(keys: Sequence[Any], *, reader: Reader | None = None) -> list[CasePaper]:
    """Return the papers of these keys in their order; of those the reader may not see no word is read.

    Without a reader they are read for an inventory or a package, which go from hand to hand: of a restricted paper
    these have its number and its mark (10.4).
    """
    rows = {kind: _rows(kind, [key for one, key, _at in keys if one == kind], reader) for kind in KINDS}
    annexes = annex_sheets(rows["outgoing"]) if rows["outgoing"] else {}
    made = []
    for kind, key, _at in keys:
        row, is_seen = rows[kind][key]
        sheets = _sheets_of(row) + (annexes.get(key, 0) if kind == "outgoing" else 0)
        if not is_seen:
            made.append(_unseen(kind, row, sheets))
        else:
            made.append(_of_incoming(row, sheets) if kind == "incoming" else _of_outgoing(row, sheets))
    return made if reader else [_marked(paper) if paper.restricted else paper for paper in made]


def _rows(kind: str, keys: list[int], reader: Reader | None) -> dict[int, tuple[Any, bool]]:
    """Return each paper of the kind by its key, and whether the reader sees it; two questions where he does not."""
    if not keys:
        return {}
    papers = KINDS[kind].objects
    seen = papers.visible_to(*reader) if reader else papers.all()
    rows = {row.pk: (row, True) for row in WHOLE[kind](seen.filter(pk__in=keys))}
    unseen = frozenset(keys).difference(rows)
    others = WORDLESS[kind](papers.filter(pk__in=unseen)) if unseen else ()
    return rows | {row.pk: (row, False) for row in others}


def walk(*files: Iterable[int], after: int = 0) -> Iterator[CasePaper]:
    """Yield every paper of the files in order, a handful at a time, so that memory stays bounded.

    files: of each its key with those of the years it goes on from (`chain_of`). after: so many papers are passed over;
    of them nothing but the key is read.
    """
    keys = (key for cases in files for key in keys_in(cases).whole().iterator(chunk_size=AT_ONCE))
    wanted = islice(keys, after, None)
    while part := list(islice(wanted, AT_ONCE)):
        yield from read(part)


def _incoming(papers: QuerySet[Incoming]) -> QuerySet[Incoming]:
    whom = ("correspondent__name_kk", "correspondent__name_ru")
    return papers.select_related("correspondent").only(*UNSEEN_OF_INCOMING, "summary", *whom)


def _incoming_unseen(papers: QuerySet[Incoming]) -> QuerySet[Incoming]:
    return papers.only(*UNSEEN_OF_INCOMING)


def _outgoing(papers: QuerySet[Outgoing]) -> QuerySet[Outgoing]:
    whole = papers.select_related("copy__blob").prefetch_related("addressees__unit")
    return whole.defer("search", "search_text", "seen_by")


def _outgoing_unseen(papers: QuerySet[Outgoing]) -> QuerySet[Outgoing]:
    return papers.select_related("copy__blob").only("number", "registered_at", "created_at", "copy__blob__pages")


WHOLE: dict[str, Any] = {"incoming": _incoming, "outgoing": _outgoing}
WORDLESS: dict[str, Any] = {"incoming": _incoming_unseen, "outgoing": _outgoing_unseen}


def _sheets_of(row: Incoming | Outgoing) -> int:
    """Return the sheets of the paper, of one of the office without its annexes."""
    return row.total_sheets if isinstance(row, Incoming) else sheets_of(row)


def _moment_of(row: Incoming | Outgoing) -> datetime:
    return row.registered_at or (row.received_at if isinstance(row, Incoming) else row.created_at)


def _of_incoming(row: Incoming, sheets: int) -> CasePaper:
    whom, told = (row.correspondent.name_kk, row.correspondent.name_ru), (row.summary, row.summary)
    path, moment = row.get_absolute_url(), _moment_of(row)
    return CasePaper("incoming", row.pk, row.number, moment, whom, told, sheets, path, row.restricted)


def _of_outgoing(row: Outgoing, sheets: int) -> CasePaper:
    units = [each.unit for each in row.addressees.all()]
    whom = (", ".join(unit.name_kk for unit in units), ", ".join(unit.name_ru or unit.name_kk for unit in units))
    words = (row.heading_kk, row.heading_ru)
    return CasePaper("outgoing", row.pk, row.number, _moment_of(row), whom, words, sheets, row.get_absolute_url())


def _unseen(kind: str, row: Incoming | Outgoing, sheets: int) -> CasePaper:
    """Return the place of a paper the reader may not see: its number and sheets, of a restricted one its mark alone."""
    paper = CasePaper(kind, row.pk, row.number, _moment_of(row), NOTHING, NOTHING, sheets, "")
    if isinstance(row, Incoming) and row.restricted:
        return _marked(replace(paper, number="", sheets=0, restricted=True))
    return paper


def _marked(paper: CasePaper) -> CasePaper:
    """Return a restricted paper with its number and its mark alone (10.4)."""
    mark = in_both(_("restricted"))
    return replace(paper, whom=NOTHING, summary=(mark["kk"], mark["ru"]))
