"""People and bodies by their names, asked for in questions worded once (room: find).

Their plans are kept though the words differ: whatever the words, the index of names is the way.
"""

from __future__ import annotations

from django.db.models import QuerySet

from apparat.asking.prepared import Blank, prepared
from apparat.org.models import Officer, Unit
from apparat.org.names import BODIES, NAMES, FoldedNames
from apparat.org.queries import bodies as known_bodies
from apparat.search.columns import Meets

SHOWN = 8


@prepared
def people(words: Blank) -> QuerySet[Officer]:
    """Return the first people, in Kazakh order, in whose names each word of `folding.query` begins some word."""
    found = Officer.objects.filter(Meets(words, FoldedNames(*NAMES)), is_active=True)
    return found.select_related("position__unit").order_by("sort_key", "pk")[:SHOWN]


@prepared
def bodies(words: Blank) -> QuerySet[Unit]:
    """Return the first bodies in work that are found so, in Kazakh order; citizens stand in no list for everybody."""
    return known_bodies().filter(Meets(words, FoldedNames(*BODIES)), is_active=True).order_by("sort_key", "pk")[:SHOWN]
