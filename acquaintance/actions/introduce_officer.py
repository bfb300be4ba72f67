"""10.6. Acquaint one officer, as a newcomer, with the rules of the office in force."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from acquaintance.actions.introduce_staff import introduce_staff
from apparat.org.models import Officer
from apparat.regulation.citation import under


@under("10.6")
@transaction.atomic
def introduce_officer(*, newcomer: Officer, by: Officer, at: datetime) -> Officer:
    """Send him every edition in force that was not sent to him yet. Raises Refusal as `introduce_staff` does."""
    introduce_staff(by=by, at=at, officers=[newcomer])
    return newcomer
