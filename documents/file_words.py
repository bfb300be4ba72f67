"""What a paper is found by besides its card: the words of its files, once they are known (10.4; room: documents)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from apparat.recognition.ask import recognise_soon
from apparat.recognition.models import Recognition
from apparat.recognition.step import bounded
from documents.models import Incoming


def words_of_files(incoming: Incoming, own: str) -> str:
    """Return the folded words of the paper's files that are not among its `own`, each once, at most 20,000 signs.

    10.4: a restricted paper has no files here, and is found by its numbers only.
    """
    if incoming.restricted:
        return ""
    kept = incoming.files.filter(attachment__destroyed_at=None)  # 10.5: what a destroyed file said is gone with it
    rows = Recognition.objects.filter(blob__attachments__in=kept.values("attachment")).exclude(words="")
    known = set(own.split())
    found = (word for words in rows.order_by("pk").values_list("words", flat=True) for word in words.split())
    return bounded(" ".join(dict.fromkeys(word for word in found if word not in known)))


def ask_for_text(keys: Iterable[str], at: datetime) -> bool:
    """Ask for the text of files (SHA-256) just laid to a paper; return whether that of any is known already.

    Their rows are held until the deed ends: a worker that is just ending one of them either has told its words before,
    or will see the paper.
    """
    asked = list(keys)
    recognise_soon(asked, at)
    rows = Recognition.objects.select_for_update().filter(pk__in=asked).values_list("words", flat=True)
    return any(list(rows))
