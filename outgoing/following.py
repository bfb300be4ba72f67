"""What houses above add to the way of a paper of the office: kinds they write, whom they ask, what follows a deed.

An upper house hands one `Follower` over in AppConfig.ready(), for the code of its kind of paper. It is called in the
transaction of the deed, and may refuse; what stands beside the form is asked at every pause in typing and refuses
nothing (room: actions of outgoing; 10.18, 12.5).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from django.http import QueryDict

from apparat.org.mandate import Mandate
from apparat.org.models import Officer, Position, Unit
from outgoing.facts import To
from outgoing.models import Outgoing


@dataclass(frozen=True, slots=True)
class Beside:
    """What the house above adds to the sheet of a draft that is typed.

    addressees: to whom it goes, none while the drafter names them himself; post: from which it is signed, None for that
    which the drafter chooses.
    """

    addressees: Sequence[To] = ()
    post: Position | None = None


class Follower(Protocol):
    """The house above that writes papers of one kind."""

    def begin_path(self) -> str:
        """Return the page on which such a paper is begun."""

    def revise_path(self, outgoing: Outgoing) -> str:
        """Return the page on which its next version is written."""

    def beside(self, typed: QueryDict, *, signer: Officer | None, unit: Unit | None, on: date) -> Beside:
        """Return what the deed will add to what is typed of such a paper of the body; nonsense adds nothing."""

    def obliged(self, outgoing: Outgoing, on: date) -> Iterator[tuple[Officer, str, str]]:
        """Yield who must agree to it: the officer, the ground (`Opinion.Ground`), the clause."""

    def signed(self, outgoing: Outgoing, *, mandate: Mandate, by: Officer, at: datetime) -> None:
        """Go on with a paper that is signed: it does not wait for the dispatch desk."""

    def withdrawn(self, outgoing: Outgoing, *, mandate: Mandate, at: datetime) -> None:
        """Hear that its draft was given up."""


_FOLLOWERS: dict[str, Follower] = {}


def register(kind: str, follower: Follower) -> None:
    """Let an upper house follow its kind of paper; called once in its AppConfig.ready()."""
    _FOLLOWERS[kind] = follower


def follower_of(kind: str) -> Follower | None:
    """Return who follows papers of the kind with this code, None for ordinary ones."""
    return _FOLLOWERS.get(kind)
