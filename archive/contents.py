"""What of a paper goes into a package: its data, its stored files, what is made for it (10.5; № 703 p. 209)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from apparat.files.models import Attachment
from apparat.org.models import Office
from approvals.models import ApprovalSheet
from archive.metadata import Data, choice, day, deeds_on, moment, named, person, stored
from archive.metadata_agreement import agreement_of, materials_laid_to, sent_to, signatures_of, versions_of
from archive.metadata_execution import assignments_on, report_files, resolutions_on
from archive.metadata_ties import ties_of
from archive.papers import CasePaper
from control.models import Assignment
from documents.legacy import origin_of
from documents.models import Incoming
from documents.printing import stamp_pdf
from outgoing.materials import materials_of
from outgoing.models import DetachedSignature, Outgoing, Signature
from outgoing.models.version import VersionFile
from outgoing.printing import approval_pdf

UNSAFE = re.compile(r"[^\w.\- ]+")
LONGEST = 80  # signs of a name inside the package
LANGUAGES = ("kk", "ru")


@dataclass(frozen=True, slots=True)
class Original:
    """A stored file as it goes into the package: its name there, and whether its pages are drawn on the paper's PDF/A.

    What is PDF/A already is not drawn: the office's own sheets.
    """

    name: str
    attachment: Attachment
    is_drawn: bool = True


@dataclass(frozen=True, slots=True)
class Content:
    """metadata: plain values; originals: stored files; made: name and bytes of what lies beside them."""

    metadata: Data
    originals: list[Original]
    made: list[tuple[str, bytes]]


def contents_of(paper: CasePaper, office: Office) -> Content:
    """Return what goes into the package of the paper.

    An incoming one: its stored files and those of the reports on it as they came, and the sheet with its registration
    stamp (PDF/A); a restricted one has no files, and who wrote it, signed it and numbered it is not told (10.4). One of
    the office: the sheet with its number (PDF/A), the signed bytes, the signature files beside them, annexes,
    materials (12.2), and its sheet of agreement (PDF/A).
    """
    return _incoming(paper, office) if paper.kind == "incoming" else _outgoing(paper)


def _incoming(paper: CasePaper, office: Office) -> Content:
    rows = Incoming.objects.select_related("correspondent", "kind", "case_file", "addressee", "registered_by")
    row = rows.get(pk=paper.pk)
    kept = row.files.filter(withdrawn_at=None).select_related("attachment__blob").order_by("pk")
    files = [each.attachment for each in kept]
    reports = [] if row.restricted else list(report_files("incoming", row.pk))
    metadata = _common(paper, row) | {
        "kind": named(row.kind),
        "their_number": "" if row.restricted else row.their_number,  # 10.4
        "their_date": "" if row.restricted else day(row.their_on),
        "signed_by": "" if row.restricted else row.signatory,
        "restricted": row.restricted,
        "language": row.language,
    }
    if not row.restricted:
        metadata |= _of_incoming(row) | {"files": stored([*files, *reports])}
    originals = [*_originals(files), *_originals(reports, "report-")]
    return Content(metadata, originals, [("stamp.pdf", stamp_pdf(row, office, language="kk"))])


def _of_incoming(row: Incoming) -> Data:
    """Return what only a paper without a restriction tells of itself (10.4)."""
    origin = origin_of(row)
    journal = ("resolution", "receipt", "execution", "note")
    return {
        "received_at": moment(row.received_at),
        "way": choice(row.channel, Incoming.Channel(row.channel).label),
        "signatory_post": choice(row.signatory_post, Incoming.Signatory(row.signatory_post).label),
        "reference": row.reference,
        "executor": row.executor,
        "urgency": choice(row.urgency, Assignment.Urgency(row.urgency).label) if row.is_urgent else {},
        "addressee": person(row.addressee, row.registered_at),
        "registered_by": person(row.registered_by, row.registered_at),
        "old_journal": {name: getattr(origin, name) for name in journal} if origin else {},
        "resolutions": resolutions_on(row),
        "assignments": assignments_on("incoming", row.pk),
        "links": ties_of("incoming", row.pk),
        "journal": deeds_on("incoming", row.pk),
    }


def _outgoing(paper: CasePaper) -> Content:
    rows = Outgoing.objects.select_related(
        "kind", "case_file", "copy__blob", "signer", "signer_post", "drafter", "drafter_post", "incoming", "sheet"
    )
    row = rows.get(pk=paper.pk)
    signed = Signature.objects.filter(outgoing=row, voided_at=None).select_related("attachment__blob").first()
    acts = signed is not None and signed.on_behalf_of_id is not None  # 1.4
    annexes = VersionFile.objects.filter(version__outgoing=row, version__ordinal=row.version)
    attached = [each.attachment for each in annexes.select_related("attachment__blob").order_by("order")]
    laid = [file for each in materials_of(row) for file in (each.file, each.order_copy) if file]
    reports = list(report_files("outgoing", row.pk))
    own = [(row.copy, "")] if row.copy else []
    own += [(signed.attachment, "signed-")] if signed else []
    metadata = _common(paper, row) | {
        "kind": named(row.kind),
        "signed_at": moment(row.signed_at),
        "signature_sha256": signed.sha256 if signed else "",
        "language": row.language,
        "signer": person(row.signer, row.signed_at, row.signer_post, acts=acts),
        "drafter": person(row.drafter, row.created_at, row.drafter_post),
        "files": stored([*(file for file, _prefix in own), *attached, *laid, *reports]),
        "versions": versions_of(row),
        "agreement": agreement_of(row),
        "signatures": signatures_of(row),
        "materials": materials_laid_to(row),
        "sent": sent_to(row),
        "assignments": assignments_on("outgoing", row.pk),
        "links": ties_of("outgoing", row.pk),
        "journal": deeds_on("outgoing", row.pk),
    }
    originals = [each for file, prefix in own for each in _originals([file], prefix, is_drawn=False)]
    originals += [*_originals(attached), *_originals(laid, "material-"), *_originals(reports, "report-")]
    return Content(metadata, originals, [*_sheet(row, row.sheet), *_signature_files(row)])


def _sheet(paper: Outgoing, sheet: ApprovalSheet | None) -> Iterator[tuple[str, bytes]]:
    """Yield the sheet of agreement of the paper in both languages; one that nobody was asked about has none."""
    if sheet is None:
        return
    for language in LANGUAGES:
        yield f"agreement-{language}.pdf", approval_pdf(paper, sheet, language=language)


def _signature_files(paper: Outgoing) -> Iterator[tuple[str, bytes]]:
    """Yield the signature files over the signed bytes, as they came (12.5); what an act destroyed is empty (10.5)."""
    rows = DetachedSignature.objects.filter(outgoing=paper, signature__voided_at=None).exclude(content=b"")
    for place, row in enumerate(rows.order_by("pk"), start=1):
        yield f"signature-{place:02}-{_safe(row.name)}", bytes(row.content)


def _originals(files: list[Attachment], prefix: str = "", *, is_drawn: bool = True) -> list[Original]:
    """Return the files under safe names; those that an act destroyed have no bytes any more (10.5)."""
    return [Original(prefix + _safe(each.name), each, is_drawn) for each in files if each.destroyed_at is None]


def _common(paper: CasePaper, row: Incoming | Outgoing) -> dict[str, Any]:
    case = row.case_file
    return {
        "direction": paper.kind,
        "number": paper.number,
        "registered_at": moment(paper.at),
        "case": f"{case.index} ({case.year})" if case else "",
        "correspondent": {"kk": paper.whom[0], "ru": paper.whom[1]},
        "heading": {"kk": paper.summary[0], "ru": paper.summary[1]},
        "sheets": paper.sheets,
    }


def _safe(name: str) -> str:
    """Return a name that no archive program reads as a way out of its folder."""
    stem, dot, suffix = UNSAFE.sub("_", name).strip(". ").rpartition(".")
    return f"{stem[:LONGEST]}{dot}{suffix[:8]}" if dot else suffix[:LONGEST] or "file"
