"""A signature file made elsewhere over the signed bytes: kept, shown as not verified (12.5; law.md 5.5)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from outgoing.models.outgoing import Outgoing
from outgoing.models.signature import Signature


class DetachedSignature(models.Model):
    """The bytes of a CMS file that somebody laid to a signature of the system. They prove nothing here: nobody has
    checked key, chain or term of the certificate. What stands in them is read anew for every page.

    When an act destroys the file of the paper, the content is emptied; name and digest stay (10.5).
    """

    outgoing = models.ForeignKey(Outgoing, models.PROTECT, related_name="detached", verbose_name=_("paper"))
    signature = models.ForeignKey(Signature, models.PROTECT, related_name="detached", verbose_name=_("signature"))
    name = models.CharField(_("name of the file"), max_length=200)
    content = models.BinaryField(_("signature file"))
    sha256 = models.CharField(_("digest"), max_length=64)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("brought by")
    )
    at = models.DateTimeField(_("brought at"))

    class Meta:
        verbose_name = _("signature file")
        verbose_name_plural = _("signature files")
        constraints = [
            models.UniqueConstraint(fields=["signature", "sha256"], name="detached_once"),
            models.CheckConstraint(condition=Q(sha256__regex="^[0-9a-f]{64}$"), name="detached_sha256"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_destroyed(self) -> bool:
        """Tell whether an act destroyed its bytes (10.5)."""
        return not bytes(self.content)
