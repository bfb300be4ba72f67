"""The buttons of the cards of stocks, each with its verdict (11.2; room: pages of stocks)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict
from apparat.org.models import Officer
from apparat.ui.offered import Deed
from stocks import access
from stocks.models import Seal, Series, StockKind

Row = tuple[Any, str, Callable[..., Verdict], str, str]  # label, page, verdict, icon, tone
OF_SERIES: tuple[Row, ...] = (
    (_("Issue"), "issue", access.may_keep_series, "send", "primary"),
    (_("Used"), "use", access.may_account, "file-check", "plain"),
    (_("Spoiled"), "spoil", access.may_account, "x", "plain"),
    (_("Return to the store"), "return", access.may_account, "undo-2", "plain"),
    (_("Destroy by an act"), "destroy", access.may_keep_series, "archive", "danger"),
)
OF_SEAL: tuple[Row, ...] = (
    (_("Take over"), "take_seal", access.may_take, "check", "primary"),
    (_("Hand over"), "give_seal", access.may_give, "send", "plain"),
    (_("Take the handover back"), "take_back_seal", access.may_take_back, "undo-2", "plain"),
    (_("Declare lost by an act"), "lose_seal", access.may_lose, "search", "quiet"),
    (_("Destroy by an act"), "destroy_seal", access.may_destroy, "archive", "danger"),
)
OF_SUPPLY: tuple[Row, ...] = (
    (_("Receive"), "receive_supplies", access.may_keep_supply, "plus", "primary"),
    (_("Issue"), "issue_supplies", access.may_keep_supply, "send", "plain"),
    (_("Write off by an act"), "write_off", access.may_keep_supply, "archive", "danger"),
)
OF_ALL: tuple[Row, ...] = (
    (_("Receive numbered blanks"), "receive_blanks", access.may_keep, "plus", "primary"),
    (_("Receive a seal or a stamp"), "receive_seal", access.may_keep, "stamp", "plain"),
    (_("A new kind of stock"), "add_kind", access.may_keep, "list-checks", "quiet"),
)
ROWS: dict[type, tuple[Row, ...]] = {Series: OF_SERIES, Seal: OF_SEAL, StockKind: OF_SUPPLY}


def buttons_of(thing: Series | Seal | StockKind, officer: Officer, on: date) -> list[Deed]:
    """Return the deeds on the thing; of a seal that is gone, and of a kind that is not counted by quantity, none."""
    if isinstance(thing, Seal) and thing.is_gone:
        return []
    if isinstance(thing, StockKind) and thing.sort != StockKind.Sort.SUPPLY:
        return []
    return [
        Deed(label, reverse(f"stocks:{page}", args=[thing.pk]), verdict(officer, thing, on), icon, tone)
        for label, page, verdict, icon, tone in ROWS[type(thing)]
    ]


def buttons_of_list(officer: Officer, on: date) -> list[Deed]:
    """Return the deeds of the whole list."""
    return [
        Deed(label, reverse(f"stocks:{page}"), verdict(officer, on), icon, tone)
        for label, page, verdict, icon, tone in OF_ALL
    ]
