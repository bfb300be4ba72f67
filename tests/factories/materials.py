"""Written materials for the tests, laid to drafts by the real deed (12.2)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import timezone

from apparat.org.models import Officer
from apparat.org.queries import heads_of
from outgoing.actions.add_material import add_material
from outgoing.materials import MaterialFacts
from outgoing.models import Material, Outgoing
from tests.factories import people
from tests.factories.files import upload
from tests.factories.letters import WEDNESDAY


def finance_head(at: datetime = WEDNESDAY) -> Officer:
    """Return the first head of the finance department, made when the test has none."""
    found = heads_of([people.unit("finance").pk], timezone.localdate(at)).first()
    return found or people.department_head()


def material_facts(signer: Officer, *, at: datetime = WEDNESDAY, **changed: Any) -> MaterialFacts:
    """Return the facts of a material of the finance department, signed and presented on the day, as a file."""
    on = timezone.localdate(at)
    ordinary: dict[str, Any] = {
        "unit": people.unit("finance"),
        "signer": signer,
        "signed_on": on,
        "presented_on": on,
        "file": upload("материал.pdf"),
    }
    return MaterialFacts(**(ordinary | changed))


def laid(paper: Outgoing, *, at: datetime = WEDNESDAY, **changed: Any) -> Material:
    """Lay to the draft, in the name of who drafted it, a material the head of the finance department signed."""
    facts = material_facts(changed.pop("signer", None) or finance_head(at), at=at, **changed)
    return add_material(outgoing=paper, by=paper.drafter, at=at, facts=facts)
