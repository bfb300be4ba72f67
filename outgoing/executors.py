"""The mark of the executor on the sheet: who drafts the paper, his telephone and e-mail (10.9; № 703, p. 31).

The card of a version keeps the mark, and so the digest binds it: what is agreed and signed names the executor it was
sent with. A draft shows who drafts it now, because with his mark it would be sent (ADR-0011 p. 28).
"""

from __future__ import annotations

from dataclasses import astuple, dataclass
from datetime import date

from apparat.org.models import Officer
from apparat.org.queries import heads_of, working_officers
from outgoing.models import Outgoing, Version
from outgoing.states import OutgoingState


@dataclass(frozen=True, slots=True)
class Mark:
    """Name of the executor in both languages, telephone, e-mail; "" for what nobody wrote down."""

    kk: str
    ru: str
    phone: str
    email: str

    def name_in(self, language: str) -> str:
        """Return the name in one language ("kk" or "ru")."""
        return self.ru if language == "ru" else self.kk

    @property
    def in_card(self) -> list[str]:
        """The mark as the card of a version keeps it."""
        return list(astuple(self))


def mark_of(officer: Officer) -> Mark:
    """Return the mark of an officer as it is now."""
    return Mark(officer.short_name_kk, officer.short_name_ru, officer.phone, officer.email)


def still_drafts(outgoing: Outgoing, on: date) -> bool:
    """Tell whether its executor himself works here on the day and holds the post from which he drafts (10.9, 10.18).

    That somebody else holds it by now is not enough: the sheet names the executor and his telephone.
    """
    return working_officers(on).filter(pk=outgoing.drafter_id, position=outgoing.drafter_post_id).exists()


def carriers_of(outgoing: Outgoing, on: date) -> list[Officer]:
    """Return who carries the paper on, to be told when it comes back: its executor, or the head who then takes it over.

    When the body has no head on the day, the executor all the same: the news lies where the next reader looks.
    """
    if still_drafts(outgoing, on):
        return [outgoing.drafter]
    return [*heads_of([outgoing.unit_id], on)] or [outgoing.drafter]


def mark_on(outgoing: Outgoing, version: Version) -> Mark:
    """Return the mark on the sheet of a version: of its card; of a draft's last version that of who drafts it now.

    Cards of papers agreed before cards kept it have none: then it is who drafted the paper, as ever.
    """
    is_drafted = outgoing.state == OutgoingState.DRAFT and version.ordinal == outgoing.version
    kept = None if is_drafted else version.facts.get("executor")
    return Mark(*kept) if kept else mark_of(outgoing.drafter)


def is_stale(outgoing: Outgoing, version: Version) -> bool:
    """Tell whether the card of the version names another executor, or other telephones of his, than there are now."""
    return bool(version.facts.get("executor") != mark_of(outgoing.drafter).in_card)
