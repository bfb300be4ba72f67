"""The journal's rows: append-only, guarded by the database."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from apparat.journal.sentence import render


class Entry(models.Model):
    """One legal fact. It can be added, never changed or deleted (a trigger refuses both)."""

    event = models.CharField(_("event"), max_length=60)
    clause = models.CharField(_("clause"), max_length=20, blank=True)
    # no index for the two officers: the journal is read by paper, by thing and by time, and written all day long
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        db_index=False,
        verbose_name=_("officer"),
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
    subject_kind = models.CharField(_("kind of the thing"), max_length=40)
    subject_id = models.BigIntegerField(_("key of the thing"))
    subject_number = models.CharField(_("number of the thing"), max_length=80, blank=True)
    root_kind = models.CharField(_("kind of the paper it belongs to"), max_length=40)
    root_id = models.BigIntegerField(_("key of the paper it belongs to"))
    at = models.DateTimeField(_("at"))
    operation = models.UUIDField(_("operation"), default=uuid.uuid4)
    data = models.JSONField(_("facts"), default=dict, encoder=DjangoJSONEncoder)

    class Meta:
        verbose_name = _("journal entry")
        verbose_name_plural = _("journal")
        indexes = [
            # the key first: it tells nearly everything apart, and millions of rows are put in order by numbers
            models.Index(fields=["root_id", "root_kind", "at"], name="journal_by_paper"),
            models.Index(fields=["subject_id", "subject_kind", "at"], name="journal_by_thing"),
            models.Index(fields=["-at"], name="journal_latest"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%d.%m.%Y %H:%M} {self.event}"

    @property
    def sentence(self) -> str:
        """What happened, in the reader's language."""
        return render(self.event, self.data)
