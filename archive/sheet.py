"""Buttons of the pages of the archive, each with its verdict, and the life of a thing (room: pages of the archive)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict
from apparat.journal.queries import of_paper
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.regulation.act import ACT
from apparat.ui.moments import Moment
from archive import access
from archive.models import Nomenclature
from archive.states import CASE, NOMENCLATURE


@dataclass(frozen=True, slots=True)
class Button:
    """A deed of a page."""

    label: Any
    href: str
    verdict: Verdict
    icon: str
    tone: str = "plain"


Row = tuple[Any, str, Callable[..., Verdict], str, str, str]  # label, page, verdict, icon, tone, move that must be open
OF_NOMENCLATURE: tuple[Row, ...] = (
    (_("Sign"), "sign_nomenclature", access.may_sign, "pen-line", "primary", "sign_nomenclature"),
    (_("Agreed by the commission"), "agree_nomenclature", access.may_agree, "users", "primary", "agree_nomenclature"),
    (_("Approve"), "approve_nomenclature", access.may_approve, "check", "primary", "approve_nomenclature"),
    (_("Send back"), "return_nomenclature", access.may_return, "undo-2", "plain", "return_nomenclature"),
    (
        _("Close with the summary"),
        "close_nomenclature",
        access.may_close_nomenclature,
        "archive",
        "plain",
        "close_nomenclature",
    ),
)
OF_CASE: tuple[Row, ...] = (
    (_("Close the file"), "close_case", access.may_close_case, "archive", "primary", "close_case"),
    (_("Carry over to the next year"), "carry_case", access.may_close_case, "undo-2", "plain", "close_case"),
    (_("Change"), "change_case", access.may_change_case, "pencil", "plain", "open_case"),
    (_("Drop"), "drop_case", access.may_change_case, "x", "danger", "open_case"),
)


def buttons_of_nomenclature(nomenclature: Nomenclature, officer: Officer, on: date) -> list[Button]:
    """Return the deeds the state allows; adding a line stands first."""
    add = _button((_("Add a file"), "add_case", access.may_add_case, "plus", "plain", ""), nomenclature, officer, on)
    moves = [row for row in OF_NOMENCLATURE if NOMENCLATURE.is_open(row[-1], nomenclature.state)]
    return [add, *(_button(row, nomenclature, officer, on) for row in moves)]


def buttons_of_case(case_file: CaseFile, officer: Officer, on: date) -> list[Button]:
    """Return the deeds the state of a file allows."""
    rows = [row for row in OF_CASE if CASE.is_open(row[-1], case_file.state)]
    return [_button(row, case_file, officer, on) for row in rows]


def _button(row: Row, thing: Any, officer: Officer, on: date) -> Button:
    label, page, verdict, icon, tone, _move = row
    return Button(label, reverse(f"archive:{page}", args=[thing.pk]), verdict(officer, thing, on), icon, tone)


def life_of(kind: str, key: int) -> list[Moment]:
    """Return the life of a thing as a timeline, oldest first."""
    return [
        Moment(
            at=entry.at,
            sentence=entry.sentence,
            officer=entry.officer,
            on_behalf_of=entry.on_behalf_of,
            clause=entry.clause if entry.clause in ACT else "",  # of another act the sentence alone is said
        )
        for entry in of_paper(kind, key)
    ]
