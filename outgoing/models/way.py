"""By which way a paper goes to one body, and the address that way needs (10.18, 10.20)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Unit


class Channel(models.TextChoices):
    """The way a paper goes."""

    EMAIL = "email", _("e-mail")
    SYSTEM = "system", _("document system of state bodies")
    POST = "post", _("post")
    COURIER = "courier", _("courier")
    HAND = "hand", _("handed over against a signature")


NEEDS: dict[str, str] = {Channel.EMAIL: "email", Channel.POST: "address", Channel.COURIER: "address"}  # 10.20
NO_STATE_BODIES = frozenset({Unit.Kind.OUTSIDE, Unit.Kind.CITIZEN})  # the system of state bodies does not reach them


def usual_way(unit: Unit) -> Channel:
    """Return the way that is offered to a body before anybody chose one: the document system to a state body, else
    e-mail where its card has one, else post."""
    if unit.kind not in NO_STATE_BODIES:
        return Channel.SYSTEM
    return Channel.EMAIL if unit.email else Channel.POST


class Way(models.Model):
    """The columns of a way to one body."""

    channel = models.CharField(_("way"), max_length=10, choices=Channel, default=Channel.SYSTEM)
    email = models.EmailField(_("e-mail"), blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)

    class Meta:
        abstract = True

    @property
    def needed(self) -> str:
        """The column of the address its way needs, "" of a way that needs none."""
        return NEEDS.get(self.channel, "")

    @property
    def reached_at(self) -> str:
        """The address its way needs; "" when nobody gave it, and for a way that needs none."""
        return str(getattr(self, self.needed)) if self.needed else ""

    @property
    def lacks_address(self) -> bool:
        """Tell whether its way needs an address that nobody has given (10.20)."""
        return bool(self.needed) and not self.reached_at
