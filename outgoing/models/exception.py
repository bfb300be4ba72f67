"""Named exceptions: this officer may read this one paper of the office until a day (10.5)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from guardian.managers import UserObjectPermissionManager

from apparat.org.models import Officer
from documents.models.exception import NamedReader
from outgoing.models.outgoing import Outgoing


class OutgoingReaderQuerySet(models.QuerySet["OutgoingReader"]):
    """Who sees which named readers."""

    def visible_to(self, officer: Officer, on: date) -> OutgoingReaderQuerySet:
        """Return the named readers of the papers the officer may see."""
        rows = self.filter(content_object__in=Outgoing.objects.visible_to(officer, on))
        return rows.select_related("content_object__kind", "user__position")


class OutgoingReader(NamedReader):
    """One officer who may read one signed paper of the office (10.5); it ends when the paper goes back to drafting."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("officer"))
    content_object = models.ForeignKey(Outgoing, models.PROTECT, related_name="readers", verbose_name=_("paper"))

    objects = UserObjectPermissionManager.from_queryset(OutgoingReaderQuerySet)()  # type: ignore[misc]

    class Meta(NamedReader.Meta):
        verbose_name = _("named reader of a paper of the office")
        verbose_name_plural = _("named readers of papers of the office")
        indexes = [models.Index(fields=["ends_on"], name="outgoing_reader_ends")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(basis="") & Q(granted_by__isnull=False, granted_at__isnull=False, ends_on__isnull=False),
                name="outgoing_reader_by_a_basis_10_5",
            )
        ]
