"""The day of a moment where the office is, as the database counts it, for journals and periods (law.md 3.3)."""

from __future__ import annotations

from django.db.models import DateField, Func

from apparat.worktime.hours import OFFICE_ZONE


class OfficeDay(Func):
    """The day of a moment in the office's zone; the zone is part of the words, so that an index answers it."""

    template = f"(%(expressions)s AT TIME ZONE '{OFFICE_ZONE.key}')::date"
    output_field = DateField()
