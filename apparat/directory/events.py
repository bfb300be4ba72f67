"""The journal's events about people, with the sentence a reader sees (1.4, 10.14)."""

from django.utils.translation import gettext_lazy as _

from apparat.journal.events import Event, register

register(
    Event("acting.appointed", _("%(substitute)s acts for %(absent)s from %(starts_on)s to %(ends_on)s")),
    Event("acting.shortened", _("Acting for %(absent)s ends on %(ends_on)s: %(reason)s")),
)
