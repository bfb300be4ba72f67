"""The journal's events of acquaintance, with the sentence a reader sees (10.6)."""

from django.utils.translation import gettext_lazy as _

from apparat.journal.events import Event, register

register(
    Event("circulation.sent", _("Sent for acquaintance to officers: %(count)s")),
    Event("circulation.recall_circulation", _("Acquaintance recalled: %(reason)s")),
    Event("circulation.reminded", _("Reminded of acquaintance; officers who have not confirmed: %(count)s")),
    Event("reader.confirm_reading", _("Acquainted with it: %(officer)s")),
    Event("reader.drop_reader", _("Acquaintance not asked of %(officer)s any more")),
    Event("office_rule.edition_added", _("Edition added to the rules of the office: %(rule)s, %(act)s")),
    Event("office_rule.retired", _("Rule of the office is in force no more: %(rule)s")),
)
