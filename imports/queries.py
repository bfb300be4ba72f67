"""Questions about imports: their list, their faults, what is offered for their columns (10.9)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import QuerySet

from apparat.journal.models import Entry
from apparat.journal.queries import latest_of_paper
from apparat.org.models import Officer
from documents.models import DocumentKind, Incoming
from imports.columns import digest_of, propose
from imports.models import Fault, Mapping, Run

LETTER = "letter"  # the kind most papers are of


def imports_of(officer: Officer, on: date) -> QuerySet[Run]:
    """Return the imports the officer may see, the last brought first."""
    rows = Run.objects.visible_to(officer, on).select_related("uploaded_by").defer("layout", "found")
    return rows.order_by("-pk")


def faults_of(run: Run) -> QuerySet[Fault]:
    """Return the faults that are kept of an import, in the order of its rows."""
    return run.faults.order_by("row", "pk")


def entries_of(run: Run) -> list[Entry]:
    """Return the latest entries of the journal about the import."""
    return list(latest_of_paper(root_kind="import", root_id=run.pk))


def offered_for(run: Run) -> dict[str, Any]:
    """Return what the form of columns offers: what was chosen, else as such a file was read last, else by headings."""
    if run.options:
        return {**_chosen(run.columns), **_options(run.options)}
    letter = DocumentKind.objects.filter(code=LETTER).values_list("pk", flat=True).first()
    usual = {"usual_kind": letter, "channel": Incoming.Channel.POST if run.is_table else Incoming.Channel.SYSTEM}
    if not run.is_table:
        return usual
    headings = run.layout["headings"]
    kept = Mapping.objects.filter(digest=digest_of(headings)).first()
    if kept is None:
        return {**usual, **_chosen(propose(headings))}
    return {**usual, **_chosen(kept.columns), **_options(kept.options)}


def _chosen(columns: dict[str, int]) -> dict[str, str]:
    return {name: str(place) for name, place in columns.items()}


def _options(options: dict[str, Any]) -> dict[str, Any]:
    return {"usual_kind": options["kind"], "channel": options["channel"]}
