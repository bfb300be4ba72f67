"""The journal's events of the files of journals and lists, with the sentence a reader sees (10.5)."""

from django.utils.translation import gettext_lazy as _

from apparat.journal.events import Event, register

register(
    Event("export.ordered", _("A file was ordered: %(what)s, %(file_format)s")),
    Event("journal.closed", _("The journal of %(year)s was closed, its last ordinal: %(last)s")),
    Event("list.fetched", _("A file was taken: %(what)s, %(file_format)s, lines: %(lines)s")),
)
