"""The list of the office's papers as one whose searches are kept (10.18; room: pages of outgoing)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from apparat.lists.places import Place, register
from apparat.org.models import Officer
from apparat.search.words import Listing
from outgoing import queries
from outgoing.forms import PapersFilter

PAPERS = "outgoing"


def rows_of(officer: Officer, on: date, asked: QueryDict) -> QuerySet[Any] | Listing:
    """Return the list as the address bar asks for it."""
    return queries.papers(officer, on, PapersFilter(asked).wanted())


register(Place(PAPERS, _("Outgoing and internal papers"), "outgoing:papers", rows_of, {}))
