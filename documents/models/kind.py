"""Kinds of incoming paper: a reference book."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.org.bilingual import Named


class AnswerTerm(models.TextChoices):
    """A term of the answer that law itself sets, by its key in the table of terms (`regulation.outside`)."""

    MEDIA = "media.answer", _("media request: 5 working days")
    MESSAGE = "message.explanation", _("explanation of an official message: 2 working days")
    INFORMATION = "information.consideration", _("request for information: 15 calendar days")


class DocumentKind(Named):
    """What kind of paper it is (letter, act, assignment, telephone message …; law.md 3.1–3.3)."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    term_key = models.CharField(_("term by law"), max_length=60, choices=AnswerTerm, blank=True)
    needs_answer = models.BooleanField(_("needs an answer"), default=False)
    not_registered = models.BooleanField(_("is not registered"), default=False)
    is_active = models.BooleanField(_("in use"), default=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("kind of paper")
        verbose_name_plural = _("kinds of paper")
        constraints = [
            models.CheckConstraint(condition=models.Q(term_key__in=["", *AnswerTerm.values]), name="kind_term_by_law"),
            models.CheckConstraint(
                condition=models.Q(term_key="") | models.Q(needs_answer=True, not_registered=False),
                name="kind_with_a_term_is_answered",
            ),
        ]
