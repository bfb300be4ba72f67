"""Written materials on which a paper for the akim's signature rests (12.2), and who answers for them (12.3)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.files.models import Attachment
from apparat.org.bilingual import in_language
from apparat.org.models import Officer, Unit
from control.models import Executor
from documents.models import Incoming
from outgoing.models.outgoing import Outgoing


class MaterialQuerySet(models.QuerySet["Material"]):
    """Who sees materials: who sees their paper."""

    def visible_to(self, officer: Officer, on: date) -> MaterialQuerySet:
        """Return the materials of the papers the officer may see."""
        return self.filter(outgoing__in=Outgoing.objects.visible_to(officer, on))


class Material(models.Model):
    """What one body gave for a paper: signed by its first head, or by who stood in for him with a copy of the order.

    It came as a file, with a registered paper, or as the part a co-executor gave (13.5). `head` is who answers for it
    (12.3), found from the seats and not typed; the post of who signed is kept as it was called then. While the paper
    is drafted the order of a substitute may still be missing.
    """

    outgoing = models.ForeignKey(Outgoing, models.PROTECT, related_name="materials", verbose_name=_("paper"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("body that prepared it"))
    signer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("signed by")
    )
    post_kk = models.CharField(_("post in Kazakh"), max_length=300, blank=True)
    post_ru = models.CharField(_("post in Russian"), max_length=300, blank=True)
    by_head = models.BooleanField(_("signed by the first head"))
    head = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("who answers for it")
    )
    signed_on = models.DateField(_("signed on"))
    presented_on = models.DateField(_("presented on"))
    due_on = models.DateField(_("to be presented by"), null=True, blank=True)
    order_number = models.CharField(_("number of the order on duties"), max_length=60, blank=True)
    order_on = models.DateField(_("date of the order on duties"), null=True, blank=True)
    order_copy = models.ForeignKey(
        Attachment,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("copy of the order on duties"),
    )
    file = models.ForeignKey(
        Attachment, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("file of the material")
    )
    incoming = models.ForeignKey(
        Incoming, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("paper it came with")
    )
    internal = models.ForeignKey(
        Outgoing, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("internal paper it came with")
    )
    part = models.ForeignKey(
        Executor, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("part of a co-executor")
    )
    text = models.TextField(_("words of the part"), blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("laid to it by")
    )
    added_at = models.DateTimeField(_("laid to it at"))

    objects = MaterialQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("material")
        verbose_name_plural = _("materials")
        constraints = [
            models.CheckConstraint(
                condition=Q(file__isnull=False)
                | Q(incoming__isnull=False)
                | Q(internal__isnull=False)
                | Q(part__isnull=False) & ~Q(text=""),
                name="material_is_written_12_2",
            ),
            models.CheckConstraint(
                condition=Q(presented_on__gte=F("signed_on")), name="material_presented_when_signed"
            ),
            models.CheckConstraint(condition=Q(by_head=False) | Q(head=F("signer")), name="material_of_its_head_12_3"),
            models.CheckConstraint(
                condition=Q(by_head=False) | Q(order_number="", order_on=None, order_copy=None),
                name="material_order_of_a_substitute_12_2",
            ),
            models.UniqueConstraint(fields=["outgoing", "part"], name="material_part_once"),
        ]

    def __str__(self) -> str:
        return f"{self.unit} · {self.signed_on:%d.%m.%Y}"

    def get_absolute_url(self) -> str:
        """Return the page of its paper."""
        return self.outgoing.get_absolute_url()

    @property
    def post(self) -> str:
        """The post of who signed, as it was called then, in the reader's language."""
        return in_language(self.post_kk, self.post_ru)

    @property
    def lacks_order(self) -> bool:
        """Tell whether a substitute signed it and the order with its copy is not there (12.2)."""
        return not self.by_head and not (self.order_number and self.order_on and self.order_copy_id)

    @property
    def is_in_time(self) -> bool | None:
        """Tell whether it was presented in its term (12.3); None when no term was set."""
        return None if self.due_on is None else self.presented_on <= self.due_on

    @property
    def is_late(self) -> bool:
        """Tell whether it was presented after its term (12.3)."""
        return self.is_in_time is False
