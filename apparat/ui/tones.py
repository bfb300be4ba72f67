"""Which tone and icon a light, a state or a message has: tables, so that templates compare nothing (room: ui; 13.4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Tone:
    """How something looks: the CSS tone (`data-tone`), the icon that gives it a shape, a word when it has none."""

    name: str
    icon: str
    word: Any = ""


# 13.4: the traffic light. Shape and word stand beside the colour.
LIGHTS: dict[str, Tone] = {
    "green": Tone("green", "circle-check", _("in time")),
    "amber": Tone("amber", "triangle-alert", _("due soon")),
    "red": Tone("red", "octagon-alert", _("overdue")),
    "grey": Tone("grey", "circle-minus", _("closed")),
}

# States of the houses, by value. A state that is not here looks plain.
STATES: dict[str, Tone] = {
    "received": Tone("amber", "mailbox"),
    "registered": Tone("blue", "stamp"),
    "on_desk": Tone("blue", "inbox"),
    "resolved": Tone("blue", "circle-play"),
    "executed": Tone("green", "circle-check"),
    "filed": Tone("grey", "archive"),
    "imported": Tone("grey", "book-marked"),
    "uploaded": Tone("amber", "mailbox"),
    "checking": Tone("blue", "loader"),
    "checked": Tone("blue", "list-checks"),
    "broken": Tone("red", "octagon-alert"),
    "bringing": Tone("blue", "loader"),
    "stopped": Tone("amber", "triangle-alert"),
    "done": Tone("green", "circle-check"),
    "dropped": Tone("grey", "ban"),
    "attached": Tone("green", "paperclip"),
    "discarded": Tone("grey", "ban"),
    "draft": Tone("grey", "pencil"),
    "signed": Tone("green", "pen-line"),
    "rejected": Tone("red", "circle-x"),
    "issued": Tone("amber", "send"),
    "accepted": Tone("blue", "circle-play"),
    "reported": Tone("violet", "file-check"),
    "returned": Tone("red", "undo-2"),
    "released": Tone("green", "circle-check"),
    "noted": Tone("grey", "bookmark"),
    "asked": Tone("amber", "circle-question-mark"),
    "granted": Tone("green", "circle-check"),
    "declined": Tone("red", "circle-x"),
    "open": Tone("blue", "circle-play"),
    "met": Tone("green", "circle-check"),
    "cancelled": Tone("grey", "ban"),
    # papers of the office, their agreement and dispatch
    "approval": Tone("amber", "users"),
    "agreed": Tone("green", "circle-check"),
    "sent": Tone("green", "send"),
    "sending": Tone("blue", "loader"),
    "failed": Tone("red", "octagon-alert"),
    "uncertain": Tone("amber", "circle-question-mark"),
    "void": Tone("grey", "ban"),
    "withdrawn": Tone("grey", "ban"),
    # service notes
    "preparing": Tone("grey", "pencil"),
    "delivered": Tone("amber", "inbox"),
    "assigned": Tone("blue", "clipboard-check"),
    # acquaintance
    "confirmed": Tone("green", "circle-check"),
    "recalled": Tone("grey", "undo-2"),
    # accounts of clauses, statuses of outside acts
    "carried": Tone("green", "circle-check"),
    "partly": Tone("blue", "circle-dot-dashed"),
    "waiting": Tone("amber", "hourglass"),
    "silent": Tone("grey", "circle-minus"),
    "in_force": Tone("green", "circle-check"),
    "replaced": Tone("amber", "replace"),
    "repealed": Tone("grey", "ban"),
    "unverified": Tone("violet", "circle-question-mark"),
}
PLAIN = Tone("grey", "circle")

# Levels of Django's messages, by tag.
MESSAGES: dict[str, Tone] = {
    "debug": Tone("grey", "info"),
    "info": Tone("blue", "info"),
    "success": Tone("green", "circle-check"),
    "warning": Tone("amber", "triangle-alert"),
    "error": Tone("red", "octagon-alert"),
}


def tone_of_state(state: str) -> Tone:
    """Return the look of a state's value."""
    return STATES.get(str(state), PLAIN)


def tone_of_light(colour: str) -> Tone:
    """Return the look of a light by its colour; KeyError for a colour 13.4 does not know."""
    return LIGHTS[colour]
