"""The journal's events of the stocks, with the sentence a reader sees (11.2)."""

from django.utils.translation import gettext_lazy as _

from apparat.journal.events import Event, register

register(
    Event("stock.kind_added", _("Kind of stock added: %(kind)s")),
    Event("blanks.received", _("Blanks received: %(numbers)s, from %(supplier)s, by the act %(act)s")),
    Event("blanks.issued", _("Blanks issued to %(officer)s: %(numbers)s")),
    Event("blanks.returned", _("Blanks returned to the store: %(numbers)s")),
    Event("blanks.used", _("Blanks used: %(numbers)s, %(basis)s")),
    Event("blanks.spoiled", _("Blanks spoiled: %(numbers)s, %(basis)s")),
    Event("blanks.destroyed", _("Blanks destroyed by the act %(basis)s: %(numbers)s")),
    Event("seal.received", _("Seal received from %(supplier)s, by the act %(act)s")),
    Event("seal.given", _("Handed over to %(officer)s, whose signature is awaited")),
    Event("seal.taken", _("Taken over by %(officer)s")),
    Event("seal.taken_back", _("Handover to %(officer)s taken back")),
    Event("seal.taken_in", _("Taken in by the act %(basis)s: %(former)s works here no more")),
    Event("seal.lost", _("Declared lost by the act %(basis)s")),
    Event("seal.destroyed", _("Destroyed by the act %(basis)s")),
    Event("supply.received", _("Received: %(quantity)s, from %(supplier)s, by the act %(act)s")),
    Event("supply.issued", _("Issued to %(officer)s: %(quantity)s")),
    Event("supply.written_off", _("Written off by the act %(basis)s: %(quantity)s")),
)
