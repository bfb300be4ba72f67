"""The letter with which a paper goes back unregistered (10.12, 10.14)."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from documents.models.incoming import Incoming


class ReturnNote(models.Model):
    """Why a paper was returned without registration: its grounds, their first one's clause, details, language.

    grounds: keys of `documents.grounds.GROUNDS`, in the order of the letter; ground: the first of them, whose clause
    the note bears.
    """

    class Language(models.TextChoices):
        """In which language the letter is written; both means two sheets (law.md 3.1: one letterhead, one language)."""

        BOTH = "both", _("Kazakh and Russian")
        KK = "kk", _("Kazakh")
        RU = "ru", _("Russian")

    incoming = models.OneToOneField(Incoming, models.PROTECT, related_name="return_note", verbose_name=_("paper"))
    ground = models.CharField(_("ground"), max_length=40)
    grounds = ArrayField(models.CharField(max_length=40), verbose_name=_("grounds"))
    clause = models.CharField(_("clause"), max_length=20)
    details = models.TextField(_("details in Kazakh"), blank=True)
    details_ru = models.TextField(_("details in Russian"), blank=True)
    language = models.CharField(_("language of the letter"), max_length=4, choices=Language, default=Language.BOTH)
    is_no_appeal = models.BooleanField(
        _("said to be no appeal"), default=False
    )  # 14.5: of a citizen's or a firm's paper
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("returned by"))
    at = models.DateTimeField(_("returned at"))

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("return without registration")
        verbose_name_plural = _("returns without registration")
        indexes = [models.Index(fields=["-at"], name="return_latest")]
        constraints = [
            models.CheckConstraint(condition=~models.Q(ground=""), name="return_has_a_ground_10_12"),
            models.CheckConstraint(
                condition=models.Q(grounds__len__gt=0) & models.Q(grounds__0=models.F("ground")),
                name="return_begins_with_its_ground_10_12",
            ),
            models.CheckConstraint(condition=models.Q(language__in=["both", "kk", "ru"]), name="return_language"),
        ]

    def __str__(self) -> str:
        return f"{self.ground} ({self.clause})"
