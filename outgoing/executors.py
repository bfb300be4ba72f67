"""The mark of the executor on the sheet: who drafts the paper, his telephone and e-mail (10.9; № 703, p. 31).

The card of a version keeps the mark, and so the digest binds it: what is agreed and signed names the executor it was
sent with. A draft shows who drafts it now, because with his mark it would be sent (ADR-0011 p. 28).
"""

from __future__ import annotations

from dataclasses import astuple, dataclass

from apparat.org.models import Officer
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
