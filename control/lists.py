"""The board of control as a list whose searches are kept (13.4; room: pages of control)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from apparat.lists.places import Place, register
from apparat.org.models import Officer
from apparat.search.words import Listing
from control import queries
from control.board_form import BoardForm

BOARD = "board"


def rows_of(officer: Officer, on: date, asked: QueryDict) -> QuerySet[Any] | Listing:
    """Return the board as the address bar asks for it."""
    return queries.board(officer, on, BoardForm(asked, on=on).wanted())


register(Place(BOARD, _("Assignments under control"), "control:board", rows_of, {}))
