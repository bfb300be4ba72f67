"""10.5. Named exceptions to papers of the office end by themselves when their last day is over."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from apparat.regulation.citation import under
from documents.naming import end_over
from outgoing.models import OutgoingReader


@under("10.5")
@transaction.atomic
def end_readings(*, at: datetime) -> int:
    """Close the papers again to the officers whose last day is over; return how many exceptions ended."""
    return end_over(OutgoingReader, at)
