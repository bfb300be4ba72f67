"""What is asked of a journal: a register, a period, a unit (room: journals; law.md 3.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Q

from apparat.numbering.models import Register
from apparat.org.models import Unit
from apparat.worktime.hours import OFFICE_ZONE


@dataclass(frozen=True, slots=True)
class Asked:
    """A period, both days with it, of one register (its numbers stand in order), of one unit or of all."""

    since: date
    until: date
    register: Register | None = None
    unit: Unit | None = None

    def within(self, column: str) -> Q:
        """Return the condition that the moment lies in the period."""
        return Q(**{f"{column}__gte": midnight(self.since), f"{column}__lt": midnight(self.until + timedelta(days=1))})

    def of_days(self, column: str) -> dict[str, Any]:
        """Return the conditions of the register and of the days, which stand in a column of their own."""
        return {"register": self.register, f"{column}__gte": self.since, f"{column}__lte": self.until}

    def numbered(self) -> dict[str, Any]:
        """Return the conditions of the register and its years, which lead into the index of the numbers."""
        years = {"year__gte": self.since.year, "year__lte": self.until.year}
        return {"register": self.register, "ordinal__isnull": False, **years}  # as the index has it


def midnight(on: date) -> datetime:
    """Return the moment at which the day begins here."""
    return datetime.combine(on, time(), OFFICE_ZONE)
