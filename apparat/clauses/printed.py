"""One clause as lines of text, for ``manage.py clause 13.6`` (room: clauses)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from django.utils.translation import gettext as _

from apparat.clauses import labels
from apparat.clauses.about import About, TermLine
from apparat.clauses.reading import ReadingLine
from apparat.clauses.tables import Table
from apparat.clauses.telling import Proof


def printed(facts: About, tables: Iterable[Table], language: str) -> str:
    """Return everything about a clause as text: words, status, terms, tables, deeds, moves, pages, tests, readings."""
    account = facts.account
    blocks = [
        ("", _heading(facts, language)),
        (_("Terms"), [line for term in facts.terms for line in _term(term)]),
        *((str(table.title), [_joined(row.part, row.what, row.says) for row in table.rows]) for table in tables),
        (_("Deeds"), [f"{deed.label} – {deed.code}" for deed in facts.deeds]),
        (_("Moves of life cycles"), [_step(step) for step in facts.steps]),
        (_("Pages"), list(account.carried.pages)),
        (_("Tests"), [line for proof in facts.proofs for line in _proof(proof)]),
        (_("How it is read"), [_reading(reading) for reading in facts.readings]),
    ]
    return "\n\n".join("\n".join(_block(title, lines)) for title, lines in blocks if lines) + "\n"


def _block(title: str, lines: Iterable[str]) -> Iterator[str]:
    if title:
        yield f"{title}:"
    yield from (f"  {line}" if title else line for line in lines)


def _heading(facts: About, language: str) -> list[str]:
    account, chapter = facts.account, facts.chapter
    lines = [
        f"{facts.number}  [{labels.STATUSES[account.status]}]",
        f"{chapter.number}. {chapter.title.in_(language)}",
        "",
        facts.clause.asks.in_(language),
    ]
    if account.reason:
        lines += ["", account.reason.in_(language)]
    if account.waits_for:
        lines += ["", _("Waits for: %(house)s") % {"house": account.waits_for.in_(language)}]
    if account.remainder:
        lines.append(_("Still to come: %(what)s") % {"what": account.remainder.in_(language)})
    return lines


def _term(term: TermLine) -> Iterator[str]:
    yield f"{term.key}: {_joined(term.part, term.duty, term.written, term.anchor)}"
    for change in term.changes:
        yield "  " + _("from %(day)s: %(length)s (%(basis)s)") % {
            "day": f"{change.valid_from:%d.%m.%Y}",
            "length": change.length,
            "basis": change.basis,
        }
    if term.is_amended:
        yield "  " + _("in force: %(length)s") % {"length": term.in_force}
    if term.is_advisory:
        yield "  " + _("shown as a warning only")


def _step(step: Any) -> str:
    sources = ", ".join(str(source) for source in step.sources)
    return f"{step.kind}: {sources} → {step.target} ({step.label})"


def _proof(proof: Proof) -> Iterator[str]:
    yield f"{proof.path}: {proof.sentence}"
    yield from (f"  – {case}" for case in proof.cases)


def _reading(reading: ReadingLine) -> str:
    return _("“%(said)s”: read as %(applied)s, not %(other)s. %(reason)s.") % asdict(reading)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
