"""10.5. The head of the apparatus approves an act, and the files are destroyed (law.md 3.4)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import access
from archive.destroying import destroy_bytes, hold_act, hold_files
from archive.models import Destruction
from archive.signing import post_of
from archive.states import CASE, DESTRUCTION


@under("10.5")
@transaction.atomic
def approve_destruction(*, destruction: Destruction, by: Officer, at: datetime) -> Destruction:
    """Destroy the stored files of every paper of the act; rows and numbers stay for ever.

    Raises Refusal for anybody but the head of the apparatus, for an act that is approved or withdrawn, and for a file
    that goes to the archive.
    """
    hold_act(destruction)
    mandate = access.may_approve_destruction(by, destruction, timezone.localdate(at)).enforce()
    held = hold_files(destruction)
    kept = CaseFile.objects.filter(pk__in=[row.pk for row in held], transfer_line__isnull=False).first()
    if kept is not None:
        raise Refusal(_("The file %(index)s goes to the archive: it is not destroyed.") % {"index": kept.index}, "10.5")
    files = destroy_bytes(held, at)
    columns = {"approved_by": by, "approved_at": at, "files": files, "posts": {"approved": post_of(mandate)}}
    DESTRUCTION.apply(destruction, "approve_destruction", mandate=mandate, at=at, columns=columns, files=files)
    for case_file in held:
        CASE.apply(case_file, "destroy_case", mandate=mandate, at=at, number=destruction.number)
    return destruction
