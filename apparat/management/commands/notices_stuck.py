"""Lists letters a worker took and never reported on; they are not sent again by themselves."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from apparat.notices.queries import stuck


class Command(BaseCommand):
    """`manage.py notices_stuck`."""

    help = "List letters that may or may not have left, because the worker died or the line broke."

    def handle(self, **options: Any) -> None:
        """Print one line for each; CommandError when there are any, so that a monitor notices."""
        letters = list(stuck(timezone.now()).select_related("officer"))
        for notice in letters:
            self.stdout.write(f"{notice.pk}\t{notice.tried_at:%Y-%m-%d %H:%M}\t{notice.officer.email}\t{notice.title}")
        if letters:
            raise CommandError(f"{len(letters)} letters may not have arrived; their officers see them in the bell")
