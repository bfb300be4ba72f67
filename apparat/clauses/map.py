"""The clause map: for each of the 199 clauses one account: carried out, waiting or silent (room: clauses).

What carries a clause is found in the code and the tests and baked into ``carried.json``, because tests are not
installed where the pages run; why a clause is silent and which house it waits for stands in ``regulation.accounts``.
The first of these that is true is its status: carried by code *and* tests, waiting, silent. A clause may be carried in
part and wait for more: then it stands in WAITING besides, and ``regulation.remainders`` says what is still to come.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from apparat.clauses import carriers, proofs
from apparat.regulation import accounts
from apparat.regulation.act import ACT, Words
from apparat.regulation.remainders import REMAINDERS

FILE = Path(__file__).parent / "carried.json"


class Status(StrEnum):
    """How a clause is accounted for."""

    CARRIED = "carried"
    PARTLY = "partly"
    WAITING = "waiting"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Carried:
    """What was found for a clause.

    Attributes:
        code: dotted names of marked functions.
        moves: "kind.move" of life-cycle moves.
        pages: URL names of pages.
        tests: "tests/…/test_x.py::test_name" or "…::test_name[case]".
    """

    code: tuple[str, ...] = ()
    moves: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()

    @property
    def has_code(self) -> bool:
        """Say whether any code claims to carry the clause."""
        return bool(self.code or self.moves)

    @property
    def is_carried(self) -> bool:
        """Say whether code carries the clause and a test proves it."""
        return self.has_code and bool(self.tests)


NOTHING = Carried()
CarriedMap = Mapping[str, Carried]


@dataclass(frozen=True, slots=True)
class Account:
    """The account of one clause: its status, what carries it, the house it waits for, what is to come, why silent."""

    number: str
    status: Status
    carried: Carried
    house: str = ""
    remainder: Words | None = None
    reason: Words | None = None

    @property
    def is_carried(self) -> bool:
        """Say whether the clause is carried out, wholly or in part."""
        return self.status in (Status.CARRIED, Status.PARTLY)

    @property
    def waits_for(self) -> Words | None:
        """Return the house it waits for, in words."""
        return accounts.HOUSES[self.house] if self.house else None


class Unaccounted(LookupError):
    """A clause is neither carried out nor waiting nor silent."""


def account_of(number: str, carried: CarriedMap) -> Account:
    """Return the account of a clause of the act; raises ``Unaccounted`` for one that is in none."""
    found, house = carried.get(number, NOTHING), accounts.WAITING.get(number, "")
    if found.is_carried:
        status = Status.PARTLY if house else Status.CARRIED
        return Account(number, status, found, house, REMAINDERS.get(number))
    if house:
        return Account(number, Status.WAITING, found, house)
    if number in accounts.SILENT:
        return Account(number, Status.SILENT, found, reason=accounts.SILENT[number])
    raise Unaccounted(number)


def accounts_of(carried: CarriedMap) -> dict[str, Account]:
    """Return the accounts of all clauses in the order of the act; raises ``Unaccounted``."""
    return {number: account_of(number, carried) for number in ACT}


def collect(tests: Path) -> dict[str, Carried]:
    """Find what carries each clause in the code that is installed and in the tests below ``tests``."""
    code, moves, pages = carriers.marked(), carriers.moves(), carriers.pages()
    proven: dict[str, list[str]] = {}
    for claim in proofs.claims(tests):
        proven.setdefault(claim.clause, []).append(claim.test)
    found = {
        number: Carried(
            tuple(code.get(number, ())),
            tuple(moves.get(number, ())),
            tuple(sorted({page.name for page in pages if number in page.clauses})),
            tuple(proven.get(number, ())),
        )
        for number in ACT
    }
    return {number: each for number, each in found.items() if each != NOTHING}


def as_json(carried: CarriedMap) -> str:
    """Return the text of ``carried.json``: one clause after another, only what was found."""
    plain = {number: {k: v for k, v in asdict(each).items() if v} for number, each in carried.items()}
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


@cache
def baked() -> dict[str, Carried]:
    """Return what ``manage.py clause --write`` found, as the pages show it."""
    plain = json.loads(FILE.read_text(encoding="utf-8"))
    return {number: Carried(**{k: tuple(v) for k, v in each.items()}) for number, each in plain.items()}


def problems(carried: CarriedMap) -> list[str]:
    """Return every clause that is not in exactly one account, and every claim that no test carries, in words."""
    return [f"{number}: {problem}" for number in ACT for problem in _problems_of(number, carried.get(number, NOTHING))]


def _problems_of(number: str, found: Carried) -> Iterator[str]:
    waits, silent = number in accounts.WAITING, number in accounts.SILENT
    if found.has_code and not found.tests:
        yield f"claimed by {', '.join((*found.code, *found.moves))}, but no test carries it"
    if silent and found.has_code:
        yield "silent, yet code carries it"
    if silent and waits:
        yield "silent and waiting at once"
    if not (found.is_carried or waits or silent):
        yield "neither carried out nor waiting nor silent"
    if (found.is_carried and waits) != (number in REMAINDERS):
        yield "carried in part needs a remainder, and only then (regulation/remainders.py)"
