"""The house of imports."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ImportsConfig(AppConfig):
    """Old journals and exports of other systems (10.5, 10.9; ADR-0016)."""

    name = "imports"
    verbose_name = _("Old journals")

    def ready(self) -> None:
        """Register the events of the journal and the tasks, which deeds call by name."""
        from imports import events, tasks  # noqa: F401, PLC0415 - Django asks for models first
