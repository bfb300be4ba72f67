"""10.4. Let one named officer read one restricted paper."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access
from documents.models import Incoming, IncomingReader
from documents.models.exception import READ


@under("10.4")
@transaction.atomic
def grant_reading(*, incoming: Incoming, by: Officer, at: datetime, reader: Officer, basis: str) -> IncomingReader:
    """Let `reader` see the line of the restricted paper, by the head of the documentation unit.

    Raises Refusal (10.4) for anybody else, for a paper that is not restricted, without a basis, for an officer who does
    not work here, and for one who sees the paper already.
    """
    on = timezone.localdate(at)
    mandate = access.may_grant_reading(by, incoming, on).enforce()
    if not basis.strip():
        raise Refusal(_("Name the basis on which he may read it."), "10.4", field="basis")
    if not reader.is_active or reader.position is None:
        raise Refusal(_("%(officer)s does not work here.") % {"officer": reader.full_name}, "10.4", field="user")
    if Incoming.objects.visible_to(reader, on).filter(pk=incoming.pk).exists():
        raise Refusal(_("%(officer)s sees this paper already.") % {"officer": reader.full_name}, "10.4", field="user")
    row: IncomingReader = IncomingReader.objects.create(
        user=reader,
        content_object=incoming,
        permission=Permission.objects.get(content_type=ContentType.objects.get_for_model(Incoming), codename=READ),
        basis=basis.strip(),
        granted_by=by,
        granted_at=at,
    )
    facts = {"reader": reader.both_names, "basis": row.basis}
    write("incoming.reading_granted", incoming, mandate=mandate, at=at, clause="10.4", **facts)
    return row
