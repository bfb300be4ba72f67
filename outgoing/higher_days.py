"""What day must lie ahead in a request to a superior body on the day it is looked at (12.6, 13.6): one table.

Asked with the form of 12.6, before agreement, at the signature and at the number, because days pass between them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from control.models import Ask
from control.terms import last_day_to_extend
from outgoing.lack import Lack
from outgoing.models import HigherRequest


def lacks_of_days(request: HigherRequest, on: date) -> Iterator[Lack]:
    """Yield which of its days cannot stand on the day, the gravest first."""
    if (late := _asked_too_late(request, on)) is not None:
        yield late
    for cannot_stand, lack in DAYS:
        if cannot_stand(request, on):
            yield lack


def _asked_too_late(request: HigherRequest, on: date) -> Lack | None:
    """Return why an extension cannot be asked for any more: three working days before the term are over (13.6)."""
    if request.ask != Ask.EXTENSION or request.assignment.deadline is None:
        return None
    last = last_day_to_extend(request.assignment.deadline)
    if on <= last:
        return None
    reason = _("An extension could be asked for until %(day)s (three working days before the term).")
    return Lack(reason % {"day": f"{last:%d.%m.%Y}"}, "13.6")


def _refers_to_a_future_day(request: HigherRequest, on: date) -> bool:
    return request.on is not None and request.on > on


def _informs_in_the_past(request: HigherRequest, on: date) -> bool:
    """12.6 2): this paper is today's information; the next one comes after it."""
    return request.next_on is not None and request.next_on <= on


def _ends_in_the_past(request: HigherRequest, on: date) -> bool:
    return request.until is not None and request.until < on


def _steps_into_the_past(request: HigherRequest, on: date) -> bool:
    """12.6 last ¶: the road map is of the further execution."""
    return any(step.until is not None and step.until < on for step in request.steps.all())


DAYS: tuple[tuple[Callable[[HigherRequest, date], bool], Lack], ...] = (
    (
        _refers_to_a_future_day,
        Lack(_("The date of their assignment has not come yet: correct it in the next version."), "12.6"),
    ),
    (
        _informs_in_the_past,
        Lack(_("The day of the next information is not ahead: name a later one in the next version."), "12.6"),
    ),
    (_ends_in_the_past, Lack(_("The new date has passed: name a later one in the next version."), "12.6")),
    (
        _steps_into_the_past,
        Lack(_("A day of the road map has passed: name a later one in the next version."), "12.6"),
    ),
)
