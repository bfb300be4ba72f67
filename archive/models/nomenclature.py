"""The nomenclature of files of a year (істер номенклатурасы): who signed, agreed and approved it, its summary."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from simple_history.models import HistoricalRecords

from apparat.deadlines.keyed import deadline_key
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from archive.states import NomenclatureState

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


class NomenclatureQuerySet(models.QuerySet["Nomenclature"]):
    """Who sees which nomenclatures."""

    def visible_to(self, officer: Officer, on: date) -> NomenclatureQuerySet:
        """Return all to who sees every paper and to heads of units, to others the years of files of their unit."""
        seats = mandates(officer, on)
        if seats.first([Deed.SEE_ALL_PAPERS]) or seats.headed_units:
            return self
        return self.filter(year__in=CaseFile.objects.filter(unit__in=seats.units).values("year"))


def signature(label: str | _StrPromise) -> models.ForeignKey[Officer | None, Officer | None]:
    """Return the column of who put a signature; nobody yet, or in a system before this one."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=label,
    )


class Nomenclature(models.Model):
    """The nomenclature of one year; its lines are the files of that year. The expert commission agrees it each year,
    the commission of the state archive at least every five years (№ 703 p. 133)."""

    year = models.PositiveSmallIntegerField(_("year"), unique=True)
    signed_by = signature(_("signed by"))
    signed_at = models.DateTimeField(_("signed at"), null=True, blank=True)
    ec_number = models.CharField(_("number of the minutes of the expert commission"), max_length=40, blank=True)
    ec_on = models.DateField(_("date of the minutes of the expert commission"), null=True, blank=True)
    epc_number = models.CharField(_("number of the minutes of the archive's commission"), max_length=40, blank=True)
    epc_on = models.DateField(_("date of the minutes of the archive's commission"), null=True, blank=True)
    approved_by = signature(pgettext_lazy("person", "approved by"))
    approved_at = models.DateTimeField(_("approved at"), null=True, blank=True)
    closed_by = signature(_("summary signed by"))
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)
    posts = models.JSONField(_("posts of who signed"), default=dict, blank=True)  # of each signature, at its moment
    summary = models.JSONField(_("closing summary"), default=dict, blank=True)  # sort → begun, carried, marked
    drawing_deadline = deadline_key("drawn_nomenclature", _("term of drawing up"))  # № 703 p. 131
    approval_deadline = deadline_key("approved_nomenclature", _("term of approval"))  # № 703 p. 135
    state = models.CharField(
        _("state"), max_length=10, choices=NomenclatureState, default=NomenclatureState.DRAFTING, editable=False
    )

    objects = NomenclatureQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("nomenclature of a year")
        verbose_name_plural = _("nomenclatures of files")
        constraints = [
            models.CheckConstraint(condition=Q(state__in=NomenclatureState.values), name="nomenclature_state"),
            models.CheckConstraint(
                condition=(Q(ec_number="") & Q(ec_on=None)) | (~Q(ec_number="") & Q(ec_on__isnull=False)),
                name="nomenclature_minutes_have_a_date",
            ),
            models.CheckConstraint(
                condition=~Q(state="closed") | Q(closed_at__isnull=False), name="nomenclature_closed_has_a_moment"
            ),
        ]

    def __str__(self) -> str:
        return str(self.year)

    def get_absolute_url(self) -> str:
        """Return the page of the nomenclature."""
        return reverse("archive:nomenclature", args=[self.year])

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "nomenclature", str(self.year)

    @property
    def journal_root(self) -> tuple[str, int]:
        """Be the thing on whose page the history stands."""
        return "nomenclature", self.pk

    def is_in_force(self, on: date) -> bool:
        """Tell whether files are kept by it on the day: approved, from 1 January of its year (№ 703 p. 135)."""
        return self.state == NomenclatureState.APPROVED and on >= date(self.year, 1, 1)
