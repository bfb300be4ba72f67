"""From a raw row to a draft of a paper, with every fault that is seen in the row itself (10.9; law.md 3.3 p. 89)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from apparat.kazakh.folding import fold
from apparat.org.identity_numbers import LENGTH, is_sound
from documents.models import DocumentKind
from imports.book import words_of
from imports.faults import KEEPER, MIXED, RESTRICTED, RowFault
from imports.limits import EARLIEST_YEAR
from imports.raw import Options, Raw
from imports.together import told
from imports.values import NoDay, day_of, is_restricted, number_of, ordinal_of, slip_of, slip_of_theirs, text_of

LONGEST_NUMBER, LONGEST_NAME, LONGEST_TEXT = 80, 300, 10_000
MOST_NOUGHTS = 3  # before the first other digit of an IIN: somebody born in January 2000
TOGETHER = {"sender_all": True, "their_both": False}  # columns of several things: whether a name stands before them
TEXTS = ("summary", "resolution", "execution", "note")
_NOT_DIGITS = re.compile(r"\D")


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
        self._their(draft, values)
        self._sender(draft, values)
        self._texts(draft, values)
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
        self._own_number(draft, number)
        try:
            draft.on = day_of(day)
        except NoDay as none:
            draft.fault("on", none.code, text_of(day))
            return
        if (code := self._day_fault(draft.on)) is not None:
            draft.fault("on", code, text_of(day))

    def _own_number(self, draft: Draft, number: Any) -> None:
        if slip := slip_of(number, is_typed=self.options.is_typed):
            draft.fault("number", slip, text_of(number))
            return
        draft.number = number_of(number)
        if not any(map(str.isdigit, draft.number)):
            draft.fault("number", "number_missing", draft.number)
        elif len(draft.number) > LONGEST_NUMBER:
            draft.fault("number", "number_long", draft.number)
        draft.ordinal = ordinal_of(draft.number)

    def _day_fault(self, day: date | None) -> str | None:
        if day is None:
            return "day_missing"
        if day.year < EARLIEST_YEAR:
            return "day_early"
        return "day_late" if day > self.on else None

    def _sender(self, draft: Draft, values: Any) -> None:
        draft.sender = text_of(values.get("sender")).replace("\n", " ") or draft.sender
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
        """Read what the sender wrote on the paper; a column of its own goes before one of several things."""
        unread = [fault for column in TOGETHER if (fault := self._together(draft, column, values.get(column)))]
        own = values.get("their_number")
        is_dated = bool(draft.their_on or text_of(values.get("their_on")))
        if slip := slip_of_theirs(own, is_typed=self.options.is_typed, is_dated=is_dated):
            draft.fault("their_number", slip, text_of(own))
        draft.their_number = (number_of(own) or draft.their_number)[:LONGEST_NUMBER]
        try:
            draft.their_on = day_of(values.get("their_on")) or draft.their_on
        except NoDay as none:
            draft.fault("their_on", f"their_{none.code}", text_of(values.get("their_on")))
            return
        for column, code, said in unread:
            if code == MIXED or draft.their_on is None:
                draft.fault(column, code, said)

    def _together(self, draft: Draft, column: str, cell: Any) -> tuple[str, str, str] | None:
        """Take what a cell of several things says; return what is wrong with it: column, code, the words."""
        if not (said := text_of(cell).replace("\n", " ")):
            return None
        heard = told(said, named=TOGETHER[column])
        draft.sender = draft.sender or heard.name
        draft.their_number, draft.their_on = heard.number or draft.their_number, heard.on or draft.their_on
        return (column, heard.fault, said) if heard.fault else None

    def _repeated(self, draft: Draft) -> None:
        """Note a number or key that the file has said before; the first of them stands."""
        if draft.key and self.keys.setdefault(draft.key, draft.row) != draft.row:
            draft.fault("key", "key_repeated", f"{draft.key} · {self.keys[draft.key]}")
        if draft.on is None or not draft.number:
            return
        name = (draft.on.year, draft.ordinal or draft.number)
        if self.numbers.setdefault(name, draft.row) != draft.row:
            draft.fault("number", "number_repeated", f"{draft.number} · {self.numbers[name]}")
