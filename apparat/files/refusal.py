"""A file that is not taken: which one, why, by which rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apparat.access.verdict import Refusal
from apparat.files.limits import FORMAT_CLAUSE

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


class FileRefused(Refusal):
    """The file is not taken. The reason is a sentence with %(name)s, said in the reader's language."""

    def __init__(self, reason: str | _StrPromise, *, name: str = "", clause: str = FORMAT_CLAUSE, **facts: str) -> None:
        super().__init__(reason, clause)
        self.template = reason
        self.facts = facts
        self.named(name)

    def named(self, name: str) -> FileRefused:
        """Put the name of the file into the reason, and return itself to be raised."""
        self.reason = self.template % {"name": name, **self.facts}
        return self
