"""Signature files of a paper as its page shows them: read anew, never trusted (12.5; law.md 5.5)."""

from __future__ import annotations

from dataclasses import dataclass

from outgoing.cms import Certificate, NotSignedData, read
from outgoing.models import DetachedSignature, Outgoing


@dataclass(frozen=True, slots=True)
class Shown:
    """One signature file: the row, whether it carries the signed text itself, the certificate where readable."""

    row: DetachedSignature
    is_detached: bool
    certificate: Certificate | None

    @property
    def iin(self) -> str:
        """The IIN of the signer, all but its last four digits hidden."""
        known = self.certificate.iin if self.certificate else ""
        return f"{'•' * (len(known) - 4)}{known[-4:]}" if known else ""


def files_of(paper: Outgoing) -> list[Shown]:
    """Return the signature files of the signature in force, the latest first."""
    rows = paper.detached.filter(signature__voided_at=None).select_related("by").order_by("-at", "-pk")
    return [_shown(row) for row in rows]


def _shown(row: DetachedSignature) -> Shown:
    try:
        found = read(bytes(row.content))
    except NotSignedData:
        return Shown(row, is_detached=True, certificate=None)
    return Shown(row, found.is_detached, found.certificate)
