"""The list of journals by years (10.5; room: pages of journals)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from apparat.numbering.models import Counter
from apparat.org.models import Officer
from apparat.ui import cells
from apparat.ui.catalogue import path_to
from apparat.ui.tables import Column, Table
from journals import access


def lined(officer: Officer, on: date) -> QuerySet[Counter]:
    """Return the journals the officer may see, the latest year first."""
    seen = Counter.objects.visible_to(officer, on).select_related("register", "closed_by")
    return seen.order_by("-year", "register__code")


def _state(counter: Counter) -> Any:
    if counter.closed_at is None or counter.closed_by is None:
        return cells.badge(_("being kept"), "green")
    closed = cells.muted(f"{counter.closed_by.short_name}")
    return cells.joined(
        cells.badge(_("journal closed"), "grey"), " ", cells.day(counter.closed_at), cells.BREAK, closed
    )


def table_for(officer: Officer, on: date) -> Table:
    """Return the table as this officer has it: who may close a journal finds the way to it."""

    def deed(counter: Counter) -> Any:
        if not access.may_close_year(officer, counter, on):
            return cells.DASH
        return cells.link(path_to("journals:close_year", counter.pk), _("Close the journal"))

    return Table(
        (
            Column(_("Year"), lambda counter: str(counter.year), is_heading=True),
            Column(_("Journal of registration"), lambda counter: counter.register.name),
            Column(_("Last number"), lambda counter: str(counter.last)),
            Column(_("State"), _state),
            Column(_("Deed"), deed),
        )
    )
