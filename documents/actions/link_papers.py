"""10.9. Link an incoming paper with another one it answers, executes, repeats, complements, cancels (law.md 3.3)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import link_access as access
from documents.circles import leads_to
from documents.linking import hold_links, write_link
from documents.models import Incoming, PaperLink


@under("10.9")
@transaction.atomic
def link_papers(*, incoming: Incoming, by: Officer, at: datetime, target: Incoming, kind: str) -> PaperLink:
    """Say that `incoming` answers, is in execution of, repeats, complements or cancels `target`.

    Raises Refusal for anybody but RECORDS and who holds the desk of the paper; for a paper the officer may not see, the
    same paper, one that went back, a link that stands already, a circle of one kind, and a paper that repeats one which
    came after it.
    """
    hold_links(incoming, target)
    on = timezone.localdate(at)
    mandate = access.may_link(by, incoming, on).enforce()
    _check(incoming, target, kind)
    if not Incoming.objects.visible_to(by, on).filter(pk=target.pk).exists():
        raise Refusal(_("No paper with this number is known to you."), "10.4", field="wanted")
    link = PaperLink.objects.create(source=incoming, target=target, kind=kind, by=by, at=at)
    write_link("link.made", link, mandate=mandate, at=at)
    return link


def _check(source: Incoming, target: Incoming, kind: str) -> None:
    if source.pk == target.pk:
        raise Refusal(_("A paper is not linked to itself."), "10.9", field="wanted")
    if target.is_returned:
        raise Refusal(_("That paper went back without registration."), "10.12", field="wanted")
    if PaperLink.objects.filter(source=source, target=target, kind=kind, withdrawn_at=None).exists():
        raise Refusal(_("This link stands already."), "10.9", field="wanted")
    if kind == PaperLink.Kind.REPEATS and _came(target) > _came(source):
        raise Refusal(_("The later paper repeats the earlier one, not the other way."), "10.9", field="kind")
    if leads_to(target.journal_root, source.journal_root, kind):
        raise Refusal(_("Links of this kind lead back to this paper already."), "10.9", field="wanted")


def _came(paper: Incoming) -> tuple[datetime, int]:
    return paper.received_at, paper.pk
