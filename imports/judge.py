"""From a raw row to a draft of a paper, with every fault that is seen in the row itself (10.9; law.md 3.3 p. 89)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from apparat.kazakh.folding import fold
from apparat.org.identity_numbers import LENGTH, is_sound
from documents.models import DocumentKind
from documents.references import day_in, number_in
from imports.book import words_of
from imports.faults import KEEPER, RESTRICTED, RowFault
from imports.limits import EARLIEST_YEAR
from imports.raw import Options, Raw
from imports.values import NoDay, day_of, is_restricted, number_of, ordinal_of, text_of

LONGEST_NUMBER, LONGEST_NAME, LONGEST_TEXT = 80, 300, 10_000
MOST_NOUGHTS = 3  # before the first other digit of an IIN: somebody born in January 2000
TEXTS = ("summary", "resolution", "execution", "note")
_NOT_DIGITS = re.compile(r"\D")
_CUT = re.compile(r"№|\bN[°ºо]|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2}")
_END = re.compile(r"(?:[\s,;:.–—-]|\bот\b|\bисх\b|\bшығ\b)+$", re.IGNORECASE)


@dataclass(slots=True)
class Draft:
    """A row that is being judged. `faults` empty and `known` false: it can be taken over."""

    row: int
    number: str = ""
    ordinal: int | None = None
    on: date | None = None
    sender: str = ""
    sender_number: str = ""
    their_number: str = ""
    their_on: date | None = None
    kind: int = 0
    signatory: str = ""
    restricted: bool = False
    key: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    files: tuple[tuple[str, str], ...] = ()
    faults: list[RowFault] = field(default_factory=list)
    known: bool = False

    @property
    def is_good(self) -> bool:
        """Tell whether it can be taken over."""
        return not self.known and not self.faults

    def fault(self, column: str, code: str, said: Any = "") -> None:
        """Note what is wrong; nothing of a restricted paper is repeated (10.4)."""
        self.faults.append(RowFault(column, code, "" if self.restricted else str(said)[:120]))


class Judge:
    """Judges the rows of one file, one after the other: it remembers what the file has said before."""

    def __init__(self, options: Options, on: date) -> None:
        """Get the kinds of paper by their names; `on`: today."""
        self.options, self.on = options, on
        self.kinds: dict[str, int] = {}
        for key, kk, ru in DocumentKind.objects.values_list("pk", "name_kk", "name_ru"):
            self.kinds |= {fold(name): key for name in (kk, ru) if name}
        self.named: dict[str, int] = {}
        self.numbers: dict[tuple[int, str | int], int] = {}
        self.keys: dict[str, int] = {}

    def draft(self, raw: Raw) -> Draft:
        """Return the draft of the row with its faults."""
        draft = Draft(raw.row, files=raw.files, faults=list(raw.faults))
        self._mark(draft, raw)
        if raw.faults:
            return draft
        values = raw.values
        self._number(draft, values.get("number"), values.get("on"))
        self._sender(draft, values)
        self._texts(draft, values)
        self._their(draft, values)
        draft.key = text_of(values.get("key"))[:120]
        self._repeated(draft)
        return draft

    def _mark(self, draft: Draft, raw: Raw) -> None:
        """10.4: see a mark of official use wherever it stands; such a paper comes with neither content nor files."""
        draft.restricted = is_restricted(*(cell for cell in raw.values.values() if isinstance(cell, str)), *raw.rest)
        content = {"summary": text_of(raw.values.get("summary")), "files": raw.files}
        if draft.restricted and (said := [name for name, there in content.items() if there]):
            draft.fault(said[0], RESTRICTED)  # what stands there is not repeated here
        elif draft.restricted and not self.options.keeps_restricted:
            draft.fault("number", KEEPER)

    def _number(self, draft: Draft, number: Any, day: Any) -> None:
        draft.number = number_of(number)
        if not any(map(str.isdigit, draft.number)):
            draft.fault("number", "number_missing", draft.number)
        elif len(draft.number) > LONGEST_NUMBER:
            draft.fault("number", "number_long", draft.number)
        draft.ordinal = ordinal_of(draft.number)
        try:
            draft.on = day_of(day)
        except NoDay:
            draft.fault("on", "day_wrong", text_of(day))
            return
        if (code := self._day_fault(draft.on)) is not None:
            draft.fault("on", code, text_of(day))

    def _day_fault(self, day: date | None) -> str | None:
        if day is None:
            return "day_missing"
        if day.year < EARLIEST_YEAR:
            return "day_early"
        return "day_late" if day > self.on else None

    def _sender(self, draft: Draft, values: Any) -> None:
        draft.sender = text_of(values.get("sender")).replace("\n", " ")
        if whole := text_of(values.get("sender_all")).replace("\n", " "):
            cut = _CUT.search(whole)
            draft.sender = draft.sender or _END.sub("", whole[: cut.start()] if cut else whole)
            draft.their_number, draft.their_on = number_in(whole)[:LONGEST_NUMBER], day_in(whole)
        if not words_of(draft.sender):
            draft.fault("sender", "sender_missing", draft.sender)
        elif len(draft.sender) > LONGEST_NAME:
            draft.fault("sender", "sender_long", draft.sender)
        if said := text_of(values.get("sender_number")):
            self._number_of(draft, said)

    def _number_of(self, draft: Draft, said: str) -> None:
        """Read a BIN or IIN. A spreadsheet drops its first noughts; «жоқ» and a dash are none."""
        digits = _NOT_DIGITS.sub("", said)
        if not digits.strip("0"):
            return
        draft.sender_number = digits.zfill(LENGTH) if len(digits) >= LENGTH - MOST_NOUGHTS else digits
        if not is_sound(draft.sender_number):
            draft.fault("sender_number", "number_of_sender", said)

    def _texts(self, draft: Draft, values: Any) -> None:
        draft.texts = {name: text_of(values.get(name)) for name in TEXTS}
        draft.texts["receipt"] = text_of(values.get("receipt")).replace("\n", " ")[:300]
        draft.signatory = text_of(values.get("signatory")).replace("\n", " ")[:160]
        draft.kind = self._kind(text_of(values.get("kind")))
        for name, text in draft.texts.items():
            if len(text) > LONGEST_TEXT:
                draft.fault(name, "cell_long", text)

    def _kind(self, said: str) -> int:
        """Return the key of the kind of this name, else of the usual one; a journal has few names of kinds."""
        if said not in self.named:
            self.named[said] = self.kinds.get(fold(said), self.options.kind)
        return self.named[said]

    def _their(self, draft: Draft, values: Any) -> None:
        if both := text_of(values.get("their_both")):
            draft.their_number = number_in(both) or number_of(_CUT.sub(" ", both, count=0).strip(" ,;от"))
            draft.their_on = day_in(both)
        draft.their_number = (number_of(values.get("their_number")) or draft.their_number)[:LONGEST_NUMBER]
        try:
            draft.their_on = day_of(values.get("their_on")) or draft.their_on
        except NoDay:
            draft.fault("their_on", "their_day_wrong", text_of(values.get("their_on")))

    def _repeated(self, draft: Draft) -> None:
        """Note a number or key that the file has said before; the first of them stands."""
        if draft.key and self.keys.setdefault(draft.key, draft.row) != draft.row:
            draft.fault("key", "key_repeated", f"{draft.key} · {self.keys[draft.key]}")
        if draft.on is None or not draft.number:
            return
        name = (draft.on.year, draft.ordinal or draft.number)
        if self.numbers.setdefault(name, draft.row) != draft.row:
            draft.fault("number", "number_repeated", f"{draft.number} · {self.numbers[name]}")
