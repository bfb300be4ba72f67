"""Paper of the archive: the nomenclature of a year, the inventory of a file (10.5; № 703 annex 26)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from apparat.numbering.models import CaseFile
from apparat.org.models import Office, Officer
from apparat.org.queries import bring_people
from apparat.printing.pdf import render
from archive.models import Nomenclature
from archive.papers import CasePaper, Content
from archive.queries import Group

MOST_LINES = 2000  # of an inventory printed at once: about eighty sheets


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signs, as papers say it: post and name, day; empty before he signed."""

    post: str = ""
    name: str = ""
    on: date | None = None


def signed(officer: Officer | None, at: Any, language: str) -> Signed:
    """Return a signature in the language of the paper."""
    if officer is None:
        return Signed()
    post = officer.position
    russian = language == "ru"
    name = officer.short_name_ru if russian else officer.short_name_kk
    return Signed((post.name_ru or post.name_kk if russian else post.name_kk) if post else "", name, at)


def name_of(office: Office, language: str) -> str:
    """Return the name of the office in the language of the paper."""
    return office.name_ru if language == "ru" else office.name_kk


def nomenclature_pdf(nomenclature: Nomenclature, groups: Sequence[Group], office: Office, *, language: str) -> bytes:
    """Return the nomenclature in the columns of annex 26, with the closing summary once the year is closed."""
    bring_people(nomenclature, "signed_by", "approved_by", "closed_by")
    context = {
        "office": name_of(office, language),
        "nomenclature": nomenclature,
        "groups": groups,
        "signed": signed(nomenclature.signed_by, nomenclature.signed_at, language),
        "approved": signed(nomenclature.approved_by, nomenclature.approved_at, language),
        "closed": signed(nomenclature.closed_by, nomenclature.closed_at, language),
        "summary": summary_rows(nomenclature.summary),
    }
    return render("print/nomenclature.html", context, language=language)


def summary_rows(summary: dict[str, dict[str, int]]) -> list[tuple[str, dict[str, int]]]:
    """Return the rows of the closing summary with their total; nothing before it is closed."""
    if not summary:
        return []
    rows = [(sort, summary[sort]) for sort in ("permanent", "long", "short") if sort in summary]
    total = {name: sum(row[name] for _sort, row in rows) for name in ("begun", "carried", "epc")}
    return [*rows, ("total", total)]


def inventory_pdf(
    case_file: CaseFile, papers: Sequence[CasePaper], held: Content, office: Office, *, language: str
) -> bytes:
    """Return the inventory of a file (ішкі тізімдеме): its papers in order, sheets, the certifying line."""
    closing = getattr(case_file, "closing", None)
    if closing is not None:
        bring_people(closing, "by")
    context = {
        "office": name_of(office, language),
        "case": case_file,
        "papers": papers,
        "held": held,
        "closing": closing,
        "signed": signed(closing.by, closing.at, language) if closing else Signed(),
    }
    return render("print/inventory.html", context, language=language)
