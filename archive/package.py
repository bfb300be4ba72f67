"""Writes the package of a transfer: a ZIP of every paper with its metadata, hashes and chain (10.5; № 703 p. 206–212).

What lies where: `papers/000001/metadata.json`, `paper-01.pdf` (the PDF/A of the paper, in parts) and beside them its
files as they came and what was made for it; `cases/001/inventory-01.json` and the same printed, `-kk.pdf` and
`-ru.pdf`: the inventory of each file in parts; `inventory.json`, `inventory-kk.pdf`, `inventory-ru.pdf` of the
transfer; `package.json` (what the package is, how much is in it, its files of the nomenclature); `chain.jsonl` (an
entry a line, see `chain`). Papers are read a handful at a time and files are copied in pieces: memory stays bounded.
"""

from __future__ import annotations

import hashlib
import logging
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import TimeoutExpired
from typing import IO, Any

from django.utils import timezone

from apparat.files import blobs
from apparat.files.models import Attachment
from apparat.org.models import Office
from apparat.recognition.programs import ProgramLate, ProgramStarved
from apparat.worker.starved import Starved
from archive.chain import (
    CHAIN,
    CHUNK,
    DESCRIPTION,
    FIRST,
    FORMAT,
    VERSION,
    As,
    FileEntry,
    Of,
    canonical,
    chunks,
    linked,
)
from archive.contents import Content, contents_of
from archive.full_disk import FULL
from archive.inventory import lines_of, transfer_pdf
from archive.listing import LANGUAGES, Listing
from archive.making import TurnOver, Work
from archive.models import Transfer
from archive.papers import CasePaper, chain_of, walk
from archive.queries import Line
from archive.renditions import folder_of, made
from archive.troubles import Missing, Trouble, Unmade

logger = logging.getLogger(__name__)

TELL_EVERY = 20  # papers
PACKED = frozenset({".json", ".jsonl"})  # the rest is packed already


class Writer:
    """A package being written: files go in with their hashes, in one order, with one date."""

    def __init__(self, file: IO[bytes], transfer: Transfer) -> None:
        self._zip = zipfile.ZipFile(file, "w", allowZip64=True)
        self._date = timezone.localtime(transfer.drawn_at).timetuple()[:6]

    def add(self, path: str, source: Iterable[bytes], is_a: As = "beside") -> FileEntry:
        """Copy the pieces into the package and return the entry of the file. is_a: what it is (`chain`)."""
        info = zipfile.ZipInfo(path, (*self._date[:5], 0))
        suffix = path[path.rfind(".") :]
        info.compress_type = zipfile.ZIP_DEFLATED if suffix in PACKED else zipfile.ZIP_STORED
        digest, size = hashlib.sha256(), 0
        with self._zip.open(info, "w", force_zip64=True) as target:
            for piece in source:
                digest.update(piece)
                size += len(piece)
                target.write(piece)
        return {"path": path, "sha256": digest.hexdigest(), "size": size, "is_a": is_a}

    def __enter__(self) -> Writer:
        """Begin to write."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close what was begun, also after a failure."""
        self.close()

    def close(self) -> None:
        """Write the directory of the ZIP."""
        self._zip.close()


class Chain:
    """The chain being written: an entry a line, each bound to the one before."""

    def __init__(self, lines: IO[bytes]) -> None:
        self._lines, self.head, self.length = lines, FIRST, 0

    def link(self, of: Of, files: list[FileEntry]) -> None:
        """Put an entry with these files to the end."""
        entry = linked(self.length + 1, of, files, self.head)
        self._lines.write(canonical(entry) + b"\n")
        self.head, self.length = entry["hash"], entry["n"]


@contextmanager
def built(
    transfer: Transfer, office: Office, work: Work, told: Callable[[int], object]
) -> Iterator[tuple[IO[bytes], str]]:
    """Give the whole package as a file in the transfer's own folder (`blobs.aside`), and its last hash.

    work: of the papers whose card changed since `prepare`. told: hears now and then how many papers are in it. Raises
    Missing when the bytes of a file are lost or damaged, and what `prepare` raises.
    """
    with (
        blobs.aside(folder_of(transfer.pk)) as file,
        blobs.aside(folder_of(transfer.pk)) as links,  # the room was asked for on that disk
        Writer(file, transfer) as writer,
    ):
        chain, count = Chain(links), 0
        lines = lines_of(transfer)
        for place, line in enumerate(lines, start=1):
            listing = Listing(writer.add, f"cases/{place:03}", line.case_file, office)
            for paper in walk(row.pk for row in chain_of(line.case_file)):
                count += 1
                chain.link("paper", _paper(writer, count, paper, office, work))
                listing.add(paper, _folder(count))
                if count % TELL_EVERY == 0:
                    told(count)
            chain.link("case", listing.end())
        documents = _documents(writer, transfer, lines, office)
        described = _description(transfer, office, lines) | {"papers": count, "entries": chain.length + 1}
        chain.link("package", [writer.add(DESCRIPTION, [canonical(described)]), *documents])
        links.seek(0)
        writer.add(CHAIN, chunks(links))
        writer.close()
        told(count)
        file.seek(0)
        yield file, chain.head


def _folder(n: int) -> str:
    return f"papers/{n:06}"


def prepare(transfer: Transfer, office: Office, work: Work) -> None:
    """Make the PDF/A of the papers that have none yet.

    work: asked before each part, told after each part and paper. Raises TurnOver before all are made, and a Trouble
    that names the paper which cannot be.
    """
    files = ([row.pk for row in chain_of(line.case_file)] for line in lines_of(transfer))
    papers = walk(*files, after=transfer.rendered)
    for count, paper in enumerate(papers, start=transfer.rendered + 1):
        _rendition(paper, contents_of(paper, office), office, work)
        work.ended(count)


def _rendition(paper: CasePaper, content: Content, office: Office, work: Work) -> list[Path]:
    for each in content.originals:
        if not blobs.path_of(each.attachment.blob_id).exists():
            raise Missing(paper.number, each.attachment.name)
    work.take(paper.number)
    try:
        return made(work.transfer, content, office, work)
    except (Trouble, TurnOver):
        raise
    except (ProgramLate, TimeoutExpired) as late:
        logger.warning("the PDF/A of a paper is tried again: %s", late)
        if isinstance(late, ProgramStarved | Starved):
            work.give_back()
        raise TurnOver from late
    except Exception as stopped:
        if isinstance(stopped, OSError) and stopped.errno in FULL:
            raise  # no fault of the paper
        raise Unmade(paper.number) from stopped


def _paper(writer: Writer, n: int, paper: CasePaper, office: Office, work: Work) -> list[FileEntry]:
    folder = _folder(n)
    content: Content = contents_of(paper, office)
    files = [writer.add(f"{folder}/metadata.json", [canonical(content.metadata)], "metadata")]
    for part, path in enumerate(_rendition(paper, content, office, work), start=1):
        with path.open("rb") as source:
            files.append(writer.add(f"{folder}/paper-{part:02}.pdf", chunks(source), "rendition"))
    for place, each in enumerate(content.originals, start=1):
        name = f"{folder}/{place:02}-{each.name}"
        entry = writer.add(name, _bytes_of(each.attachment, paper), "original")
        if entry["sha256"] != each.attachment.blob_id:
            raise Missing(paper.number, each.attachment.name)  # the chain would vouch for bytes that nobody brought
        files.append(entry)
    return files + [writer.add(f"{folder}/{name}", [whole]) for name, whole in content.made]


def _bytes_of(attachment: Attachment, paper: CasePaper) -> Iterator[bytes]:
    try:
        with blobs.path_of(attachment.blob_id).open("rb", buffering=CHUNK) as file:
            yield from chunks(file)
    except FileNotFoundError as lost:
        raise Missing(paper.number, attachment.name) from lost


def _documents(writer: Writer, transfer: Transfer, lines: list[Line], office: Office) -> list[FileEntry]:
    """Put the inventory of the transfer in, as data and as paper."""
    told = {"inventory": transfer.number, "cases": [_case(line) for line in lines]}
    files = [writer.add("inventory.json", [canonical(told)])]
    for language in LANGUAGES:
        printed = transfer_pdf(transfer, office, language=language)
        files.append(writer.add(f"inventory-{language}.pdf", [printed]))
    return files


def _description(transfer: Transfer, office: Office, lines: list[Line]) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "hash": "SHA-256",
        "office": {"kk": office.name_kk, "ru": office.name_ru},
        "inventory": transfer.number,
        "drawn_at": timezone.localtime(transfer.drawn_at).isoformat(),
        "cases": [_case(line) for line in lines],
    }


def _case(line: Line) -> dict[str, Any]:
    case = line.case_file
    return {
        "index": case.index,
        "year": case.year,
        "heading": {"kk": case.name_kk, "ru": case.name_ru},
        "permanent": case.permanent,
        "years": case.years,
        "item": case.article,
        "papers": line.held.papers,
        "sheets": line.held.sheets,
    }
