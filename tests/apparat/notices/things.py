"""A thing to be told about, and short ways to tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.notices.models import Notice
from apparat.notices.send import send
from apparat.org.models import Officer

AT = datetime(2026, 3, 20, 5, 30, tzinfo=UTC)  # 10:30 in Almaty, a Friday
ON = date(2026, 3, 20)


@dataclass(frozen=True)
class Thing:
    """Something an officer is told about."""

    pk: int = 1
    kind: str = "assignment"

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself."""
        return self.kind, f"3-5/{self.pk}"


def tell(*officers: Officer | None, thing: Thing | None = None, **news: Any) -> int:
    """Tell the officers that an assignment is overdue, or other news."""
    usual: dict[str, Any] = {
        "kind": "control.warned",
        "on": ON,
        "clause": "13.4",
        "title": _("overdue"),
        "text": _("%(number)s until %(until)s"),
        "data": {"number": "3-5/1", "until": "2026-03-25"},
        "path": "/control/1/",
    }
    return send(officers=officers, thing=thing or Thing(), at=AT, **(usual | news))


def waiting(officer: Officer, pk: int = 1) -> Notice:
    """Store a notice whose letter waits, without handing it to anybody."""
    return Notice.objects.create(
        officer=officer,
        kind="control.warned",
        subject_kind="assignment",
        subject_id=pk,
        on=ON,
        title=f"Тапсырма 3-5/{pk}",
        text="Мерзімі жақын",
        path=f"/control/{pk}/",
        created_at=AT,
    )
