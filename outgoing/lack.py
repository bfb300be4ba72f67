"""One thing a paper lacks, and to which bodies only the akim signs (10.8, 12.6); for the tables of what is lacking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from apparat.org.models import Unit

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

HIGHER = frozenset(  # 10.8 last ¶: to them only the akim signs
    {
        *(Unit.Rank.PRESIDENT, Unit.Rank.PRESIDENT_ADMIN, Unit.Rank.PRIME_MINISTER, Unit.Rank.GOVERNMENT),
        *(Unit.Rank.OBLAST_AKIM, Unit.Rank.OBLAST_APPARATUS, Unit.Rank.OBLAST_BODY),
    }
)


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that is lacking: the sentence for people, the clause it rests on."""

    reason: _StrPromise | str
    clause: str
