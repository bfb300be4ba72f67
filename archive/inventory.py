"""The inventory of a transfer (тізімдеме), acts of destruction and of handover as paper (10.5, 10.7)."""

from __future__ import annotations

from apparat.org.models import Office
from apparat.org.queries import bring_people
from apparat.printing.pdf import render
from archive.held import when_closed, whole
from archive.models import Destruction, Handover, Transfer
from archive.passing import rows_in
from archive.printing import name_of, signed
from archive.queries import Line
from archive.transferring import KEPT, apart


def lines_of(transfer: Transfer | Destruction) -> list[Line]:
    """Return the files of a transfer or an act with what each holds, in the order of years and indexes; one query."""
    rows = transfer.lines.select_related("case_file__unit", "case_file__closing")
    cases = (row.case_file for row in rows.order_by("case_file__year", "case_file__index"))
    return [Line(case_file, when_closed(case_file.closing)) for case_file in cases]


def transfer_pdf(transfer: Transfer, office: Office, *, language: str) -> bytes:
    """Return the inventory of the files that go to the archive, for two signatures."""
    bring_people(transfer, "drawn_by")
    lines = lines_of(transfer)
    held = whole(line.held for line in lines)
    context = {
        "office": name_of(office, language),
        "transfer": transfer,
        "lines": lines,
        "held": held,
        "kept": [KEPT[sort] for sort in apart(line.case_file for line in lines)],
        "signed": signed(transfer.drawn_by, transfer.drawn_at, language, transfer.posts.get("drawn")),
    }
    return render("print/transfer.html", context, language=language)


def act_pdf(act: Destruction, office: Office, *, language: str) -> bytes:
    """Return the act by which files are picked to be destroyed, with its commission and the approval."""
    bring_people(act, "approved_by")
    lines = lines_of(act)
    context = {
        "office": name_of(office, language),
        "act": act,
        "lines": lines,
        "papers": sum(line.held.papers for line in lines),
        "members": act.members.splitlines(),
        "approved": signed(act.approved_by, act.approved_at, language, act.posts.get("approved")),
    }
    return render("print/destruction.html", context, language=language)


def handover_pdf(act: Handover, office: Office, *, language: str) -> bytes:
    """Return the handover act with its three lists and its signatures."""
    bring_people(act, "giver", "taker", "witness")
    russian = language == "ru"
    cases = [case | {"name": case["name"]["ru" if russian else "kk"]} for case in act.snapshot.get("cases", [])]
    context = {
        "office": name_of(office, language),
        "act": act,
        "unit": (act.unit.name_ru or act.unit.name_kk) if russian else act.unit.name_kk,
        "cases": cases,
        "assignments": act.snapshot.get("assignments", []),
        "papers": act.snapshot.get("papers", []),
        "rows": rows_in(language, act),
        "giver": signed(act.giver, act.giver_signed_at, language, act.posts.get("giver")),
        "taker": signed(act.taker, act.taker_signed_at, language, act.posts.get("taker")),
        "witness": signed(act.witness, act.completed_at, language, act.posts.get("witness")),
        "members": act.commission.splitlines(),
    }
    return render("print/handover.html", context, language=language)
