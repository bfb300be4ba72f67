"""The book of correspondents: what is typed of one, who has that name, are the numbers right (10.9; ADR-0010)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.kazakh.folding import fold, query
from apparat.org.identity_numbers import is_of_a_person, is_sound
from apparat.org.models import Citizen, Unit
from apparat.org.names import BODIES, FoldedNames
from apparat.search.columns import Meets

CLAUSE = "10.9"
NOBODY = 0  # no key of the database
LOOKED_AT = 50  # rows in whose names the typed words stand
SHOWN = 5
KIND_OF_RANK = {Unit.Rank.DISTRICT: Unit.Kind.TERRITORIAL, Unit.Rank.OUTSIDE: Unit.Kind.OUTSIDE}  # others are higher


@dataclass(frozen=True, slots=True)
class OrganisationCard:
    """What is typed of an organisation or body: names in both languages, who it is for 10.8 and 10.11, its BIN."""

    name_kk: str
    name_ru: str = ""
    short_kk: str = ""
    short_ru: str = ""
    rank: str = Unit.Rank.OUTSIDE
    bin: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""

    @property
    def kind(self) -> str:
        """Where in the tree such a body stands."""
        return KIND_OF_RANK.get(Unit.Rank(self.rank), Unit.Kind.HIGHER)


@dataclass(frozen=True, slots=True)
class CitizenCard:
    """What is typed of a citizen; the IIN is optional by law (law.md 5.1)."""

    last_name: str
    first_name: str
    patronymic: str = ""
    iin: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""

    @property
    def full_name(self) -> str:
        """Surname, given name, patronymic."""
        return " ".join(filter(None, (self.last_name, self.first_name, self.patronymic)))


Card: TypeAlias = OrganisationCard | CitizenCard
NOT_SOUND = _("Twelve digits, of which the last is a check digit: look for a slip.")
IIN_OF_A_PERSON = _("This is the IIN of a person, not a BIN: enter a citizen.")
NOT_ITS_OWN = _("Another correspondent has this number.")


def check(card: Card, *, but: int = NOBODY) -> None:
    """Refuse a number that is wrong by its digits, or that another correspondent has (`but` is the key of this one).

    Raises Refusal at the field of the number.
    """
    if isinstance(card, CitizenCard):
        if card.iin and not is_sound(card.iin):
            raise Refusal(NOT_SOUND, "", field="iin")
        taken, field = bool(card.iin) and Citizen.objects.filter(iin=card.iin).exclude(pk=but).exists(), "iin"
    else:
        if card.bin and not is_sound(card.bin):
            raise Refusal(NOT_SOUND, "", field="bin")
        if card.bin and is_of_a_person(card.bin):
            raise Refusal(IIN_OF_A_PERSON, "", field="bin")
        taken, field = bool(card.bin) and Unit.objects.filter(bin=card.bin).exclude(pk=but).exists(), "bin"
    if taken:
        raise Refusal(NOT_ITS_OWN, CLAUSE, field=field)


def namesakes(card: Card, *, but: int = NOBODY) -> list[Unit]:
    """Return correspondents of the same folded name, `SHOWN` at most: one of them is probably the same.

    The words of a name are compared in any order; of people without a patronymic the surname and the given name.
    """
    if isinstance(card, CitizenCard):
        names = {f"{card.last_name} {card.first_name}"}
        rows = Unit.objects.filter(kind=Unit.Kind.CITIZEN)
    else:
        names = {card.name_kk, card.name_ru, card.short_kk, card.short_ru} - {""}
        rows = Unit.objects.exclude(kind=Unit.Kind.CITIZEN)
    found: dict[int, Unit] = {}
    for name in sorted(names):
        if words := query(name):
            met = rows.exclude(pk=but).filter(Meets(words, FoldedNames(*BODIES))).select_related("citizen")
            found |= {row.pk: row for row in met.order_by("sort_key", "pk")[:LOOKED_AT] if _is_called(row, name, card)}
    return list(found.values())[:SHOWN]


def _is_called(row: Unit, name: str, card: Card) -> bool:
    if not isinstance(card, CitizenCard):
        return any(_folded(name) == _folded(getattr(row, column)) for column in BODIES)
    person: Citizen = row.citizen
    if _folded(f"{person.last_name} {person.first_name}") != _folded(name):
        return False
    both = person.patronymic and card.patronymic
    return not both or _folded(person.patronymic) == _folded(card.patronymic)


def _folded(name: str) -> frozenset[str]:
    return frozenset(fold(name).split())


def card_of(correspondent: Unit) -> Card:
    """Return what the book says of a correspondent, as it would be typed."""
    if correspondent.is_citizen:
        person = correspondent.citizen
        return CitizenCard(**{name: getattr(person, name) for name in CitizenCard.__slots__})
    return OrganisationCard(**{name: getattr(correspondent, name) for name in OrganisationCard.__slots__})
