"""10.6. From its first day on, ask everybody to confirm an edition that took the place of another."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from acquaintance import queries
from acquaintance.closing import close
from acquaintance.holding import hold
from acquaintance.models import OfficeRule, RuleEdition
from acquaintance.sending import send_to
from apparat.org.bilingual import in_both
from apparat.regulation.citation import under

REPLACED = _("a later edition is in force")


@under("10.6")
@transaction.atomic
def ask_everybody(*, edition: RuleEdition, at: datetime) -> int:
    """Ask the whole staff but who was asked already, and return how many; of the editions before nobody is asked more.

    The clock's deed, once for each edition, in the name of who added it: that was his order. What was confirmed stands.
    0 when it was carried out meanwhile, or the edition is not one to be asked of everybody (`editions_to_ask`).
    """
    on = timezone.localdate(at)
    # of two beats, or a beat and a keeper, one is second
    OfficeRule.objects.select_for_update().get(pk=edition.rule_id)
    held = queries.editions_to_ask(on).filter(pk=edition.pk).first()
    if held is None:
        return 0
    for circulation in queries.sendings_before(held):
        close(hold(circulation), mandate=None, at=at, reason=in_both(REPLACED), told=in_both(REPLACED))
    asked = send_to(held, queries.staff(on), sender=held.attachment.uploaded_by, mandate=None, at=at)
    held.asked_at = at
    held.save(update_fields=["asked_at"])
    return asked
