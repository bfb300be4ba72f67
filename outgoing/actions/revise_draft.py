"""10.18, 10.21. Write the next version of a draft."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under
from outgoing import access
from outgoing.drafting import check_facts, write_version
from outgoing.facts import DraftFacts
from outgoing.holding import hold
from outgoing.models import Outgoing


@under("10.18", "10.21")
@transaction.atomic
def revise_draft(*, outgoing: Outgoing, by: Officer, at: datetime, facts: DraftFacts, seen: int) -> Outgoing:
    """Write a new version; the former ones stay as they were.

    seen: the version the officer had before him: when somebody wrote another meanwhile, nothing is overwritten.

    Raises Refusal for who did not draft it, outside drafting, when it was changed meanwhile, and for what
    `check_facts` refuses.
    """
    hold(outgoing)
    on = timezone.localdate(at)
    mandate = access.may_revise(by, outgoing, on).enforce()
    if seen != outgoing.version:
        raise Refusal(
            _("Somebody wrote version %(version)s meanwhile: compare it with yours, then save again.")
            % {"version": outgoing.version},
            "10.18",
        )
    post = check_facts(outgoing.kind, facts, on)
    version = write_version(outgoing, facts, post=post, by=by, at=at)
    write("outgoing.revised", outgoing, mandate=mandate, at=at, clause="10.18", version=version.ordinal)
    return outgoing
