"""One version of a draft: its words in each language and its annexes."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apparat.files.models import Attachment
from apparat.org.bilingual import in_language
from outgoing.models.outgoing import Outgoing


class Version(models.Model):
    """The words of a draft as they stood at one moment; never changed afterwards (10.22: what is agreed is named).

    `digest` is the SHA-256 of words and facts: equal ones have an equal digest, and whoever agreed to them need not
    agree again. `copy` is the sheet as PDF, made when the version is sent to be agreed: approvers read it, its bytes
    are signed.
    """

    outgoing = models.ForeignKey(Outgoing, models.PROTECT, related_name="versions", verbose_name=_("paper"))
    ordinal = models.PositiveSmallIntegerField(_("version"))
    heading_kk = models.CharField(_("heading in Kazakh"), max_length=300, blank=True)
    text_kk = models.TextField(_("text in Kazakh"), blank=True)
    heading_ru = models.CharField(_("heading in Russian"), max_length=300, blank=True)
    text_ru = models.TextField(_("text in Russian"), blank=True)
    facts = models.JSONField(_("card of the version"), default=dict)  # who signs, to whom, annexes, as they were then
    digest = models.CharField(_("digest"), max_length=64)
    copy = models.OneToOneField(
        Attachment, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("sheet of the version")
    )
    source_kk = models.ForeignKey(  # the Word file the text came from, as its exact bytes
        Attachment, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Word file in Kazakh")
    )
    source_ru = models.ForeignKey(
        Attachment, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Word file in Russian")
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("written by")
    )
    made_at = models.DateTimeField(_("written at"))

    class Meta:
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        constraints = [
            models.UniqueConstraint(fields=["outgoing", "ordinal"], name="version_once"),
            models.CheckConstraint(condition=Q(digest__regex="^[0-9a-f]{64}$"), name="version_digest"),
            models.CheckConstraint(condition=~Q(text_kk="", text_ru=""), name="version_has_words"),
        ]

    def __str__(self) -> str:
        return str(self.ordinal)

    def heading_in(self, language: str) -> str:
        """Return the heading of one language ("kk" or "ru")."""
        return self.heading_ru if language == "ru" else self.heading_kk

    def text_in(self, language: str) -> str:
        """Return the text of one language ("kk" or "ru")."""
        return self.text_ru if language == "ru" else self.text_kk

    @property
    def sources(self) -> list[tuple[str, Attachment]]:
        """The Word files its texts came from, by language; those typed have none."""
        files = (("kk", self.source_kk), ("ru", self.source_ru))
        return [(language, file) for language, file in files if file is not None]

    @property
    def heading(self) -> str:
        """The heading in the reader's language."""
        return in_language(self.heading_kk, self.heading_ru)


class VersionFile(models.Model):
    """An annex of a version; the next version keeps the same attachment until its author takes it out."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="files")
    attachment = models.ForeignKey(Attachment, models.PROTECT, related_name="+")
    order = models.PositiveSmallIntegerField(_("place"))

    class Meta:
        verbose_name = _("annex of a version")
        verbose_name_plural = _("annexes of versions")
        constraints = [models.UniqueConstraint(fields=["version", "attachment"], name="version_file_once")]

    def __str__(self) -> str:
        return str(self.attachment)
