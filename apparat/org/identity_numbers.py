"""Identification numbers of people (IIN) and organisations (BIN): what their twelve digits say (law.md 5.1, 5.2).

Pure: neither database nor clock. A number is wrong only by its length, its signs or its check digit; a day of birth or
a sex that does not fit is a doubt, because old numbers and those of foreigners break that rule.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

LENGTH = 12
WEIGHTS = ((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2))  # order № 521 of 29.06.2023
CENTURIES = {"1": 1800, "2": 1800, "3": 1900, "4": 1900, "5": 2000, "6": 2000}  # the seventh digit: century and sex
OF_A_PERSON, OF_AN_ORGANISATION = "0123", "456"  # the fifth digit: tens of a day, or what kind of organisation
MALE, FEMALE = ("ұлы", "улы", "вич", "ьич", "оглы"), ("қызы", "кызы", "вна", "чна", "кизи")  # ends of patronymics


class Doubt(StrEnum):
    """What of an IIN does not fit, though the number may be right."""

    BIRTH = "birth"
    SEX = "sex"


def check_digit(first: str) -> int | None:
    """Return the twelfth digit of a number whose first eleven are given; None when such a number is never issued.

    Args:
        first: eleven digits.
    """
    for weights in WEIGHTS:
        rest = sum(int(digit) * weight for digit, weight in zip(first, weights, strict=True)) % 11
        if rest < 10:  # noqa: PLR2004 - one digit
            return rest
    return None


def is_sound(number: str) -> bool:
    """Tell whether the text is twelve digits of which the last fits the others."""
    if len(number) != LENGTH or not (number.isascii() and number.isdigit()):
        return False
    return check_digit(number[:-1]) == int(number[-1])


def is_of_an_organisation(number: str) -> bool:
    """Tell a BIN from an IIN by its fifth digit. `number` is sound."""
    return number[4] in OF_AN_ORGANISATION


def is_of_a_person(number: str) -> bool:
    """Tell an IIN from a BIN by its fifth digit. `number` is sound."""
    return number[4] in OF_A_PERSON


def born_on(iin: str) -> date | None:
    """Return the day of birth an IIN tells, None when it tells none. `iin` is sound."""
    century = CENTURIES.get(iin[6])
    if century is None:
        return None
    try:
        return date(century + int(iin[:2]), int(iin[2:4]), int(iin[4:6]))
    except ValueError:
        return None


def doubts(iin: str, *, on: date, patronymic: str = "") -> list[Doubt]:
    """Return what of a sound IIN does not fit: a day of birth that is none or to come, a sex that is not his.

    Args:
        iin: a sound number.
        on: the day on which it is looked at.
        patronymic: in Kazakh or Russian; its end tells the sex, any other end tells nothing.
    """
    born = born_on(iin)
    found = [Doubt.BIRTH] if born is None or born > on else []
    if born is not None and (is_male := _is_male(patronymic)) is not None and is_male != (int(iin[6]) % 2 == 1):
        found.append(Doubt.SEX)
    return found


def _is_male(patronymic: str) -> bool | None:
    ending = patronymic.strip().lower()
    if ending.endswith(MALE):
        return True
    return False if ending.endswith(FEMALE) else None
