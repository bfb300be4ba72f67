"""Limits that are numbers but not dates: quorum, pages, megabytes, minutes, fonts, how often (room: regulation)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from apparat.regulation.act.clause import Words
from apparat.regulation.basis import ACT


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit.

    Attributes:
        key: stable name, "sitting.quorum".
        clause: address in the act of ``basis``.
        value: the number, in ``unit``.
        unit: "share", "pages", "megabytes", "points", "minutes", "times", "addressees", "files".
        is_floor: true when less is refused, false when more is refused.
        what: what is limited.
        basis: key of ``basis.BY_KEY``.
    """

    key: str
    clause: str
    value: Fraction
    unit: str
    is_floor: bool
    what: Words
    basis: str = ACT

    def allows(self, amount: Fraction | int) -> bool:
        """Say whether ``amount``, in the unit of the limit, keeps to it; the limit itself is allowed."""
        return amount >= self.value if self.is_floor else amount <= self.value


def _most(key: str, clause: str, value: int, unit: str, what: Words, basis: str = ACT) -> Limit:
    return Limit(key, clause, Fraction(value), unit, False, what, basis)


def _least(key: str, clause: str, value: Fraction, unit: str, what: Words) -> Limit:
    return Limit(key, clause, value, unit, True, what)


_PAGES = Words("анықтама көлемі", "объём справки", "length of an information note")
_TALK = Words("баяндама ұзақтығы", "длительность доклада", "length of a talk")
_DELIVERY = "documentation_2018"

LIMITS: tuple[Limit, ...] = (
    _least(
        "sitting.quorum",
        "5.4",
        Fraction(2, 3),
        "share",
        Words("отырыстағы әкімдік мүшелерінің үлесі", "доля членов акимата на заседании", "members at the sitting"),
    ),
    _most("sitting.note_pages", "5.6", 5, "pages", _PAGES),
    _most(
        "sitting.slides_megabytes",
        "5.6",
        10,
        "megabytes",
        Words("презентация көлемі", "размер презентации", "size of a presentation"),
    ),
    _least(
        "sitting.slides_font",
        "5.6",
        Fraction(20),
        "points",
        Words("презентация қарпі", "шрифт презентации", "font of a presentation"),
    ),
    _least("sitting.talk_minutes_least", "5.6", Fraction(7), "minutes", _TALK),
    _most("sitting.talk_minutes_most", "5.6", 10, "minutes", _TALK),
    _most("meeting.note_pages", "6.7", 3, "pages", _PAGES),
    _most("commission.note_pages", "8.2", 3, "pages", _PAGES),
    _most(
        "control.extensions",
        "13.7",
        1,
        "times",
        Words("мерзімді ұзарту саны", "число продлений срока", "number of extensions"),
    ),
    _most(
        "control.extension_proposals",
        "13.8",
        2,
        "times",
        Words(
            "мерзімді ұзарту туралы ұсыныстар саны",
            "число предложений о продлении срока",
            "number of proposals to extend",
        ),
    ),
    _most(
        "document.addressees",
        "25",
        4,
        "addressees",
        Words("бір құжаттағы адресаттар саны", "число адресатов документа", "addressees of one paper"),
        _DELIVERY,
    ),
    _most(
        "delivery.megabytes",
        "147",
        95,
        "megabytes",
        Words("жөнелтілімнің көлемі", "размер отправления", "size of one delivery"),
        _DELIVERY,
    ),
    _most(
        "delivery.attachments",
        "147",
        80,
        "files",
        Words("жөнелтілімдегі файлдар саны", "число вложений отправления", "attachments of one delivery"),
        _DELIVERY,
    ),
)

BY_KEY: dict[str, Limit] = {limit.key: limit for limit in LIMITS}


@dataclass(frozen=True, slots=True)
class Font:
    """A prescribed font: family, size in points, clause."""

    family: str
    size: int
    clause: str


PROTOCOL_FONT = Font("Times New Roman", 14, "9.5")


def quorum_of(members: int) -> int:
    """Return how many of ``members`` must be present: not fewer than two thirds, rounded up (5.4)."""
    return -(-members * 2 // 3)


def majority_of(present: int) -> int:
    """Return how many votes of those ``present`` adopt a decree: more than half (5.4)."""
    return present // 2 + 1
