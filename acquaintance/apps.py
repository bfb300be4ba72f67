"""The house of acquaintance."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AcquaintanceConfig(AppConfig):
    """Acquaintance of officers with papers and with the rules of the office (10.6; ADR-0015)."""

    name = "acquaintance"
    verbose_name = _("Acquaintance")

    def ready(self) -> None:
        """Register events, and the buttons on the pages of papers."""
        from acquaintance import events, lists, offering  # noqa: F401, PLC0415 - Django asks for models first
