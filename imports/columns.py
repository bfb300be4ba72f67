"""What the columns of a journal of incoming papers are, and by which headings each is known (law.md 3.3, annex 15).

A heading is compared folded, so Kazakh letters, case and signs do not matter: «№», «Түскен күні», «Корреспондент, құжат
күні мен индексі», «Дата поступления», «Краткое содержание».
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.kazakh.endings import stem
from apparat.kazakh.folding import fold


@dataclass(frozen=True, slots=True)
class Column:
    """One thing a journal says of a paper: its name here, its label, the words its heading may have, best first."""

    name: str
    label: Any
    headings: tuple[str, ...]
    required: bool = False


COLUMNS: tuple[Column, ...] = (
    Column(
        "number",
        _("Registration number"),
        (
            "№",
            "тіркеу нөмірі",
            "кіріс нөмірі",
            "регистрационный номер",
            "входящий номер",
            "вх номер",
            "рег номер",
            "нөмірі",
            "номер",
            "индексі",
            "р с",
            "п п",
        ),
        required=True,
    ),
    Column(
        "on",
        _("Day of receipt"),
        (
            "түскен күні",
            "тіркеу күні",
            "тіркелген күні",
            "кіріс күні",
            "дата поступления",
            "дата регистрации",
            "дата получения",
            "вх дата",
            "күні",
            "дата",
        ),
        required=True,
    ),
    Column(
        "sender",
        _("Correspondent"),
        (
            "корреспондент",
            "жіберуші",
            "кімнен түсті",
            "кімнен",
            "отправитель",
            "от кого",
            "автор",
            "ұйым",
            "организация",
        ),
    ),
    Column(
        "sender_all",
        _("Correspondent, their date and number in one column"),
        (
            "корреспондент түскен құжаттың күні мен индексі",
            "корреспондент құжат күні мен индексі",
            "корреспондент дата и индекс входящего документа",
            "корреспондент дата и индекс документа",
            "корреспондент дата и индекс",
        ),
    ),
    Column("sender_number", _("BIN or IIN"), ("бсн жсн", "бсн", "жсн", "бин иин", "бин", "иин")),
    Column(
        "their_number",
        _("Their number"),
        (
            "құжат нөмірі",
            "құжаттың индексі",
            "шығыс нөмірі",
            "исходящий номер",
            "номер документа",
            "индекс документа",
            "исх номер",
        ),
    ),
    Column(
        "their_on",
        _("Their date"),
        ("құжат күні", "құжаттың күні", "шығыс күні", "исходящая дата", "дата документа", "исх дата"),
    ),
    Column(
        "their_both",
        _("Their date and number in one column"),
        (
            "құжаттың күні мен индексі",
            "күні мен индексі",
            "дата и индекс документа",
            "дата и индекс",
            "шығыс күні мен нөмірі",
            "исходящие дата и номер",
        ),
    ),
    Column(
        "kind", _("Kind of paper"), ("құжат түрі", "құжаттың түрі", "вид документа", "тип документа", "түрі", "вид")
    ),
    Column(
        "summary",
        _("Short content"),
        (
            "қысқаша мазмұны",
            "мазмұны",
            "тақырыбы",
            "краткое содержание",
            "содержание",
            "заголовок",
            "құжат түрі тақырыбы немесе қысқаша мазмұны",
        ),
    ),
    Column("signatory", _("Signed by"), ("қол қойған", "кім қол қойды", "подписал", "подписант")),
    Column(
        "resolution",
        _("Resolution, to whom"),
        (
            "бұрыштама",
            "резолюция",
            "бұрыштама немесе кімге жолданды",
            "резолюция или кому направлен",
            "кімге жолданды",
            "орындаушы",
            "исполнитель",
            "кому направлен",
        ),
    ),
    Column("receipt", _("Receipt"), ("қолхат", "алған күні мен қолы", "расписка в получении", "расписка", "получил")),
    Column(
        "execution",
        _("Mark of execution"),
        ("орындалуы туралы белгі", "орындау белгісі", "отметка об исполнении", "исполнение", "орындалуы"),
    ),
    Column("note", _("Note"), ("ескертпе", "ескерту", "примечание")),
    Column("key", _("Key in the old system"), ("құжат id", "id документа", "id", "идентификатор", "uuid")),
)
BY_NAME = {column.name: column for column in COLUMNS}
REQUIRED = tuple(column.name for column in COLUMNS if column.required)
ENOUGH = 2  # headings known, from which on a row is that of the headings
SENDERS = ("sender", "sender_all")  # one of them must be there
PLAIN_NUMBER = "№"


def propose(headings: Sequence[str]) -> dict[str, int]:
    """Return which column of the file is which of ours by its heading: name → place; the surest are given first."""
    scored = sorted(
        (
            (-score, order, place, column.name)
            for place, heading in enumerate(headings)
            for order, column in enumerate(COLUMNS)
            if (score := _score(heading, column))
        )
    )
    proposed: dict[str, int] = {}
    for _less, _order, place, name in scored:
        if name not in proposed and place not in proposed.values():
            proposed[name] = place
    return proposed


def _score(heading: str, column: Column) -> int:
    """Return how surely the heading is the column's: the same words best, then all words of a known heading in it."""
    said = heading.strip()
    if said.rstrip(".").casefold() in {PLAIN_NUMBER, "n"}:
        return 1 if column.name == "number" else 0  # often it only counts the lines
    words = _stems(said)
    best = 0
    for rank, known in enumerate(column.headings):
        wanted = _stems(known)
        if not wanted or not wanted <= words:
            continue
        exact = 500 if wanted == words else 0
        best = max(best, exact + 20 * len(wanted) + 10 - min(rank, 9))
    return best


def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, fold(re.sub(r"[/.,]", " ", text).replace(PLAIN_NUMBER, " номер ")).split()))


def is_heading(cells: Sequence[str]) -> bool:
    """Tell whether the row is that of the headings: enough of its cells are known ones."""
    return len(propose(cells)) >= ENOUGH


def digest_of(headings: Sequence[str]) -> str:
    """Return the SHA-256 of the headings as people see them, by which their template is found again."""
    return sha256("\n".join(fold(heading) for heading in headings).encode()).hexdigest()
