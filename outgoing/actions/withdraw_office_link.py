"""10.9. Take back a link of a paper of the office that was put by mistake."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents.linking import hold_links, write_link
from outgoing import link_access as access
from outgoing.models import OfficeLink


@under("10.9")
@transaction.atomic
def withdraw_office_link(*, link: OfficeLink, by: Officer, at: datetime, reason: str) -> OfficeLink:
    """Let the link not stand any more; the row stays with who took it back, when and why.

    Raises Refusal for who may not link the paper that speaks, without a reason, and the second time.
    """
    hold_links(link.source, link.target)
    link.refresh_from_db(fields=["withdrawn_at"])
    mandate = access.may_withdraw_link(by, link, timezone.localdate(at)).enforce()
    if not reason.strip():
        raise Refusal(_("Say why the link is taken back."), "10.9", field="reason")
    link.withdrawn_by, link.withdrawn_at, link.reason = by, at, reason.strip()
    link.save(update_fields=["withdrawn_by", "withdrawn_at", "reason"])
    write_link("link.withdrawn", link, mandate=mandate, at=at, reason=link.reason)
    return link
