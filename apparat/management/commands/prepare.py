"""Makes a database ready to be worked with: migrations, calendar, roles, the office; on request the demo office."""

from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from apparat.demo.office import PROFILE
from apparat.demo.people import PASSWORD, SIGN_INS, sign_in_lines
from apparat.org.models.officer import Officer
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
            _collect_static()
        call_command("load_calendar")
        call_command("sync_roles", stdout=StringIO())  # its list of rights is for those who ask for it
        if office() is None:
            call_command("load_office", settings.OFFICE)
        if demo and _has_room_for_the_demo():
            call_command("demo")
        if sign_in_names:
            sign_in_names.write_text(_told(), encoding="utf-8")


def _collect_static() -> None:
    """Collect and compress the static files unless none has changed since: that is the longest part of a start."""
    stamp = Path(settings.STATIC_ROOT) / "sources.sha256"
    now = _digest_of_sources()
    if stamp.exists() and stamp.read_text(encoding="ascii") == now:
        return
    call_command("collectstatic", interactive=False, verbosity=0)
    stamp.write_text(now, encoding="ascii")


def _digest_of_sources() -> str:
    """Return a digest over name, size and time of every static file of the project and its packages."""
    found = [Path(storage.path(name)) for finder in get_finders() for name, storage in finder.list([])]
    facts = sorted((str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in found)
    return sha256(repr(facts).encode()).hexdigest()


def _has_room_for_the_demo() -> bool:
    """Tell whether nobody works here yet, in the office that the demo is written for; a real office is left alone."""
    here = office()
    is_worked_in = Incoming.objects.exists() or Officer.objects.filter(is_superuser=False).exists()
    return here is not None and here.code == PROFILE and not is_worked_in


def _told() -> str:
    """Return the sign-in names for the launcher's greeting, while the demo's password still opens the door."""
    first = Officer.objects.filter(username=SIGN_INS[0][0]).first()
    if first is None or not first.check_password(PASSWORD):
        return ""
    return "\n".join(sign_in_lines())
