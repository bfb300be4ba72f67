"""Files of a paper or a scan with what is known of their text, as a page shows them beside each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from apparat.files.models import Attachment
from apparat.recognition.models import Recognition


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file: itself, its address, what is known of its text, the page of that text ("" while there is none)."""

    file: Attachment
    href: str
    recognition: Recognition | None
    text_href: str

    @property
    def is_open(self) -> bool:
        """Tell whether its text is still being looked for."""
        return self.recognition is not None and self.recognition.is_open


@dataclass(frozen=True, slots=True)
class FileLines:
    """Files and whether any of them is still being read: then the page asks again by itself."""

    lines: list[FileLine]
    again: str  # the address of this part

    @property
    def is_open(self) -> bool:
        """Tell whether any of them is still being read."""
        return any(line.is_open for line in self.lines)


def lines_of(files: Iterable[Attachment], *, again: str) -> FileLines:
    """Return the files of a paper; `again` is the address at which this part of its page is asked anew."""
    return FileLines([line_of(file, "documents:file", "documents:file_text", file.pk) for file in files], again)


def line_of(file: Attachment, page: str, text_page: str, key: int) -> FileLine:
    """Return one file served by the named page under the key."""
    recognition: Recognition | None = getattr(file.blob, "recognition", None)
    if file.destroyed_at is not None:  # by an act (10.5): the name stays
        return FileLine(file, "", None, "")
    has_text = recognition is not None and recognition.done > 0 and recognition.state != Recognition.State.EMPTY
    return FileLine(file, reverse(page, args=[key]), recognition, reverse(text_page, args=[key]) if has_text else "")
