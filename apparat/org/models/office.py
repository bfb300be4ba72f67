"""The office itself: one row, filled from a profile."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.bilingual import Named


class Office(Named):
    """The apparatus that works here: its name, seat and hours (18.1, 10.9, 14.4). There is exactly one."""

    code = models.SlugField(_("profile"), unique=True)
    short_kk = models.CharField(_("short name in Kazakh"), max_length=200, blank=True)
    short_ru = models.CharField(_("short name in Russian"), max_length=200, blank=True)
    territory_kk = models.CharField(_("territory in Kazakh"), max_length=200)
    territory_ru = models.CharField(_("territory in Russian"), max_length=200)
    address_kk = models.CharField(_("address in Kazakh"), max_length=300, blank=True)
    address_ru = models.CharField(_("address in Russian"), max_length=300, blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    opens = models.TimeField(_("opens"))  # 18.1
    break_from = models.TimeField(_("break from"))  # 18.1
    break_until = models.TimeField(_("break until"))  # 18.1
    closes = models.TimeField(_("closes"))  # 18.1
    intake_until = models.TimeField(_("mail is taken until"))  # 10.9
    answers_until = models.TimeField(_("answers are taken until"))  # 14.4
    details = models.JSONField(_("founding act, functions"), default=dict, blank=True)
    only = models.BooleanField(default=True, editable=False, unique=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        constraints = [models.CheckConstraint(condition=models.Q(only=True), name="office_is_one")]
