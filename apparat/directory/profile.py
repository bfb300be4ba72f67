"""An officer's own settings: language of the pages and work contacts. No legal deed, so it is history, not journal."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.directory import access
from apparat.org.models import Officer


@transaction.atomic
def change_profile(*, by: Officer, at: datetime, language: str, phone: str, email: str) -> Officer:
    """Keep the officer's own language and work contacts; a row of his history says what was before.

    Raises Refusal when he has no seat here any more.
    """
    access.may_change_profile(by, timezone.localdate(at)).enforce()
    by.language, by.phone, by.email = language, phone, email
    by._change_reason = "profile"  # type: ignore[attr-defined] # noqa: SLF001 - simple-history's own door
    by.save(update_fields=["language", "phone", "email"])
    return by
