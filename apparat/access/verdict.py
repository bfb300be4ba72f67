"""A verdict answers "may he?" with reason and clause; the same verdict draws the button and guards the action."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from apparat.org.mandate import Mandate

    Text: TypeAlias = str | _StrPromise


class Refusal(Exception):
    """A deed that the Regulation does not allow, said in the reader's language with its clause.

    `field` names the form field the refusal belongs to, when there is one.
    """

    def __init__(self, reason: Text, clause: str, *, field: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.clause = clause
        self.field = field

    def __str__(self) -> str:
        return f"{self.reason} ({self.clause})"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to one question of permission. True when allowed; `mandate` tells in whose name."""

    allowed: bool
    reason: Text = ""
    clause: str = ""
    mandate: Mandate | None = None

    def __bool__(self) -> bool:
        return self.allowed

    def enforce(self) -> Mandate:
        """Return the mandate of an allowed verdict; raise Refusal otherwise."""
        if not self.allowed:
            raise Refusal(self.reason, self.clause)
        if self.mandate is None:
            raise RuntimeError("an allowed verdict that is enforced must carry the mandate it rests on")
        return self.mandate


def allowed(mandate: Mandate, clause: str = "") -> Verdict:
    """Say yes, in the name that `mandate` gives."""
    return Verdict(allowed=True, clause=clause, mandate=mandate)


def refused(reason: Text, clause: str) -> Verdict:
    """Say no, with the reason a person understands and the clause it rests on."""
    return Verdict(allowed=False, reason=reason, clause=clause)
