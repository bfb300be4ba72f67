"""Writes the package of a transfer: a ZIP of every paper with its metadata, hashes and chain (10.5; № 703 p. 206–212).

What lies where: `package.json` (what the package is, its files of the nomenclature, the last hash), `chain.jsonl` (an
entry a line), `papers/000001/metadata.json` and beside it the files of the paper, `inventory-kk.pdf`,
`inventory-ru.pdf`. Papers are read a handful at a time and files are copied in pieces: memory stays bounded.
"""

from __future__ import annotations

import hashlib
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import IO, Any

from django.utils import timezone

from apparat.files import blobs
from apparat.files.models import Attachment
from apparat.org.models import Office
from archive.chain import CHUNK, FIRST, FORMAT, VERSION, Entry, FileEntry, canonical, chunks, linked
from archive.contents import Content, contents_of
from archive.inventory import transfer_pdf
from archive.models import Transfer
from archive.papers import CasePaper, chain_of, walk

LANGUAGES = ("kk", "ru")
TELL_EVERY = 20  # papers
PACKED = frozenset({".json", ".jsonl"})  # the rest is packed already


class Missing(Exception):
    """The bytes of a file are lost: the package would not be whole."""

    def __init__(self, paper: CasePaper, name: str) -> None:
        super().__init__(f"{paper.number}: {name}")


class Writer:
    """A package being written: files go in with their hashes, in one order, with one date."""

    def __init__(self, file: IO[bytes], transfer: Transfer) -> None:
        self._zip = zipfile.ZipFile(file, "w", allowZip64=True)
        self._date = timezone.localtime(transfer.drawn_at).timetuple()[:6]

    def add(self, path: str, source: Iterable[bytes]) -> FileEntry:
        """Copy the pieces into the package and return the entry of the file."""
        info = zipfile.ZipInfo(path, (*self._date[:5], 0))
        suffix = path[path.rfind(".") :]
        info.compress_type = zipfile.ZIP_DEFLATED if suffix in PACKED else zipfile.ZIP_STORED
        digest, size = hashlib.sha256(), 0
        with self._zip.open(info, "w", force_zip64=True) as target:
            for piece in source:
                digest.update(piece)
                size += len(piece)
                target.write(piece)
        return {"path": path, "sha256": digest.hexdigest(), "size": size}

    def __enter__(self) -> Writer:
        """Begin to write."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close what was begun, also after a failure."""
        self.close()

    def close(self) -> None:
        """Write the directory of the ZIP."""
        self._zip.close()


@contextmanager
def built(transfer: Transfer, office: Office, told: Callable[[int], None]) -> Iterator[tuple[IO[bytes], str]]:
    """Give the whole package as a file open for reading, and its last hash; afterwards it is gone.

    told: hears now and then how many papers are in it. Raises Missing when the bytes of a file are lost.
    """
    with (
        tempfile.TemporaryFile(dir=_aside()) as file,
        tempfile.TemporaryFile() as lines,
        Writer(file, transfer) as writer,
    ):
        head, count = FIRST, 0
        for count, paper in enumerate(_papers(transfer), start=1):
            entry = _paper(writer, count, paper, head, office)
            head = entry["hash"]
            lines.write(canonical(entry) + b"\n")
            if count % TELL_EVERY == 0:
                told(count)
        lines.seek(0)
        documents = [writer.add("chain.jsonl", chunks(lines))]
        for language in LANGUAGES:
            printed = transfer_pdf(transfer, office, language=language)
            documents.append(writer.add(f"inventory-{language}.pdf", [printed]))
        writer.add("package.json", [canonical(_description(transfer, office, documents, count, head))])
        writer.close()
        told(count)
        file.seek(0)
        yield file, head


def _aside() -> str:
    folder = blobs.root() / blobs.INCOMING
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return str(folder)


def _papers(transfer: Transfer) -> Iterator[CasePaper]:
    """Yield the papers file by file, those of the years a file goes on from first."""
    for line in lines_of(transfer):
        yield from walk(row.pk for row in chain_of(line.case_file))


def lines_of(transfer: Transfer) -> list[Any]:
    """Return the files of the transfer in the order of their years and indexes."""
    return list(transfer.lines.select_related("case_file__unit").order_by("case_file__year", "case_file__index"))


def _paper(writer: Writer, n: int, paper: CasePaper, previous: str, office: Office) -> Entry:
    folder = f"papers/{n:06}"
    content: Content = contents_of(paper, office)
    files = [writer.add(f"{folder}/metadata.json", [canonical(content.metadata)])]
    for place, (name, attachment) in enumerate(content.files, start=1):
        files.append(writer.add(f"{folder}/{place:02}-{name}", _bytes_of(attachment, paper)))
    files += [writer.add(f"{folder}/{name}", [made]) for name, made in content.made]
    return linked(n, files, previous)


def _bytes_of(attachment: Attachment, paper: CasePaper) -> Iterator[bytes]:
    try:
        with blobs.path_of(attachment.blob_id).open("rb", buffering=CHUNK) as file:
            yield from chunks(file)
    except FileNotFoundError as lost:
        raise Missing(paper, attachment.name) from lost


def _description(
    transfer: Transfer, office: Office, documents: list[FileEntry], count: int, head: str
) -> dict[str, Any]:
    cases = [line.case_file for line in lines_of(transfer)]
    return {
        "format": FORMAT,
        "version": VERSION,
        "hash": "SHA-256",
        "office": {"kk": office.name_kk, "ru": office.name_ru},
        "inventory": transfer.number,
        "drawn_at": timezone.localtime(transfer.drawn_at).isoformat(),
        "cases": [
            {
                "index": case.index,
                "year": case.year,
                "heading": {"kk": case.name_kk, "ru": case.name_ru},
                "permanent": case.permanent,
                "years": case.years,
                "item": case.article,
            }
            for case in cases
        ],
        "documents": documents,
        "papers": count,
        "head": head,
    }
