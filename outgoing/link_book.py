"""The book of papers of the office, in which a linked paper is sought (10.9; room: outgoing)."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer
from apparat.ui.cells import shortened
from documents.by_number import numbered
from documents.link_books import Book, register
from outgoing.actions.link_office_paper import link_office_paper
from outgoing.models import Outgoing
from outgoing.ties import OUTGOING


def _seen(officer: Officer, on: date) -> QuerySet[Outgoing]:
    return Outgoing.objects.visible_to(officer, on).exclude(number="").select_related("kind")


def _line(paper: Outgoing) -> str:
    direction = _("outgoing") if paper.kind.is_out else _("internal")
    on = f"{paper.registered_at:%d.%m.%Y}" if paper.registered_at else ""
    return " · ".join(filter(None, (str(direction), paper.number, on, shortened(paper.heading, 100))))


register(
    Book(
        OUTGOING,
        seen=_seen,
        carries=lambda text: numbered(text, "number__iexact"),
        line=_line,
        link=link_office_paper,
        is_answered=True,
    )
)
