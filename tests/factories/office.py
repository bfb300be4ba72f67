"""The office that stands on stamps and printed forms (18.1)."""

from __future__ import annotations

from typing import Any

from apparat.org.models import Office


def new_office(**changes: Any) -> Office:
    """Return a new office with the hours of the Regulation, changed as told."""
    usual: dict[str, Any] = {
        "code": "qazygurt",
        "name_kk": "Қазығұрт ауданы әкімінің аппараты",
        "name_ru": "Аппарат акима Казыгуртского района",
        "territory_kk": "Қазығұрт ауданы",
        "territory_ru": "Казыгуртский район",
        "opens": "09:00",
        "break_from": "13:00",
        "break_until": "15:00",
        "closes": "19:00",
        "intake_until": "18:30",
        "answers_until": "18:00",
    }
    return Office.objects.create(**(usual | changes))
