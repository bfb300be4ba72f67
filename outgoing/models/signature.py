"""The signature on a paper: who, on whose behalf, when, and the hash of the exact bytes."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apparat.files.models import Attachment
from outgoing.models.outgoing import Outgoing
from outgoing.models.version import Version


class Signature(models.Model):
    """A leader's signature in the system (12.5). It is no digital signature of the Digital Code (art. 49), which is
    made elsewhere over the same bytes. The bytes signed are kept under their SHA-256."""

    outgoing = models.ForeignKey(Outgoing, models.PROTECT, related_name="signatures", verbose_name=_("paper"))
    version = models.ForeignKey(Version, models.PROTECT, related_name="+", verbose_name=_("version"))
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("signed by")
    )
    on_behalf_of = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("on behalf of"),
    )
    at = models.DateTimeField(_("signed at"))
    attachment = models.ForeignKey(Attachment, models.PROTECT, related_name="+", verbose_name=_("what was signed"))
    voided_at = models.DateTimeField(_("void since"), null=True, blank=True)

    class Meta:
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")
        constraints = [
            models.UniqueConstraint(fields=["outgoing"], condition=Q(voided_at=None), name="signature_one_in_force")
        ]

    def __str__(self) -> str:
        return f"{self.officer} {self.at:%d.%m.%Y}"

    @property
    def sha256(self) -> str:
        """The hash of the signed bytes."""
        return self.attachment.blob_id
