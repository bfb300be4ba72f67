"""A citizen in the book of correspondents: the only place of his personal data (room: org; 10.9; ADR-0010)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.models.unit import Unit

SHOWN_DIGITS = 4  # of an IIN where the whole number is not needed


class Citizen(models.Model):
    """Who a correspondent of kind CITIZEN is. His name stands in the unit too, by which the registry knows him.

    An IIN is not demanded by law. Nobody else has it, and it is wrong only by its digits (`org.identity_numbers`).
    """

    unit = models.OneToOneField(Unit, models.PROTECT, primary_key=True, related_name="citizen")
    last_name = models.CharField(_("surname"), max_length=80)
    first_name = models.CharField(_("given name"), max_length=80)
    patronymic = models.CharField(_("patronymic"), max_length=80, blank=True)
    iin = models.CharField(_("IIN"), max_length=12, blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("citizen")
        verbose_name_plural = _("citizens")
        constraints = [
            models.UniqueConstraint(fields=["iin"], condition=~models.Q(iin=""), name="citizen_iin_once"),
            models.CheckConstraint(
                condition=models.Q(iin="") | models.Q(iin__regex=r"^\d{12}$"), name="citizen_iin_12"
            ),
        ]

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """Surname, given name, patronymic."""
        return " ".join(filter(None, (self.last_name, self.first_name, self.patronymic)))

    @property
    def end_of_iin(self) -> str:
        """The last digits of the IIN, enough to tell two people of one name apart; "" without one."""
        return f"…{self.iin[-SHOWN_DIGITS:]}" if self.iin else ""
