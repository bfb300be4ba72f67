"""The notices' rows: what an officer is told, in his language, and what became of the letter."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Notice(models.Model):
    """One thing told to one officer on one day. The unique key makes a second telling impossible, whoever tries."""

    class Mail(models.TextChoices):
        """What became of the e-mail. A claimed letter is never sent again, even when the worker died with it."""

        NONE = "none", _("no e-mail")
        WAITING = "waiting", _("waiting")
        CLAIMED = "claimed", _("being sent")
        SENT = "sent", _("sent")
        FAILED = "failed", _("failed")

    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="notices", db_index=False, verbose_name=_("officer")
    )
    kind = models.CharField(_("kind"), max_length=60)
    subject_kind = models.CharField(_("kind of the thing"), max_length=40)
    subject_id = models.BigIntegerField(_("key of the thing"))
    on = models.DateField(_("day"))
    clause = models.CharField(_("clause"), max_length=20, blank=True)
    title = models.CharField(_("title"), max_length=300)
    text = models.TextField(_("text"), blank=True)
    path = models.CharField(_("page"), max_length=200, blank=True)
    created_at = models.DateTimeField(_("created at"))
    read_at = models.DateTimeField(_("read at"), null=True, blank=True)
    mail = models.CharField(_("e-mail"), max_length=10, choices=Mail, default=Mail.WAITING)
    mailed_at = models.DateTimeField(_("e-mailed at"), null=True, blank=True)
    tried_at = models.DateTimeField(_("last tried at"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    problem = models.CharField(_("problem"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        constraints = [
            models.UniqueConstraint(
                fields=["officer", "kind", "subject_kind", "subject_id", "on"], name="notice_once_a_day"
            )
        ]
        indexes = [
            models.Index(fields=["officer", "-created_at"], name="notice_bell"),
            models.Index(fields=["officer"], condition=Q(read_at=None), name="notice_unread"),
            models.Index(fields=["created_at"], condition=Q(mail="waiting"), name="notice_waiting"),
            models.Index(fields=["tried_at"], condition=Q(mail="claimed"), name="notice_claimed"),
        ]

    def __str__(self) -> str:
        return self.title
