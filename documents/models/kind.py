"""Kinds of incoming paper: a reference book."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.bilingual import Named


class DocumentKind(Named):
    """What kind of paper it is (letter, act, assignment, telephone message …; law.md 3.1–3.3)."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    needs_answer = models.BooleanField(_("needs an answer"), default=False)
    not_registered = models.BooleanField(_("is not registered"), default=False)
    is_active = models.BooleanField(_("in use"), default=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("kind of paper")
        verbose_name_plural = _("kinds of paper")
