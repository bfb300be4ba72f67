"""Verifies a package: every file is there and unchanged, the chain is whole, nothing was put in (№ 703 p. 212).

What nobody outside knows cannot be verified from inside: a chain written anew as a whole is found by the last hash,
which the act of the transfer names. Plain Python: it knows neither the database nor who made the package. Strangers'
files: what is read is bounded by what the package says of itself, and a package that would unpack to far too much is
not read.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import SEEK_END
from itertools import islice
from typing import IO, Any

from apparat.files.broken import BROKEN_ZIP
from archive.chain import CHAIN, CHUNK, DESCRIPTION, FIRST, FORMAT, canonical, hash_of
from archive.layout import is_packed_otherwise, loose

MOST_TEXT = 8 * 1024 * 1024  # bytes of package.json, or of one entry of the chain
MOST_MEMBERS = 2_000_000
MOST_RATIO, RATIO_FROM = 200, 16 * 1024 * 1024  # unpacked to packed, of members that are together above so many bytes
MOST_PROBLEMS = 100
BROKEN: tuple[type[Exception], ...] = (*BROKEN_ZIP, KeyError, TypeError, AttributeError)  # what it says has no shape


@dataclass(frozen=True, slots=True)
class Look:
    """How a version of the format is looked at.

    own: members that no entry names, because an entry is bound by its own hash and by the one after it; binds_all:
    whether the chain holds the description and the inventories too; has_renditions: whether every paper has a PDF/A.
    """

    own: frozenset[str] = frozenset({CHAIN})
    binds_all: bool = True
    has_renditions: bool = False

    def documents(self, told: dict[str, Any]) -> list[Any]:
        """Return the files that the description names itself: of the first version, chain and inventories."""
        return [] if self.binds_all else list(told["documents"])

    def counts(self, told: dict[str, Any], report: Report) -> list[tuple[str, Any, Any]]:
        """Return what the description claims beside what was found: name, claimed, found."""
        if not self.binds_all:
            return [("papers", told["papers"], report.papers), ("head", told["head"], report.head)]
        return [
            ("entries", told["entries"], report.entries),
            ("papers", told["papers"], report.papers),
            ("cases", len(told["cases"]), report.cases),
        ]


LOOKS: dict[Any, Look] = {
    1: Look(own=frozenset({DESCRIPTION}), binds_all=False),
    2: Look(),
    3: Look(has_renditions=True),
}
UNBOUND = frozenset({1})  # versions whose description and inventories could be changed without the chain


@dataclass(slots=True)
class Report:
    """What was found: problems as (code, place); how many entries, papers, cases and files were looked at; the last
    hash; the version of the format, 0 when it cannot be read."""

    problems: list[tuple[str, str]] = field(default_factory=list)
    entries: int = 0
    papers: int = 0
    cases: int = 0
    files: int = 0
    head: str = ""
    version: int = 0

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.problems

    def blame(self, code: str, place: str = "") -> None:
        """Remember a problem, the first hundred of them."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append((code, place[:200]))


def verify(file: IO[bytes], head: str = "") -> Report:
    """Return what is wrong with the package, nothing when it is whole. Never raises for a broken one.

    head: the last hash as the act of the transfer names it; "" when it is not known: then a chain that was written
    anew as a whole is not found.
    """
    report = Report()
    try:
        with zipfile.ZipFile(file) as package:
            _verify(package, report)
    except BROKEN:
        report.blame("not_a_package")
        return report
    if head and head != report.head:
        report.blame("other_head", report.head)
    return report


def _verify(package: zipfile.ZipFile, report: Report) -> None:
    members = {member.filename: member for member in package.infolist()}
    if len(members) != len(package.infolist()) or len(members) > MOST_MEMBERS or _is_blown_up(package):
        report.blame("blown_up")
        return
    if is_packed_otherwise(package):
        report.blame("not_a_package")
        return
    told = json.loads(_text(package, DESCRIPTION))
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        report.blame("not_a_package")
        return
    look = LOOKS.get(told.get("version"))
    if look is None:
        report.blame("version", str(told.get("version")))
        return
    report.version = told["version"]
    _contents(package, members, told, look, report)
    changed = {place for code, place in report.problems if code == "changed"}  # of these it is said already
    for place in islice(loose(package), MOST_PROBLEMS):
        if place not in changed:
            report.blame("beside", place)


def _contents(
    package: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], told: dict[str, Any], look: Look, report: Report
) -> None:
    """Compare every file with the chain, and what was found with what the description claims."""
    left = set(members) - look.own
    for document in look.documents(told):
        _file(package, members, document, left, report)
    _chain(package, members, left, report, look)
    for name, claimed, counted in look.counts(told, report):
        if claimed != counted:
            report.blame("count", f"{name}: {claimed} ≠ {counted}")
    for name in sorted(left):
        report.blame("extra", name)


def _chain(
    package: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], left: set[str], report: Report, look: Look
) -> None:
    report.head, entry = FIRST, None
    for place, (line, entry) in enumerate(_entries(package), start=1):
        if entry["n"] != place or entry["previous"] != report.head:
            report.blame("order", str(place))
        if entry["hash"] != hash_of(entry) or line != canonical(entry) + b"\n":
            report.blame("entry", str(place))
        for each in entry["files"]:
            _file(package, members, each, left, report)
        if look.has_renditions and entry["of"] == "paper" and not _is_rendered(entry["files"]):
            report.blame("rendition", str(place))
        report.head, report.entries = entry["hash"], place
        report.papers += entry.get("of", "paper") == "paper"
        report.cases += entry.get("of") == "case"
    if look.binds_all and (
        entry is None or entry["of"] != "package" or DESCRIPTION not in {each["path"] for each in entry["files"]}
    ):
        report.blame("end")


def _is_rendered(files: list[Any]) -> bool:
    """Tell whether a paper has its data, once and first, and a PDF/A of itself."""
    kinds = [each.get("is_a") for each in files]
    return kinds[:1] == ["metadata"] and kinds.count("metadata") == 1 and "rendition" in kinds


def _entries(package: zipfile.ZipFile) -> Iterator[tuple[bytes, dict[str, Any]]]:
    with package.open(CHAIN) as lines:
        while line := lines.readline(MOST_TEXT):
            yield line, json.loads(line)


def _file(
    package: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], told: Any, left: set[str], report: Report
) -> None:
    """Compare one file with what the package says of it."""
    path = told["path"]
    if path in members and path not in left:  # read once, however often a stranger's package names it
        report.blame("twice", path)
        return
    left.discard(path)
    member = members.get(path)
    if member is None:
        report.blame("missing", path)
        return
    report.files += 1
    if member.file_size != told["size"]:
        report.blame("changed", path)
        return
    try:
        digest = hashlib.sha256()
        with package.open(member) as source:
            while piece := source.read(CHUNK):
                digest.update(piece)
        if digest.hexdigest() != told["sha256"]:
            report.blame("changed", path)
    except BROKEN_ZIP:
        report.blame("changed", path)


def _text(package: zipfile.ZipFile, name: str) -> bytes:
    with package.open(name) as source:
        return source.read(MOST_TEXT)


def _is_blown_up(package: zipfile.ZipFile) -> bool:
    """Judge the sums: many small bombs are one, beside whatever honest members; no two members share their bytes."""
    members = package.infolist()
    blown = sum(member.file_size for member in members if member.file_size > MOST_RATIO * member.compress_size)
    packed = sum(member.compress_size for member in members)
    return blown > RATIO_FROM or packed > _length(package)


def _length(package: zipfile.ZipFile) -> int:
    file: Any = package.fp
    file.seek(0, SEEK_END)
    return int(file.tell())
