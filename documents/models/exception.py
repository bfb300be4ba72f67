"""Named exceptions: this officer may read this one paper until a day (10.4, 10.5)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from guardian.managers import UserObjectPermissionManager
from guardian.models import UserObjectPermissionBase

from apparat.org.models import Officer
from documents.models.incoming import Incoming

READ = "view_incoming"  # the one permission that is given by name


class NamedReader(UserObjectPermissionBase):
    """One officer who may read one paper, by whose decision, on what basis and until when (10.4, 10.5).

    It is given to the person, not to his seat: who acts for him does not inherit it. It is no role and opens no deed.
    Guardian's own shortcuts cannot make one, because a basis is required: only the deed of naming does. Each house of
    papers has its own, with `user`, and `content_object` whose other end is `readers`.
    """

    content_object: Any

    basis = models.CharField(_("basis"), max_length=300)
    granted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("allowed by")
    )
    granted_at = models.DateTimeField(_("allowed at"), null=True)
    ends_on = models.DateField(_("last day"), null=True)  # those named before it was asked have none

    class Meta(UserObjectPermissionBase.Meta):
        abstract = True

    def __str__(self) -> str:
        return f"{self.user} – {self.content_object}"

    def get_absolute_url(self) -> str:
        """Return the page of the paper."""
        return str(self.content_object.get_absolute_url())

    @property
    def clause(self) -> str:
        """The clause by which readers of such a paper are named."""
        return "10.5"


class ReaderQuerySet(models.QuerySet["IncomingReader"]):
    """Who sees which named readers."""

    def visible_to(self, officer: Officer, on: date) -> ReaderQuerySet:
        """Return the named readers of the papers the officer may see."""
        rows = self.filter(content_object__in=Incoming.objects.visible_to(officer, on))
        return rows.select_related("content_object__correspondent", "user__position")


class IncomingReader(NamedReader):
    """One officer who may read one incoming paper (10.4, 10.5)."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="readable_papers", verbose_name=_("officer")
    )
    content_object = models.ForeignKey(Incoming, models.PROTECT, related_name="readers", verbose_name=_("paper"))

    objects = UserObjectPermissionManager.from_queryset(ReaderQuerySet)()  # type: ignore[misc]

    class Meta(NamedReader.Meta):
        verbose_name = _("named reader of a paper")
        verbose_name_plural = _("named readers of papers")
        indexes = [models.Index(fields=["ends_on"], name="reader_ends")]
        constraints = [models.CheckConstraint(condition=~Q(basis=""), name="reader_by_a_basis_10_4")]

    @property
    def clause(self) -> str:
        """10.4 of a restricted paper, else 10.5."""
        return clause_of(self.content_object)


def clause_of(paper: Incoming) -> str:
    """Return the clause by which readers of the paper are named: 10.4 of a restricted one, else 10.5."""
    return "10.4" if paper.restricted else "10.5"
