"""The house of control."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ControlConfig(AppConfig):
    """Assignments under control (13)."""

    name = "control"
    verbose_name = _("Control of assignments")

    def ready(self) -> None:
        """Register the events of the journal."""
        from control import events, lists  # noqa: F401, PLC0415 - Django asks for models first
