"""The house of service notes."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NotesConfig(AppConfig):
    """Service notes inside the office (2.2, 10.9, 10.23; ADR-0015)."""

    name = "notes"
    verbose_name = _("Service notes")

    def ready(self) -> None:
        """Register events, what follows a signed note, and what is heard of requests to redirect."""
        from notes import events, following, lists, offering, redirecting  # noqa: F401, PLC0415 - Django asks for models first
