"""Templates of the short content of a paper: a reference book of the intake (10.9; law.md 3.3)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.bilingual import in_language
from documents.models.kind import DocumentKind


class ContentTemplate(models.Model):
    """A content that comes again and again, in both languages, of any kind of paper or of one; the most used first."""

    code = models.SlugField(_("code"), max_length=60, unique=True)
    text_kk = models.CharField(_("text in Kazakh"), max_length=500)
    text_ru = models.CharField(_("text in Russian"), max_length=500, blank=True)
    kind = models.ForeignKey(
        DocumentKind, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("kind of paper")
    )
    used = models.PositiveIntegerField(_("times used"), default=0, editable=False)
    is_active = models.BooleanField(_("in use"), default=True)

    history = HistoricalRecords(excluded_fields=["used"])

    class Meta:
        verbose_name = _("template of content")
        verbose_name_plural = _("templates of content")

    def __str__(self) -> str:
        return in_language(self.text_kk, self.text_ru)

    def text_in(self, language: str) -> str:
        """Return the content in the language of the paper; Kazakh unless the paper is in Russian only."""
        return self.text_ru or self.text_kk if language == "ru" else self.text_kk
