"""Paper of the archive: the nomenclature of a year, the inventory of a file (10.5; № 703 annex 26)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from apparat.numbering.models import CaseFile
from apparat.org.models import Office, Officer
from apparat.org.queries import bring_people
from apparat.printing.pdf import render
from archive.held import Held
from archive.models import Nomenclature
from archive.papers import CasePaper
from archive.queries import Group

MOST_LINES = 2000  # of an inventory printed at once: about eighty sheets


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signs, as papers say it: post and name, day; empty before he signed."""

    post: str = ""
    name: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of an inventory printed together: how many stand before them, the sums of the file under the last part."""

    papers: Sequence[CasePaper]
    before: int = 0
    held: Held | None = None


def signed(officer: Officer | None, at: Any, language: str, kept: Mapping[str, str] | None = None) -> Signed:
    """Return a signature in the language of the paper.

    kept: the post from which he signed, as `signing.post_of` kept it; None for signatures put before posts were kept,
    which are shown with the post of today.
    """
    if officer is None:
        return Signed()
    russian = language == "ru"
    name = officer.short_name_ru if russian else officer.short_name_kk
    return Signed(kept["ru" if russian else "kk"] if kept else _post_of_today(officer, russian), name, at)


def _post_of_today(officer: Officer, russian: bool) -> str:
    post = officer.position
    if post is None:
        return ""
    return (post.name_ru or post.name_kk) if russian else post.name_kk


def name_of(office: Office, language: str) -> str:
    """Return the name of the office in the language of the paper."""
    return office.name_ru if language == "ru" else office.name_kk


def nomenclature_pdf(nomenclature: Nomenclature, groups: Sequence[Group], office: Office, *, language: str) -> bytes:
    """Return the nomenclature in the columns of annex 26, with the closing summary once the year is closed."""
    bring_people(nomenclature, "signed_by", "approved_by", "closed_by")
    posts = nomenclature.posts
    context = {
        "office": name_of(office, language),
        "nomenclature": nomenclature,
        "groups": groups,
        "signed": signed(nomenclature.signed_by, nomenclature.signed_at, language, posts.get("signed")),
        "approved": signed(nomenclature.approved_by, nomenclature.approved_at, language, posts.get("approved")),
        "closed": signed(nomenclature.closed_by, nomenclature.closed_at, language, posts.get("closed")),
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


def inventory_pdf(case_file: CaseFile, part: Part, office: Office, *, language: str) -> bytes:
    """Return the inventory of a file (ішкі тізімдеме): its papers in order, sheets, the certifying line."""
    closing = getattr(case_file, "closing", None)
    if closing is not None:
        bring_people(closing, "by")
    context = {
        "office": name_of(office, language),
        "case": case_file,
        "part": part,
        "closing": closing,
        "signed": signed(closing.by, closing.at, language, closing.posts.get("closed")) if closing else Signed(),
    }
    return render("print/inventory.html", context, language=language)
