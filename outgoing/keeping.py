"""Sheets kept as bytes: of the version that is agreed and signed, and with its number (12.5; law.md 3.2)."""

from __future__ import annotations

from datetime import datetime

from apparat.files.models import Attachment
from apparat.files.store import store_made
from apparat.org.models import Officer
from outgoing.letter import letter_pdf, unsigned_pdf
from outgoing.models import Outgoing
from outgoing.readiness import last_version


def keep_sheet(outgoing: Outgoing, *, by: Officer, at: datetime) -> Attachment:
    """Keep the sheet of the last version as approvers and signer have it before them; a kept one stays as it is."""
    version = last_version(outgoing)
    if version.copy is None:
        version.copy = _kept(unsigned_pdf(outgoing), f"{outgoing.pk}-{version.ordinal}.pdf", by, at)
        version.save(update_fields=["copy"])
    return version.copy


def keep_numbered(outgoing: Outgoing, *, by: Officer, at: datetime) -> None:
    """Keep the sheet with number, date and the mark of the signature: these bytes are sent."""
    outgoing.copy = _kept(letter_pdf(outgoing), f"{outgoing.number.replace('/', '-')}.pdf", by, at)
    outgoing.save(update_fields=["copy"])


def _kept(content: bytes, name: str, by: Officer, at: datetime) -> Attachment:
    return store_made([content], name=name, kind="pdf", role=Attachment.Role.SIGNED, by=by, at=at)
