"""10.9. Say what a paper is to another one, when at least one of the two is a paper of the office (law.md 3.3)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents.linking import hold_links, write_link
from documents.models import Incoming
from outgoing import link_access as access
from outgoing.linking import Paper, Wish, check_link
from outgoing.models import OfficeLink, Outgoing


@under("10.9")
@transaction.atomic
def link_office_paper(*, source: Paper, by: Officer, at: datetime, target: Paper, kind: str) -> OfficeLink:
    """Say that `source` answers, is in execution of, repeats, complements or cancels `target`.

    Raises Refusal for anybody but RECORDS, who holds the desk of an incoming paper that speaks, and who drafted one of
    the office; for a paper the officer may not see, and for what `check_link` refuses.
    """
    hold_links(source, target)
    on = timezone.localdate(at)
    mandate = access.may_let_speak(by, source, on).enforce()
    if not type(target).objects.visible_to(by, on).filter(pk=target.pk).exists():
        raise Refusal(_("No paper with this number is known to you."), "10.4", field="wanted")
    check_link(Wish(source, target, kind))
    ends = {f"source_{_house(source)}": source, f"target_{_house(target)}": target}
    link = OfficeLink.objects.create(**ends, kind=kind, by=by, at=at)
    write_link("link.made", link, mandate=mandate, at=at)
    return link


def _house(paper: Paper) -> str:
    return {Incoming: "incoming", Outgoing: "outgoing"}[type(paper)]
