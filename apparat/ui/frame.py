"""What every page's frame shows: navigation, bell, office, language."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from apparat.org.queries import office


def frame(request: HttpRequest) -> dict[str, Any]:
    """Return the context of the frame."""
    return {"office": office()}
