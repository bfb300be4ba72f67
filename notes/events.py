"""The journal's events of service notes, with the sentence a reader sees (2.2, 10.9, 10.23)."""

from django.utils.translation import gettext_lazy as _

from apparat.journal.events import Event, register

register(
    Event("service_note.deliver_note", _("Service note laid before %(addressee)s")),
    Event("service_note.grant_note", _("Granted: %(decision)s")),
    Event("service_note.decline_note", _("Declined: %(decision)s")),
    Event("service_note.assign_on_note", _("Assignment %(number)s given on the note")),
    Event("service_note.withdraw_note", _("Service note withdrawn")),
)
