"""10.4, 10.5. Named exceptions whose last day is over end by themselves."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from apparat.regulation.citation import under
from documents.models import IncomingReader
from documents.naming import end_over


@under("10.4", "10.5")
@transaction.atomic
def end_readings(*, at: datetime) -> int:
    """Close the papers again to the officers whose last day is over; return how many exceptions ended."""
    return end_over(IncomingReader, at)
