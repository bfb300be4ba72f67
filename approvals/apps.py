"""The house of approvals."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ApprovalsConfig(AppConfig):
    """Agreement of drafts (10.22, 12.4)."""

    name = "approvals"
    verbose_name = _("Approvals")

    def ready(self) -> None:
        """Register the events of the journal."""
        from approvals import events  # noqa: F401, PLC0415 - Django asks for models first
