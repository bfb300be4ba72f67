"""A node of the tree of bodies."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.bilingual import Named, in_language
from apparat.org.names import BODIES, FoldedNames


class Unit(Named):
    """A unit of the apparatus or a body it deals with: department, okrug, territorial, higher, outside organisation.

    It is not a position. Correspondents of the registry are units too, citizens among them (kinds HIGHER to CITIZEN);
    of a citizen it holds the name alone, the rest stands in `Citizen` (ADR-0010).
    """

    SHORT = ("short_kk", "short_ru", "name_kk", "name_ru")  # the columns of `short`

    class Kind(models.TextChoices):
        """Where in the tree the body stands."""

        APPARATUS = "apparatus", _("apparatus")
        UNIT = "unit", _("unit of the apparatus")
        DEPARTMENT = "department", _("department")
        RURAL = "rural", _("akim of a rural okrug")
        TERRITORIAL = "territorial", _("territorial body")
        SUBORDINATE = "subordinate", _("subordinate institution")
        HIGHER = "higher", _("higher body")
        OUTSIDE = "outside", _("outside organisation")
        CITIZEN = "citizen", _("citizen")

    class Rank(models.TextChoices):
        """Who writes, for the routing of 10.11 and the exception of 10.14."""

        PRESIDENT = "president", _("President")
        PRESIDENT_ADMIN = "president_admin", _("President's Administration")
        PRIME_MINISTER = "prime_minister", _("Prime Minister")
        GOVERNMENT = "government", _("Government, ministries")
        OBLAST_AKIM = "oblast_akim", _("akim of the oblast")
        OBLAST_APPARATUS = "oblast_apparatus", _("apparatus of the oblast akim")
        OBLAST_BODY = "oblast_body", _("oblast board or department")
        DISTRICT = "district", _("body of the district")
        OUTSIDE = "outside", _("organisation or citizen")

    code = models.SlugField(_("code"), max_length=60, unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    rank = models.CharField(_("rank"), max_length=20, choices=Rank, default=Rank.DISTRICT)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("part of")
    )
    short_kk = models.CharField(_("short name in Kazakh"), max_length=160, blank=True)
    short_ru = models.CharField(_("short name in Russian"), max_length=160, blank=True)
    index = models.CharField(_("index of the unit"), max_length=20, blank=True)
    bin = models.CharField(_("BIN"), max_length=12, blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    is_active = models.BooleanField(_("in work"), default=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("unit or body")
        verbose_name_plural = _("units and bodies")
        indexes = [
            models.Index(fields=["kind", "sort_key"], name="unit_kind_order"),
            models.Index(fields=["sort_key", "id"], name="unit_order"),
            GinIndex(FoldedNames(*BODIES), name="unit_names"),
        ]
        constraints = [
            models.CheckConstraint(condition=~models.Q(parent=models.F("id")), name="unit_not_its_own_parent"),
            models.CheckConstraint(condition=models.Q(bin="") | models.Q(bin__regex=r"^\d{12}$"), name="unit_bin_12"),
            models.UniqueConstraint(fields=["bin"], condition=~models.Q(bin=""), name="unit_bin_once"),
            models.CheckConstraint(  # his data stand in `Citizen` and nowhere else
                condition=~models.Q(kind="citizen")
                | models.Q(rank="outside", parent=None, index="", bin="", address="", email="", phone=""),
                name="unit_of_a_citizen_is_a_name",
            ),
        ]

    @property
    def is_citizen(self) -> bool:
        """Tell whether it stands for a person who writes to us."""
        return self.kind == self.Kind.CITIZEN

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal, where a citizen has no name."""
        return "correspondent", ""

    @property
    def journal_root(self) -> tuple[str, int]:
        """Be the thing on whose page its history stands."""
        return "correspondent", self.pk

    @property
    def short(self) -> str:
        """The short name in the reader's language, the full one when there is none."""
        return in_language(self.short_kk, self.short_ru) or self.name
