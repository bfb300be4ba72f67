"""Lists of acquaintance as files: what was sent, what the officer has read (10.6; room: pages of acquaintance)."""

from __future__ import annotations

from datetime import date

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from acquaintance import queries, tables
from apparat.lists.sheets import Sheet, Shown, offer_sheet
from apparat.org.models import Officer


def _sheet_of_sendings(officer: Officer, on: date, _asked: QueryDict) -> Shown:
    return Shown(queries.sendings(officer, on), tables.SENDINGS)


def _sheet_of_read(officer: Officer, _on: date, _asked: QueryDict) -> Shown:
    return Shown(queries.read(officer), tables.READ)


offer_sheet(Sheet("sendings", _("Sent for acquaintance"), "acquaintance:sent", _sheet_of_sendings))
offer_sheet(Sheet("read", _("Acquainted with"), "acquaintance:mine", _sheet_of_read))
