"""Papers of old journals as the registry takes them over: facts, and the rows made of them (10.5, 10.9; ADR-0016)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from apparat.kazakh.folding import LETTERS, fold
from apparat.numbering.models import Register
from apparat.org.models import Officer
from apparat.worktime.hours import OFFICE_ZONE
from documents.models import Incoming, LegacyRecord
from documents.states import IncomingState

_KAZAKH = frozenset(LETTERS) - {"ё"}


@dataclass(frozen=True, slots=True)
class LegacyPaper:
    """One paper of an old journal.

    number: as the journal prints it; ordinal: its place in our register, None when the number tells none; on: the day
    of its registration there. correspondent, kind: keys; who: the names of the correspondent, for search. A restricted
    one has no content (10.4). The last five are the journal's own words; key: its key in the system it comes from.
    """

    row: int
    number: str
    on: date
    correspondent: int
    who: str
    kind: int
    ordinal: int | None = None
    their_number: str = ""
    their_on: date | None = None
    signatory: str = ""
    summary: str = ""
    channel: str = Incoming.Channel.POST
    restricted: bool = False
    key: str = ""
    resolution: str = ""
    receipt: str = ""
    execution: str = ""
    note: str = ""


def row_of(paper: LegacyPaper, register: Register, by: Officer) -> Incoming:
    """Return the registry's row of the paper, not saved yet: no addressee, no desk, no deadline (ADR-0016)."""
    at = datetime.combine(paper.on, time(), OFFICE_ZONE)  # an old journal knows the day, not the hour
    words = (
        paper.number,
        paper.their_number,
        *(() if paper.restricted else (paper.who, paper.signatory, paper.summary)),
    )
    return Incoming(
        state=IncomingState.IMPORTED,
        register=register,
        number=paper.number,
        ordinal=paper.ordinal or 0,  # without a place it stands below the numbers of its year
        year=paper.on.year,
        correspondent_id=paper.correspondent,
        kind_id=paper.kind,
        their_number=paper.their_number,
        their_on=paper.their_on,
        signatory=paper.signatory,
        summary=paper.summary,
        channel=paper.channel,
        language=language_of(paper.summary),
        restricted=paper.restricted,
        sheets=0,
        received_at=at,
        lawful_on=paper.on,
        registered_at=at,
        accepted_by=by,
        search_text=fold(" ".join(words)),
    )


def language_of(text: str) -> str:
    """Return the language by the letters of the content: Kazakh when it has a letter that Russian lacks."""
    return Incoming.Language.KK if not _KAZAKH.isdisjoint(text.lower()) else Incoming.Language.RU


def record_of(paper: LegacyPaper, incoming: Incoming, *, source: str, file_name: str) -> LegacyRecord:
    """Return the mark of origin of a paper that has its row, not saved yet."""
    words = {} if paper.restricted else _words(paper)
    return LegacyRecord(
        incoming=incoming,
        source=source,
        key=paper.key,
        file_name=file_name,
        row=paper.row,
        **words,
    )


def _words(paper: LegacyPaper) -> dict[str, str]:
    return {name: getattr(paper, name) for name in ("resolution", "receipt", "execution", "note")}


def origin_of(incoming: Incoming) -> LegacyRecord | None:
    """Return the mark of origin of a paper from an old journal; nothing is asked of any other paper."""
    return LegacyRecord.objects.filter(incoming=incoming).first() if incoming.is_imported else None


def keys_of(source: str, keys: Sequence[str]) -> set[str]:
    """Return those of the keys that papers of the source have here already."""
    return set(LegacyRecord.objects.filter(source=source, key__in=keys).values_list("key", flat=True))
