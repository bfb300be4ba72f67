"""The house of files and the archive."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArchiveConfig(AppConfig):
    """Nomenclature of files, their closing, the archive (10.5, 10.7, 11.17; ADR-0013)."""

    name = "archive"
    verbose_name = _("Files and archive")

    def ready(self) -> None:
        """Register the events of the journal."""
        from archive import events, lists  # noqa: F401, PLC0415 - Django asks for models first
