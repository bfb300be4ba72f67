"""The journal's events of the ledger, with the sentence a reader sees (room: deadlines; 13.4, 13.15)."""

from django.utils.translation import gettext_lazy as _

from apparat.journal.events import Event, register

MET = Event("deadline.met", _("%(duty)s: done on %(closed_on)s, due on %(due_on)s"))
CANCELLED = Event("deadline.cancelled", _("%(duty)s: the term no longer runs: %(reason)s"))
REOPENED = Event("deadline.reopened", _("%(duty)s: the term runs again until %(due_on)s: %(reason)s"))
MOVED = Event("deadline.moved", _("%(duty)s: the term moved from %(from_on)s to %(to_on)s: %(reason)s"))
RECALCULATED = Event(
    "deadline.recalculated", _("%(duty)s: the calendar changed, the term moved from %(from_on)s to %(to_on)s")
)

register(MET, CANCELLED, REOPENED, MOVED, RECALCULATED)
