"""What service notes are made of."""

from notes.models.note import ServiceNote, ServiceNoteQuerySet

__all__ = ["ServiceNote", "ServiceNoteQuerySet"]
