"""The working calendar as rows: days off, moved days, working weekends, each with its basis (law.md 2)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords


class CalendarYear(models.Model):
    """A year whose days are known. Counting refuses any other year instead of guessing."""

    year = models.PositiveSmallIntegerField(_("year"), primary_key=True)
    loaded_at = models.DateTimeField(_("loaded at"))
    basis = models.CharField(_("basis"), max_length=300)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("loaded year")
        verbose_name_plural = _("loaded years")
        constraints = [
            models.CheckConstraint(condition=models.Q(year__gte=2000, year__lte=2199), name="calendar_year_sane")
        ]

    def __str__(self) -> str:
        return str(self.year)


class CalendarDay(models.Model):
    """A day that differs from the plain week of 18.1: a weekday off, or a weekend worked, with its basis."""

    on = models.DateField(_("day"), primary_key=True)
    is_working = models.BooleanField(_("working day"), default=False)
    name_kk = models.CharField(_("name in Kazakh"), max_length=200)
    name_ru = models.CharField(_("name in Russian"), max_length=200, blank=True)
    basis = models.CharField(_("basis"), max_length=300)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("special day")
        verbose_name_plural = _("special days")

    def __str__(self) -> str:
        return f"{self.on:%d.%m.%Y} {self.name_kk}"
