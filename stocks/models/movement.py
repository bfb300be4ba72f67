"""The journal of stocks: what came, went and was done with, one row for each deed, never changed (11.2)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from stocks.models.blanks import Series
from stocks.models.kind import StockKind
from stocks.models.seal import Seal


class Movement(models.Model):
    """One line of the journal of stocks. A trigger of the database refuses to change or delete it.

    Numbers are there for blanks, a quantity for everything; `holder` is who was given it, or had it.
    """

    class What(models.TextChoices):
        """What happened."""

        RECEIVED = "received", _("received")
        ISSUED = "issued", _("issued")
        RETURNED = "returned", _("returned to the store")
        USED = "used", _("used")
        SPOILED = "spoiled", _("spoiled")
        DESTROYED = "destroyed", _("destroyed by an act")
        HANDED_OVER = "handed_over", _("handed over")
        LOST = "lost", _("declared lost by an act")
        WRITTEN_OFF = "written_off", _("written off")

    kind = models.ForeignKey(StockKind, models.PROTECT, related_name="movements", verbose_name=_("kind"))
    series = models.ForeignKey(
        Series, models.PROTECT, null=True, blank=True, related_name="movements", verbose_name=_("series")
    )
    seal = models.ForeignKey(
        Seal, models.PROTECT, null=True, blank=True, related_name="movements", verbose_name=_("seal or stamp")
    )
    what = models.CharField(_("what happened"), max_length=12, choices=What)
    first = models.PositiveBigIntegerField(_("from number"), null=True, blank=True)
    last = models.PositiveBigIntegerField(_("to number"), null=True, blank=True)
    quantity = models.PositiveBigIntegerField(_("quantity"))
    holder = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("officer"),
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("entered by")
    )
    on = models.DateField(_("day"))
    at = models.DateTimeField(_("entered at"))
    basis = models.CharField(_("act, paper or reason"), max_length=300, blank=True)
    supplier = models.CharField(_("supplier"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("movement of stocks")
        verbose_name_plural = _("journal of stocks")
        indexes = [models.Index(fields=["-on", "-id"], name="stock_journal")]
        constraints = [
            models.CheckConstraint(condition=Q(quantity__gte=1), name="movement_of_something"),
            models.CheckConstraint(
                condition=Q(series=None, first=None, last=None)
                | Q(series__isnull=False, first__gte=1, quantity=F("last") - F("first") + 1),
                name="movement_of_numbers",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.on:%d.%m.%Y} {self.get_what_display()} {self.numbers or self.quantity}"

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in notices."""
        return "stock_movement", self.numbers[:80]

    @property
    def numbers(self) -> str:
        """The numbers as people write them: "А 15" or "А 15–20"; "" for what has none."""
        if self.series is None or self.first is None:
            return ""
        return printed(self.series.letters, self.first, self.last or self.first)


def printed(letters: str, first: int, last: int) -> str:
    """Return numbers with the letters of their series before them; a dash between the ends when they are two."""
    numbers = str(first) if first == last else f"{first}–{last}"
    return f"{letters} {numbers}".strip()
