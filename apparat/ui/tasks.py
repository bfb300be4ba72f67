"""What the clock does for pages: forget tokens of forms nobody can send any more."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from celery import shared_task
from django.utils import timezone

from apparat.ui.models import SubmittedForm

KEPT = timedelta(days=7)  # far longer than a session of 18.1 lives


@shared_task(name="apparat.ui.tasks.forget_forms")
def forget_forms(**_: Any) -> int:
    """Delete tokens of forms sent more than a week ago; return how many."""
    return SubmittedForm.objects.filter(at__lt=timezone.now() - KEPT).delete()[0]
