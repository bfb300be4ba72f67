"""Named exceptions to 10.4: this officer may read this one restricted paper."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from guardian.models import UserObjectPermissionBase

from documents.models.incoming import Incoming

READ = "view_incoming"  # the one permission that is given by name


class IncomingReader(UserObjectPermissionBase):
    """One officer who may read one restricted paper, by whose decision and on what basis (10.4).

    It is given to the person, not to his seat: who acts for him does not inherit it. It is no role and opens no deed.
    Guardian's own shortcuts cannot make one, because a basis is required: only the action of 10.4 does.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="readable_papers", verbose_name=_("officer")
    )
    content_object = models.ForeignKey(
        Incoming, models.PROTECT, related_name="readers", verbose_name=_("restricted paper")
    )
    basis = models.CharField(_("basis"), max_length=300)
    granted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("allowed by")
    )
    granted_at = models.DateTimeField(_("allowed at"), null=True)

    class Meta(UserObjectPermissionBase.Meta):
        verbose_name = _("reader of a restricted paper")
        verbose_name_plural = _("readers of restricted papers")
        constraints = [models.CheckConstraint(condition=~Q(basis=""), name="reader_by_a_basis_10_4")]

    def __str__(self) -> str:
        return f"{self.user} – {self.content_object}"
