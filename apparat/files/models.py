"""Stored bytes and the names papers give them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Blob(models.Model):
    """Bytes stored once under their SHA-256. It has no name and no owner; attachments give it both."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    size = models.PositiveBigIntegerField(_("size, bytes"))
    content_type = models.CharField(_("kind of content"), max_length=100)
    pages = models.PositiveIntegerField(_("pages"), null=True, blank=True)
    counted_at = models.DateTimeField(_("pages counted at"), null=True, blank=True)  # by the worker, even in vain
    stored_at = models.DateTimeField(_("stored at"))

    class Meta:
        verbose_name = _("stored file")
        verbose_name_plural = _("stored files")
        constraints = [
            models.CheckConstraint(condition=Q(sha256__regex="^[0-9a-f]{64}$"), name="blob_sha256"),
            models.CheckConstraint(condition=Q(size__gt=0), name="blob_not_empty"),
        ]

    def __str__(self) -> str:
        return self.sha256


class Attachment(models.Model):
    """A file of a paper: the name it came with, its role, who brought it and when. Houses link their papers to it."""

    class Role(models.TextChoices):
        """What the file is to the paper."""

        MAIN = "main", _("the paper itself")
        ANNEX = "annex", _("annex")
        ACTING_ORDER = "acting_order", _("copy of the order on the acting officer")  # 10.14
        REPORT = "report", _("file of a report")
        NOTE = "note", _("service note")
        SIGNED = "signed", _("what was signed")  # 12.5
        PACKAGE = "package", _("package for the archive")  # 10.5

    blob = models.ForeignKey(Blob, models.PROTECT, related_name="attachments")
    name = models.CharField(_("name of the file"), max_length=200)
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.MAIN)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("brought by")
    )
    uploaded_at = models.DateTimeField(_("brought at"))
    destroyed_at = models.DateTimeField(_("destroyed by an act at"), null=True, blank=True)  # the name stays (10.5)

    class Meta:
        verbose_name = _("file of a paper")
        verbose_name_plural = _("files of papers")

    def __str__(self) -> str:
        return self.name
