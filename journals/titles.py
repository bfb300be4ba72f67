"""What journals and lists are called, by the code under which their files are ordered (room: journals)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

TITLES: dict[str, Any] = {  # those of lists come from their houses (`offered`)
    "incoming": _("Journal of incoming papers"),
    "outgoing": _("Journal of outgoing papers"),
    "internal": _("Journal of internal papers"),
    "returned": _("Journal of papers returned without registration"),
}
SHORT: dict[str, Any] = {  # as they stand side by side
    "incoming": _("Incoming"),
    "outgoing": _("Outgoing"),
    "internal": _("Internal"),
    "returned": _("Returned unregistered"),
}
