"""The same words of a draft with another mark of its executor, as its next version; for the deed that sends it."""

from __future__ import annotations

from datetime import datetime

from apparat.journal.write import write
from apparat.org.mandate import Mandate
from outgoing.drafting import next_version
from outgoing.executors import is_stale, mark_of
from outgoing.facts import Words
from outgoing.models import Outgoing
from outgoing.readiness import last_version


def restate_executor(outgoing: Outgoing, *, mandate: Mandate, at: datetime) -> None:
    """Write the next version when the last one names another executor or telephone than the paper has now (10.9).

    A version is never changed, nor its kept sheet; under a new digest everybody is asked anew (ADR-0011).
    """
    former = last_version(outgoing)
    if not is_stale(outgoing, former):
        return
    words = Words(former.heading_kk, former.text_kk, former.heading_ru, former.text_ru)
    card = former.facts | {"executor": mark_of(outgoing.drafter).in_card}
    annexes = [each.attachment for each in former.files.select_related("attachment").order_by("order")]
    sources = {"kk": former.source_kk, "ru": former.source_ru}
    version = next_version(outgoing, words, card, annexes, sources, by=mandate.officer, at=at)
    outgoing.version = version.ordinal
    outgoing.save(update_fields=["version"])
    name = outgoing.drafter.both_names
    write("outgoing.restated", outgoing, mandate=mandate, at=at, clause="10.9", version=version.ordinal, executor=name)
