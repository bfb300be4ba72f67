"""The house of stocks."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StocksConfig(AppConfig):
    """Blanks with arms, seals and stamps, envelopes (11.2; ADR-0012)."""

    name = "stocks"
    verbose_name = _("Stocks")

    def ready(self) -> None:
        """Register the events of the journal."""
        from stocks import events  # noqa: F401, PLC0415 - Django asks for models first
