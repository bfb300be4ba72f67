"""CLAUSES.md: every clause of the act with its account, written by ``manage.py clause --write`` (room: clauses)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from apparat.clauses import wording
from apparat.clauses.about import terms_of
from apparat.clauses.map import Account, CarriedMap, Status, accounts_of
from apparat.clauses.telling import told
from apparat.regulation.act import ACT, CHAPTERS

FILE = Path(__file__).resolve().parents[1] / "CLAUSES.md"
_WORDS = {
    Status.CARRIED: "carried out",
    Status.PARTLY: "carried out in part",
    Status.WAITING: "not built yet",
    Status.SILENT: "no deed for the program",
}
_HEAD = """# What carries out each clause

Written by `manage.py clause --write` from the code, the tests and `apparat/regulation`; do not edit.
`manage.py clause 13.6` tells more about one clause. A clause is *carried out* only where code says so (`@under`, a
life-cycle move) and a test proves it; *carried out in part* where the rest waits for a house; otherwise it is *not
built yet* or has *no deed for the program*, with the reason. The original has no clauses 10.10 and 17.3.
"""


def document(carried: CarriedMap) -> str:
    """Return the text of CLAUSES.md; raises ``Unaccounted`` for a clause in no account."""
    accounts = accounts_of(carried)
    lines = [_HEAD, *_counts(accounts.values())]
    for chapter in CHAPTERS:
        lines += ["", f"## {chapter.number}. {chapter.title.en}", ""]
        lines += [chapter.note.en] if chapter.note else []
        for clause in chapter.clauses:
            lines += _entry(accounts[clause.number])
    return "\n".join(lines) + "\n"


def _counts(accounts: Iterable[Account]) -> Iterator[str]:
    counts = Counter(account.status for account in accounts)
    yield "| account | clauses |"
    yield "|---|---|"
    yield from (f"| {word} | {counts[status]} |" for status, word in _WORDS.items())
    yield f"| together | {len(ACT)} |"


def _entry(account: Account) -> Iterator[str]:
    """Yield the lines of one clause: its account in one line, what carries it below."""
    yield f"- **{account.number}** {_told(account)}"
    if terms := terms_of(account.number):
        yield "  - terms: " + "; ".join(f"`{t.key}` {wording.term_length(t, 'en')}" for t in terms)
    found = account.carried
    for name, items in (("code", found.code), ("moves", found.moves), ("pages", found.pages)):
        if items:
            yield f"  - {name}: " + ", ".join(f"`{item}`" for item in items)
    for proof in told(found.tests, account.number):
        cases = f" ({len(proof.cases)} cases)" if len(proof.cases) > 1 else ""
        yield f"  - test: {proof.sentence}{cases} – `{proof.path}`"


def _told(account: Account) -> str:
    told_status = _WORDS[account.status]
    if account.reason:
        return f"{told_status}: {account.reason.en}"
    if account.remainder and account.waits_for:
        return f"{told_status}; still to come: {account.remainder.en} Waits for: {account.waits_for.en}."
    return f"{told_status}: {account.waits_for.en}." if account.waits_for else f"{told_status}."
