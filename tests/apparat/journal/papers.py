"""A paper that only the journal's tests know."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Paper:
    """Something with legal weight; `root` is the paper it belongs to, itself when None."""

    pk: int
    number: str = ""
    kind: str = "paper"
    root: Paper | None = None

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return self.kind, self.number

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand on its own page or on that of its root."""
        return (self.root or self).kind, (self.root or self).pk
