"""The house of journals."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JournalsConfig(AppConfig):
    """Journals of registration, exports of lists, analysis of the flow (10.9, 10.12, 10.17)."""

    name = "journals"
    verbose_name = _("Journals")

    def ready(self) -> None:
        """Register the events, the files of lists below, and the tasks, which deeds call by name."""
        from journals import events, offered, tasks  # noqa: F401, PLC0415 - Django asks for models first
