"""What of a paper goes into a package: its metadata, its stored files, a sheet made for it (10.5; № 703 p. 209)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from apparat.files.models import Attachment
from apparat.org.models import Office
from archive.papers import CasePaper
from documents.models import Incoming
from documents.printing import stamp_pdf
from outgoing.models import Outgoing, Signature
from outgoing.models.version import VersionFile

UNSAFE = re.compile(r"[^\w.\- ]+")
LONGEST = 80  # signs of a name inside the package


@dataclass(frozen=True, slots=True)
class Content:
    """metadata: plain values; files: name inside the package and stored file; made: name and bytes of made sheets."""

    metadata: dict[str, Any]
    files: list[tuple[str, Attachment]]
    made: list[tuple[str, bytes]]


def contents_of(paper: CasePaper, office: Office) -> Content:
    """Return what goes into the package of the paper.

    An incoming one: its stored files as they came, and the sheet with its registration stamp as PDF/A; a restricted one
    has no files, and who wrote it, signed it and numbered it is not told (10.4). One of the office: the sheet with its
    number (PDF/A), the signed bytes, the annexes.
    """
    return _incoming(paper, office) if paper.kind == "incoming" else _outgoing(paper)


def _incoming(paper: CasePaper, office: Office) -> Content:
    row = Incoming.objects.select_related("correspondent", "kind", "case_file").get(pk=paper.pk)
    kept = row.files.filter(withdrawn_at=None, attachment__destroyed_at=None).select_related("attachment__blob")
    files = [(_safe(each.attachment.name), each.attachment) for each in kept.order_by("pk")]
    metadata = _common(paper, row) | {
        "kind": {"kk": row.kind.name_kk, "ru": row.kind.name_ru},
        "their_number": "" if row.restricted else row.their_number,  # 10.4
        "their_date": row.their_on.isoformat() if row.their_on and not row.restricted else "",
        "signed_by": "" if row.restricted else row.signatory,
        "restricted": row.restricted,
        "language": row.language,
    }
    return Content(metadata, files, [("stamp.pdf", stamp_pdf(row, office, language="kk"))])


def _outgoing(paper: CasePaper) -> Content:
    rows = Outgoing.objects.select_related("kind", "case_file", "copy__blob", "signer")
    row = rows.get(pk=paper.pk)
    signature = Signature.objects.filter(outgoing=row, voided_at=None).select_related("attachment__blob").first()
    files = [(_safe(row.copy.name), row.copy)] if row.copy else []
    files += [(f"signed-{_safe(signature.attachment.name)}", signature.attachment)] if signature else []
    annexes = VersionFile.objects.filter(version__outgoing=row, version__ordinal=row.version)
    annexes = annexes.select_related("attachment__blob").order_by("order")
    files += [(_safe(each.attachment.name), each.attachment) for each in annexes]
    metadata = _common(paper, row) | {
        "kind": {"kk": row.kind.name_kk, "ru": row.kind.name_ru},
        "signed_by": row.signer.short_name_kk,
        "signed_at": _moment(row.signed_at),
        "signature_sha256": signature.sha256 if signature else "",
        "language": row.language,
    }
    return Content(metadata, [(name, file) for name, file in files if file.destroyed_at is None], [])


def _common(paper: CasePaper, row: Incoming | Outgoing) -> dict[str, Any]:
    case = row.case_file
    return {
        "direction": paper.kind,
        "number": paper.number,
        "registered_at": _moment(paper.at),
        "case": f"{case.index} ({case.year})" if case else "",
        "correspondent": {"kk": paper.whom[0], "ru": paper.whom[1]},
        "heading": {"kk": paper.summary[0], "ru": paper.summary[1]},
        "sheets": paper.sheets,
    }


def _moment(at: Any) -> str:
    return timezone.localtime(at).isoformat() if at else ""


def _safe(name: str) -> str:
    """Return a name that no archive program reads as a way out of its folder."""
    stem, dot, suffix = UNSAFE.sub("_", name).strip(". ").rpartition(".")
    return f"{stem[:LONGEST]}{dot}{suffix[:8]}" if dot else suffix[:LONGEST] or "file"
