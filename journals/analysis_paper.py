"""The analysis of the flow as tables: on the page and, with its drawings, on paper in Kazakh and Russian (10.17)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from apparat.org.models import Officer
from apparat.printing.typeset import typeset
from apparat.ui.tables import Column, Table
from journals.analysis import Analysis, Part, Row
from journals.asked import Asked
from journals.charts import Chart, chart_of
from journals.paper import signed_by

FORM, CHART = "analysis.typ", "journals/parts/chart.html"
HEAD = (
    gettext_lazy("Measure"),
    gettext_lazy("Chosen period"),
    gettext_lazy("A year before"),
    gettext_lazy("Change in percent"),
    gettext_lazy("Share"),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A part as the page shows it: drawn, and as a table."""

    part: Part
    bars: list[Any]
    width: int
    height: int
    table: Table


def shown(analysis: Analysis) -> list[Shown]:
    """Return the parts that have something to show, each with its drawing and its table."""
    return [_shown(part, chart_of(part)) for part in analysis.parts]


def _shown(part: Part, chart: Chart) -> Shown:
    columns = [Column(label, partial(_text, part, place), is_heading=place == 0) for place, label in enumerate(HEAD)]
    return Shown(part, chart.bars, chart.width, chart.height, Table(tuple(columns)))


def _text(part: Part, place: int, row: Row) -> str:
    return texts_of(part, row)[place]


def texts_of(part: Part, row: Row) -> tuple[str, ...]:
    """Return what a row says."""
    return row.label, str(row.now), str(row.then), row.change or "–", part.share(row) or "–"


def days_of(asked: Asked) -> str:
    """Return the days of a period."""
    return f"{asked.since:%d.%m.%Y} – {asked.until:%d.%m.%Y}"


def note_of(row: Row) -> str:
    """Return how many there were a year before, and the change."""
    said = _("%(then)s a year before") % {"then": row.then}
    return f"{said}, {row.change}" if row.change else said


def analysis_pdf(analysis: Analysis, officer: Officer) -> bytes:
    """Return the analysis on paper, in the language of the moment."""
    signed = signed_by(officer)
    compared = {"now": days_of(analysis.periods.now), "then": days_of(analysis.periods.then)}
    periods = _("%(now)s beside %(then)s") % compared
    totals = "; ".join(f"{row.label}: {row.now} ({note_of(row)})" for row in (analysis.incoming, analysis.outgoing))
    data = {
        "language": get_language() or "kk",
        "office": signed.office,
        "title": _("Analysis of the flow"),
        "about": f"{periods}. {totals}",
        "head": [str(label) for label in HEAD],
        "parts": [_printed(part) for part in analysis.parts],
        "post": signed.post,
        "signer": signed.signer,
    }
    return typeset(FORM, data)


def _printed(part: Part) -> dict[str, Any]:
    svg = render_to_string(CHART, {"chart": chart_of(part)})
    return {"title": str(part.title), "svg": svg, "rows": [texts_of(part, row) for row in part.rows]}
