"""Correspondents of an old journal in the book: found by BIN, IIN or name, else made by its rules (ADR-0010, 0016).

The book is read once for a file: 100,000 rows name a few thousand correspondents.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

from apparat.kazakh.folding import fold
from apparat.org.identity_numbers import FEMALE, MALE, is_of_a_person
from apparat.org.models import Citizen, Unit
from documents.correspondents import Card, CitizenCard, OrganisationCard
from documents.queries import INSIDE

Words: TypeAlias = frozenset[str]
TO_MAKE = 0  # no key of the database: the book does not have it yet
WHOLE_NAME = 3  # words: surname, given name, patronymic
_INITIALS = re.compile(r"^[^\W\d_]{2,}\s+[^\W\d_]\.\s?(?:[^\W\d_]\.)?$|^[^\W\d_]\.\s?(?:[^\W\d_]\.\s?)?[^\W\d_]{2,}$")


class Many(Exception):
    """Several correspondents have the name, and the row has no number to tell them apart."""


class Book:
    """The names and numbers of the book, those of citizens apart (ADR-0010)."""

    def __init__(self) -> None:
        """Read the book."""
        self.numbers: dict[str, int] = {}
        self.bodies: dict[Words, set[int]] = {}
        self.people: dict[Words, set[int]] = {}
        self.numbered: set[int] = set()
        self.new_bodies: dict[Words, str] = {}
        self.new_people: set[Words] = set()
        rows = Unit.objects.exclude(kind__in=[*INSIDE, Unit.Kind.CITIZEN])
        for key, number, *names in rows.values_list("pk", "bin", "name_kk", "name_ru", "short_kk", "short_ru"):
            self._keep(self.bodies, key, number, names)
        people = Citizen.objects.values_list("unit_id", "iin", "last_name", "first_name", "patronymic")
        for key, number, *names in people:
            self._keep(self.people, key, number, [" ".join(names)])

    def _keep(self, names: dict[Words, set[int]], key: int, number: str, said: list[str]) -> None:
        if number:
            self.numbers[number] = key
            self.numbered.add(key)
        for name in said:
            if words := words_of(name):
                names.setdefault(words, set()).add(key)

    def find(self, name: str, number: str) -> int:
        """Return the key of the correspondent, or TO_MAKE. number: sound, or "".

        Of the same name only one without a number of its own is taken for a body that comes with a number; a citizen
        with a new IIN is another person. Raises Many.
        """
        if number and (key := self.numbers.get(number)):
            return key
        is_citizen = is_person(name, number)
        found = (self.people if is_citizen else self.bodies).get(words_of(name), set())
        if number:
            found = set() if is_citizen else found - self.numbered
        if len(found) > 1:
            raise Many
        return next(iter(found), TO_MAKE)

    def note_new(self, name: str, number: str) -> None:
        """Count a correspondent that would be made."""
        if is_person(name, number):
            self.new_people.add(words_of(f"{name} {number}"))
        else:
            self.new_bodies.setdefault(words_of(name), name)

    def made(self, name: str, number: str, key: int) -> None:
        """Remember one that was made: the next row finds it."""
        self._keep(self.people if is_person(name, number) else self.bodies, key, number, [name])


@lru_cache(maxsize=20_000)
def words_of(name: str) -> Words:
    """Return the folded words of a name, in no order (ADR-0010)."""
    return frozenset(fold(name).split())


def is_person(name: str, number: str) -> bool:
    """Tell a citizen from a body: by the number, else by a patronymic or initials. In doubt it is a body."""
    if number:
        return is_of_a_person(number)
    said = name.strip().casefold()
    words = said.split()
    return bool(_INITIALS.match(said)) or (len(words) == WHOLE_NAME and words[-1].endswith((*MALE, *FEMALE)))


def card_of(name: str, number: str) -> Card:
    """Return the card to be written into the book."""
    if not is_person(name, number):
        return OrganisationCard(name_kk=name, bin=number)
    last, first, patronymic = [*name.replace(".", ". ").split(maxsplit=2), "", ""][:3]
    if last.endswith("."):  # И. Иванов
        last, first, patronymic = (patronymic or first), last, (first if patronymic else "")
    return CitizenCard(last_name=last[:80], first_name=first[:80], patronymic=patronymic[:80], iin=number)
