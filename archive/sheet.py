"""Buttons of the pages of the archive, each with its verdict, and the life of a thing (room: pages of the archive)."""

from __future__ import annotations

from collections.abc import Callable
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
from apparat.ui.offered import Deed
from archive import access, account_access
from archive.held import Held, sums_up_to, when_closed, whole
from archive.models import Account, Destruction, Handover, Nomenclature, Transfer
from archive.papers import chain_of
from archive.queries import COUNT_UP_TO, unfiled_of_year
from archive.states import ACCOUNT, CASE, DESTRUCTION, HANDOVER, NOMENCLATURE, TRANSFER

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


OF_TRANSFER: tuple[Row, ...] = (
    (_("Accepted by the archive"), "hand_transfer", access.may_hand, "check", "primary", "hand_transfer"),
    (_("Build the package again"), "build_again", access.may_build_again, "undo-2", "plain", "finish_package"),
    (_("Withdraw"), "withdraw_transfer", access.may_withdraw_transfer, "x", "danger", "withdraw_transfer"),
)

OF_DESTRUCTION: tuple[Row, ...] = (
    (_("Approve"), "approve_destruction", access.may_approve_destruction, "check", "danger", "approve_destruction"),
    (_("Withdraw"), "withdraw_destruction", access.may_withdraw_destruction, "x", "plain", "withdraw_destruction"),
)

OF_HANDOVER: tuple[Row, ...] = (
    (_("Sign"), "sign_handover", access.may_sign_handover, "pen-line", "primary", "complete_handover"),
    (_("A commission signs"), "sign_for_giver", access.may_sign_for_giver, "users", "plain", "complete_handover"),
    (_("Witness"), "complete_handover", access.may_witness, "check", "primary", "complete_handover"),
    (_("Withdraw"), "withdraw_handover", access.may_withdraw_handover, "x", "danger", "withdraw_handover"),
)


OF_ACCOUNT: tuple[Row, ...] = (
    (_("Give the account"), "give_account", account_access.may_give_account, "pen-line", "primary", "give_account"),
    (_("Withdraw"), "withdraw_account", account_access.may_withdraw_account, "x", "plain", "withdraw_account"),
)


def buttons_of_nomenclature(nomenclature: Nomenclature, officer: Officer, on: date) -> list[Deed]:
    """Return the deeds the state allows; adding a line stands first."""
    add = _button((_("Add a file"), "add_case", access.may_add_case, "plus", "plain", ""), nomenclature, officer, on)
    moves = [row for row in OF_NOMENCLATURE if NOMENCLATURE.is_open(row[-1], nomenclature.state)]
    return [add, *(_button(row, nomenclature, officer, on) for row in moves)]


def buttons_of_case(case_file: CaseFile, officer: Officer, on: date) -> list[Deed]:
    """Return the deeds the state of a file allows."""
    rows = [row for row in OF_CASE if CASE.is_open(row[-1], case_file.state)]
    return [_button(row, case_file, officer, on) for row in rows]


def buttons_of_transfer(transfer: Transfer, officer: Officer, on: date) -> list[Deed]:
    """Return the deeds the state of a transfer allows."""
    rows = [row for row in OF_TRANSFER if TRANSFER.is_open(row[-1], transfer.state)]
    return [_button(row, transfer, officer, on) for row in rows if row[1] != "build_again" or transfer.problem]


def buttons_of_destruction(destruction: Destruction, officer: Officer, on: date) -> list[Deed]:
    """Return the deeds the state of an act allows."""
    rows = [row for row in OF_DESTRUCTION if DESTRUCTION.is_open(row[-1], destruction.state)]
    return [_button(row, destruction, officer, on) for row in rows]


def buttons_of_handover(handover: Handover, officer: Officer, on: date) -> list[Deed]:
    """Return the deeds the state of a handover act allows."""
    rows = [row for row in OF_HANDOVER if HANDOVER.is_open(row[-1], handover.state)]
    return [_button(row, handover, officer, on) for row in rows]


def buttons_of_account(account: Account, officer: Officer, on: date) -> list[Deed]:
    """Return the deeds the state of an account allows."""
    rows = [row for row in OF_ACCOUNT if ACCOUNT.is_open(row[-1], account.state)]
    return [_button(row, account, officer, on) for row in rows]


def _button(row: Row, thing: Any, officer: Officer, on: date) -> Deed:
    label, page, verdict, icon, tone, _move = row
    return Deed(label, reverse(f"archive:{page}", args=[thing.pk]), verdict(officer, thing, on), icon, tone)


def case_page(case_file: CaseFile, officer: Officer, on: date) -> dict[str, Any]:
    """Return what the page of a file shows beside its papers: the years it goes on from, what it holds, its deeds."""
    chain = chain_of(case_file)
    keys = [row.pk for row in chain]
    is_open = case_file.state == CaseFile.State.OPEN
    return {
        "case": case_file,
        "keys": keys,
        "chain": chain[:-1],
        "held": _held(case_file, keys),
        "buttons": buttons_of_case(case_file, officer, on),
        "unfiled": unfiled_of_year(case_file.year) if is_open else 0,
        "moments": life_of("case_file", case_file.pk),
    }


def _held(case_file: CaseFile, keys: list[int]) -> Held:
    """Return what the file holds with those it goes on from: as its closing says, before it as far as a page counts."""
    if hasattr(case_file, "closing"):
        return when_closed(case_file.closing)
    return whole(sums_up_to(keys, COUNT_UP_TO).values())


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
        for entry in of_paper(root_kind=kind, root_id=key)
    ]
