"""Mirrors the table of roles into groups of the admin site and prints what was otherwise (house 4.10)."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from apparat.opening.groups import sync_roles


class Command(BaseCommand):
    """`manage.py sync_roles`."""

    help = "Make groups, permissions and access to the admin site follow the roles of positions; print the difference."

    def handle(self, **options: Any) -> None:
        """Sync and print the diff; CommandError when migrations are missing."""
        try:
            found = sync_roles()
        except LookupError as error:
            raise CommandError(str(error)) from error
        for row in found:
            self.stdout.write(f"{row.sign} {row.whose}: {row.what}")
        self.stdout.write(f"Roles: {len(found)} differences settled." if found else "Roles: nothing to change.")
