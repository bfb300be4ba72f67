"""1.4, 10.14. Shorten the period of an acting officer: the absent one is back early."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.directory import access
from apparat.journal.models import Entry
from apparat.journal.write import write
from apparat.org.models import Acting, Officer
from apparat.regulation.citation import under
from apparat.worktime.hours import OFFICE_ZONE


@under("1.4", "10.14")
@transaction.atomic
def end_acting(*, acting: Acting, by: Officer, at: datetime, last_on: date, reason: str) -> Acting:
    """Make `last_on` the last day of the order; the acting officer loses the seat's roles the day after.

    Raises Refusal (1.4) for a day outside the period, without a reason, and for a day after which he already did
    something on behalf of the absent officer.
    """
    locked = Acting.objects.select_for_update(of=("self",)).select_related("absent", "substitute").get(pk=acting.pk)
    mandate = access.may_end_acting(by, locked, timezone.localdate(at)).enforce()
    if not reason.strip():
        raise Refusal(_("Say why the period is shortened."), "1.4", field="reason")
    if not locked.starts_on <= last_on < locked.ends_on:
        raise Refusal(
            _("Name a day from %(first)s to %(last)s.")
            % {"first": f"{locked.starts_on:%d.%m.%Y}", "last": f"{locked.ends_on - timedelta(1):%d.%m.%Y}"},
            "1.4",
            field="last_on",
        )
    if _acted_after(locked, last_on):
        raise Refusal(_("He has done deeds on behalf of the absent officer after this day."), "1.4", field="last_on")
    locked.ends_on = last_on
    locked._change_reason = "1.4"  # type: ignore[attr-defined] # noqa: SLF001 - simple-history's own door
    locked.save(update_fields=["ends_on"])
    write(
        "acting.shortened",
        locked,
        mandate=mandate,
        at=at,
        clause="1.4",
        absent=locked.absent.both_names,
        ends_on=last_on.isoformat(),
        reason=reason,
    )
    return locked


def _acted_after(acting: Acting, last_on: date) -> bool:
    deeds = Entry.objects.filter(officer=acting.substitute, on_behalf_of=acting.absent)
    first, last = (datetime.combine(day + timedelta(days=1), time(), OFFICE_ZONE) for day in (last_on, acting.ends_on))
    return deeds.filter(at__gte=first, at__lt=last).exists()
