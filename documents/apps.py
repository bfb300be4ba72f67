"""The house of documents."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DocumentsConfig(AppConfig):
    """Correspondence and resolutions (10)."""

    name = "documents"
    verbose_name = _("Documents")

    def ready(self) -> None:
        """Register events, origins and the one tolerated receiver (house 4.5)."""
        from documents import events, lists, origins, receivers, recognised, report_readings  # noqa: F401, PLC0415 - Django asks for models first
