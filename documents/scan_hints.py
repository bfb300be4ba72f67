"""What the text of a scan proposes for its card: their number and date, the correspondent by its BIN (law.md 3.3, 5).

Proposals only: the clerk looks at the paper. Nothing is proposed that is not written there.
"""

from __future__ import annotations

import re
from typing import Any

from documents import queries
from documents.models import Scan
from documents.references import day_in, number_in

HEAD = 2_000  # signs of the first page: number and date stand at its beginning
_BIN = re.compile(r"(?<!\d)\d{12}(?!\d)")


def proposed(scan: Scan) -> dict[str, Any]:
    """Return what to offer on the card of a paper made of the scan: values by names of fields of `AcceptForm`."""
    recognition = getattr(scan.attachment.blob, "recognition", None)
    text = recognition.text if recognition else ""
    first = text.split("\f")[0][:HEAD]
    pages = (recognition.pages if recognition else None) or scan.attachment.blob.pages
    hints = {
        "scan": scan.pk,
        "their_number": number_in(first),
        "their_on": day_in(first),
        "correspondent": _correspondent(text),
        "sheets": pages,
    }
    return {name: value for name, value in hints.items() if value}


def _correspondent(text: str) -> int | None:
    """Return the key of the body in the book whose BIN stands in the text, when there is exactly one."""
    numbers = set(_BIN.findall(text))
    found = list(queries.correspondents().filter(bin__in=numbers).values_list("pk", flat=True)[:2]) if numbers else []
    return found[0] if len(found) == 1 else None
