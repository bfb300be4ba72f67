"""Registers, their counters, and the nomenclature of files."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.numbering.pattern import check_pattern
from apparat.org.bilingual import Named
from apparat.org.models import Unit


class CaseFile(Named):
    """A file of the nomenclature (іс номенклатурасы): its index opens the registration number (law.md 3.4)."""

    index = models.CharField(_("index of the file"), max_length=20)
    year = models.PositiveSmallIntegerField(_("year"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="case_files", verbose_name=_("unit"))
    retention_kk = models.CharField(_("retention in Kazakh"), max_length=160, blank=True)
    retention_ru = models.CharField(_("retention in Russian"), max_length=160, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("file of the nomenclature")
        verbose_name_plural = _("nomenclature of files")
        constraints = [models.UniqueConstraint(fields=["index", "year"], name="case_file_index_once_a_year")]

    def __str__(self) -> str:
        return f"{self.index} {self.name}"


class Register(Named):
    """A journal of registration with its own numbers. `pattern` may use {index}, {n}, {year}."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    index = models.CharField(_("index of the file"), max_length=20, blank=True)  # a number may be an ordinal alone
    pattern = models.CharField(_("pattern of the number"), max_length=60, default="{index}/{n}")

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("register")
        verbose_name_plural = _("registers")
        constraints = [
            models.CheckConstraint(condition=Q(pattern__contains="{n}"), name="register_pattern_has_an_ordinal")
        ]

    def clean(self) -> None:
        """Refuse a pattern that cannot print a number."""
        try:
            check_pattern(self.pattern)
        except ValidationError as error:
            raise ValidationError({"pattern": error.messages}) from error

    def printed(self, ordinal: int, year: int) -> str:
        """Return the number as it stands on the paper."""
        return self.pattern.format(index=self.index, n=ordinal, year=year)


class Counter(models.Model):
    """The last ordinal given in a register in a year. Its row lock makes numbers gapless."""

    register = models.ForeignKey(Register, models.PROTECT, related_name="counters")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("counter")
        verbose_name_plural = _("counters")
        constraints = [models.UniqueConstraint(fields=["register", "year"], name="counter_once_a_year")]

    def __str__(self) -> str:
        return f"{self.register_id} {self.year}: {self.last}"
