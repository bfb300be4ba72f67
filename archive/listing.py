"""The inventory of one file inside a package, in parts: as data and as paper in both languages (10.5; № 703 p. 158)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from apparat.numbering.models import CaseFile
from apparat.org.models import Office
from archive.chain import FileEntry, canonical
from archive.held import Held
from archive.papers import CasePaper
from archive.printing import Part, inventory_pdf

LANGUAGES = ("kk", "ru")
LINES = 500  # of a part: about twenty sheets, so that memory stays bounded however thick the file is

Add = Callable[[str, Iterable[bytes]], FileEntry]  # puts a file into the package


class Listing:
    """The inventory being written while its papers are: a part goes into the package as soon as it is full."""

    def __init__(self, add: Add, folder: str, case_file: CaseFile, office: Office) -> None:
        self._add, self._folder, self._case, self._office = add, folder, case_file, office
        self._part: list[CasePaper] = []
        self._data: list[dict[str, Any]] = []
        self._files: list[FileEntry] = []
        self._papers = self._sheets = self._parts = 0

    def add(self, paper: CasePaper, folder: str) -> None:
        """Write down a paper that lies in the folder of the package."""
        if len(self._part) == LINES:
            self._write(None)
        self._part.append(paper)
        self._papers += 1
        self._sheets += paper.sheets
        self._data.append(_told(self._papers, paper, folder))

    def end(self) -> list[FileEntry]:
        """Write the last part, with the sums and the signature; return the files of all parts, the data first."""
        self._write(Held(self._papers, self._sheets))
        return self._files

    def _write(self, held: Held | None) -> None:
        self._parts += 1
        name = f"{self._folder}/inventory-{self._parts:02}"
        said = {"index": self._case.index, "year": self._case.year, "part": self._parts, "papers": self._data}
        sums = {"in_all": {"papers": held.papers, "sheets": held.sheets}} if held else {}
        self._files.append(self._add(f"{name}.json", [canonical(said | sums)]))
        part = Part(self._part, self._papers - len(self._part), held)
        for language in LANGUAGES:
            printed = inventory_pdf(self._case, part, self._office, language=language)
            self._files.append(self._add(f"{name}-{language}.pdf", [printed]))
        self._part, self._data = [], []


def _told(place: int, paper: CasePaper, folder: str) -> dict[str, Any]:
    return {
        "n": place,
        "direction": paper.kind,
        "number": paper.number,
        "on": paper.on.isoformat(),
        "correspondent": {"kk": paper.whom[0], "ru": paper.whom[1]},
        "heading": {"kk": paper.summary[0], "ru": paper.summary[1]},
        "sheets": paper.sheets,
        "lies": folder,
    }
