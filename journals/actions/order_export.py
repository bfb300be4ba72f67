"""10.5. Order a long file of a journal or a list, made in the background."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.org.bilingual import in_both
from apparat.org.models import Officer
from apparat.regulation.citation import under
from apparat.worker.handing import to_worker_after_commit
from journals import access
from journals.models import Export
from journals.titles import TITLES

TASK = "journals.tasks.build_export"  # by name: deeds do not know the tasks
MOST_OPEN = 3  # files of one officer that are being made


@under("10.5")
@transaction.atomic
def order_export(*, by: Officer, at: datetime, what: str, file_format: str, language: str, asked: str) -> Export:
    """Order the file of a journal or list (`TITLES`) with the filters of its page's address.

    Raises Refusal for who has no post, and while three files of the officer are being made.
    """
    Officer.objects.select_for_update(of=("self",)).get(pk=by.pk)  # two orders of his at once are counted together
    mandate = access.may_order(by, timezone.localdate(at)).enforce()
    if Export.objects.filter(officer=by, state__in=Export.OPEN).count() >= MOST_OPEN:
        raise Refusal(_("Three files of yours are being made: order the next one when they are ready."), access.CLAUSE)
    export = Export.objects.create(
        officer=by, what=what, file_format=file_format, language=language, asked=asked, ordered_at=at
    )
    title = in_both(TITLES[what])
    write(
        "export.ordered",
        export,
        mandate=mandate,
        at=at,
        clause=access.CLAUSE,
        what=title,
        file_format=export.get_file_format_display(),
    )
    to_worker_after_commit(TASK, export_id=export.pk)
    return export
