"""Where an assignment on a letter came from."""

from control.models import Assignment
from control.origins import Origin, register
from documents.models import Incoming


def incoming_of(assignment: Assignment) -> Origin | None:
    """Return the page of the letter."""
    letter = Incoming.objects.filter(pk=assignment.root_id).first() if assignment.root_id else None
    return Origin(str(letter), letter.get_absolute_url()) if letter else None


register("incoming", incoming_of)
