"""Makes a database ready to be worked with: migrations, calendar, roles, the office; on request the demo office."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone, translation

from apparat.demo import sign_in
from apparat.org.queries import office
from documents.models.incoming import Incoming


class Command(BaseCommand):
    """`manage.py prepare [--demo] [--static] [--sign-in-names FILE]`; safe to repeat."""

    help = "Migrate, then load what the database lacks: calendar, roles, the office, with --demo its letters."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the switches."""
        parser.add_argument("--demo", action="store_true", help="fill an office without letters with the demo's")
        parser.add_argument("--static", action="store_true", help="collect the static files too")
        parser.add_argument("--sign-in-names", type=Path, help="write the demo's sign-in names to this file")

    def handle(self, *, demo: bool, static: bool, sign_in_names: Path | None, **options: Any) -> None:
        """Bring everything up to date, in the order in which one needs the other."""
        call_command("migrate", interactive=False, verbosity=0)
        if static:
            call_command("collectstatic", interactive=False, verbosity=0)
        call_command("load_calendar")
        call_command("sync_roles")
        if office() is None:
            call_command("load_office", settings.OFFICE)
        if demo and not Incoming.objects.exists():
            call_command("demo")
        if sign_in_names:
            sign_in_names.write_text(_told(), encoding="utf-8")


def _told() -> str:
    """Return the list for the launcher's greeting, in Kazakh, the language of the office."""
    with translation.override("kk"):
        names = list(sign_in.names(timezone.localdate()))
    if not names:
        return ""
    width = max(len(name) for name, _ in names)
    rows = [f"  {name:<{width}}  {who}" for name, who in names]
    return "\n".join([f"Sign in, password {sign_in.PASSWORD}:", *rows, ""])
