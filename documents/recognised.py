"""The text of a file is known: every paper it belongs to is found by its words from now on (10.4)."""

from __future__ import annotations

from apparat.recognition.listeners import register
from documents.intake import search_text_of
from documents.models import Incoming


def lay_words(sha256: str) -> None:
    """Write the words of the blob beside those of the papers whose file it is, one paper after another."""
    keys = Incoming.objects.filter(files__attachment__blob=sha256, restricted=False).values_list("pk", flat=True)
    for key in sorted(set(keys)):
        incoming = Incoming.objects.select_for_update(of=("self",)).select_related("correspondent").get(pk=key)
        Incoming.objects.filter(pk=key).update(search_text=search_text_of(incoming))


register(lay_words)
