"""By which condition an officer sees a paper that he was named to read until a day (10.4, 10.5; ADR-0009 p. 7)."""

from __future__ import annotations

from datetime import date

from django.apps import apps
from django.db.models import Exists, OuterRef, Q

from apparat.org import sight
from apparat.org.models import Officer
from apparat.org.sight import Sees


def named(readers: str, officer: Officer, on: date) -> Q:
    """Return the condition that the officer was named to read the paper, and that his last day is not over.

    readers: the model of the named readers, as "documents.IncomingReader"; its papers have `seen_by`.
    """
    rows = apps.get_model(readers).objects.filter(user=officer, content_object=OuterRef("pk"))
    running = rows.filter(Q(ends_on=None) | Q(ends_on__gte=on))
    return Q(Sees([sight.named(officer.pk)])) & Q(Exists(running))
