"""Grounds on which a paper goes back unregistered: label, clause, what the letter says (10.8–10.15).

What is asked of a paper, and which answer leads to which ground, stands in `documents.acceptability`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from apparat.regulation.act.clause import Words

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

LETTERS = Path(__file__).parent / "grounds.toml"


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground: key, what the clerk reads, clause, what the letter says (kk, ru)."""

    key: str
    label: _StrPromise
    clause: str
    letter: Words


@cache
def _letters() -> dict[str, Words]:
    raw = tomllib.loads(LETTERS.read_text(encoding="utf-8"))
    return {key: Words(kk=row["kk"], ru=row["ru"], en=row["en"]) for key, row in raw.items()}


_ROWS: tuple[tuple[str, _StrPromise, str], ...] = (  # in the order of the letter
    ("signature", _("signed by somebody who may not sign to this addressee"), "10.8"),
    ("number", _("no outgoing number or date"), "10.9"),
    ("reference", _("what it answers is not named"), "10.9"),
    ("digital_signature", _("not signed by the digital signature of the first head or his deputy"), "10.9"),
    ("executor", _("no surname or telephone of the executor"), "10.9"),
    ("language", _("not in the state language"), "10.9"),
    ("other_requisites", _("other required requisites are missing"), "10.9"),
    ("library", _("a report or an informational letter: its place is the Library of documents"), "10.9"),
    ("form", _("improperly formed"), "10.12"),
    ("acting_order", _("signed by an acting head without a copy of the order"), "10.14"),
    ("financing", _("financing not worked out with economy and finance"), "10.15"),
)
# a ground of notes written before it was told apart into number, reference, signature, executor; given no more
FORMER = ("requisites", _("required requisites are missing"), "10.9")
GROUNDS: dict[str, Ground] = {
    key: Ground(key, label, clause, _letters()[key]) for key, label, clause in (*_ROWS, FORMER)
}


def clauses_of(keys: Iterable[str]) -> list[str]:
    """Return the clauses of the grounds, each once, in the order of the Regulation."""
    return list(dict.fromkeys(GROUNDS[key].clause for key in GROUNDS if key in set(keys)))


def reasons(keys: Iterable[str]) -> dict[str, str]:
    """Return what the letter says of the grounds, in Kazakh and Russian."""
    words = [GROUNDS[key].letter for key in keys]
    return {"kk": "; ".join(one.kk for one in words), "ru": "; ".join(one.ru for one in words)}
