"""The house of outgoing and internal papers."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OutgoingConfig(AppConfig):
    """Outgoing and internal papers (10.18–10.22, 12)."""

    name = "outgoing"
    verbose_name = _("Outgoing papers")

    def ready(self) -> None:
        """Register events, what its papers add to the pages of `documents`, and the tasks, which deeds call by name."""
        from outgoing import answering, chain_ties, events, holding, link_book, lists, tasks  # noqa: F401, PLC0415 - Django asks for models first
