"""The one Django app of the ground floor."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ApparatConfig(AppConfig):
    """Rooms of the kernel under the label `apparat`."""

    name = "apparat"
    verbose_name = _("Apparatus")

    def ready(self) -> None:
        """Load the system checks and the journal's events about people and terms."""
        from apparat import checks  # noqa: F401, PLC0415 - Django asks for models first
        from apparat.deadlines import events as ledger  # noqa: F401, PLC0415 - Django asks for models first
        from apparat.directory import events  # noqa: F401, PLC0415 - Django asks for models first
