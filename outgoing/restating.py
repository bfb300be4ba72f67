"""The same words of a draft with another mark of its executor, as its next version; for the deed that sends it."""

from __future__ import annotations

from datetime import datetime

from apparat.journal.write import write
from apparat.org.mandate import Mandate
from outgoing.drafting import digest_of
from outgoing.executors import is_stale, mark_of
from outgoing.facts import Words
from outgoing.models import Outgoing, Version, VersionFile
from outgoing.readiness import last_version


def restate_executor(outgoing: Outgoing, *, mandate: Mandate, at: datetime) -> None:
    """Write the next version when the last one names another executor or telephone than the paper has now (10.9).

    A version is never changed, nor its kept sheet; under a new digest everybody is asked anew (ADR-0011).
    """
    former = last_version(outgoing)
    if not is_stale(outgoing, former):
        return
    version = _next(former, outgoing, mandate, at)
    annexes = former.files.order_by("order").values_list("attachment", "order")
    VersionFile.objects.bulk_create(
        VersionFile(version=version, attachment_id=attachment, order=order) for attachment, order in annexes
    )
    outgoing.version = version.ordinal
    outgoing.save(update_fields=["version"])
    name = outgoing.drafter.both_names
    write("outgoing.restated", outgoing, mandate=mandate, at=at, clause="10.9", version=version.ordinal, executor=name)


def _next(former: Version, outgoing: Outgoing, mandate: Mandate, at: datetime) -> Version:
    words = Words(former.heading_kk, former.text_kk, former.heading_ru, former.text_ru)
    card = former.facts | {"executor": mark_of(outgoing.drafter).in_card}
    return Version.objects.create(
        outgoing=outgoing,
        ordinal=former.ordinal + 1,
        heading_kk=words.heading_kk,
        text_kk=words.text_kk,
        heading_ru=words.heading_ru,
        text_ru=words.text_ru,
        facts=card,
        digest=digest_of(words, card),
        source_kk=former.source_kk,
        source_ru=former.source_ru,
        made_by=mandate.officer,
        made_at=at,
    )
