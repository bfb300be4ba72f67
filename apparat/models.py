"""Index of the app's models. Import from the rooms, never from here."""

from apparat.deadlines.models import Deadline, DeadlineMove, TermAmendment
from apparat.files.models import Attachment, Blob
from apparat.journal.models import Entry
from apparat.lists.models import BulkResult, ChosenColumns, SavedSearch
from apparat.notices.models import Notice
from apparat.numbering.models import CaseFile, Counter, Register
from apparat.org.models import Acting, Citizen, Curation, Office, Officer, Position, Substitution, Unit
from apparat.recognition.models import Recognition
from apparat.ui.models import SubmittedForm
from apparat.worktime.models import CalendarDay, CalendarYear

__all__ = [
    "Acting",
    "Attachment",
    "Blob",
    "BulkResult",
    "CalendarDay",
    "CalendarYear",
    "CaseFile",
    "ChosenColumns",
    "Citizen",
    "Counter",
    "Curation",
    "Deadline",
    "DeadlineMove",
    "Entry",
    "Notice",
    "Office",
    "Officer",
    "Position",
    "Recognition",
    "Register",
    "SavedSearch",
    "SubmittedForm",
    "Substitution",
    "TermAmendment",
    "Unit",
]
