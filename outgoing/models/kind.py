"""Kinds of paper the office makes: a reference book with their templates."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.numbering.models import Register
from apparat.org.bilingual import Named, in_language


class OutgoingKind(Named):
    """What is made: letter, directive of the head of apparatus, power of attorney, certificate, service note, telephone
    message (10.18–10.22; law.md 3.1). Its register gives the number, its blank the head of the sheet, its templates the
    text a draft begins with; [words in brackets] in a template are the places to fill in."""

    class Direction(models.TextChoices):
        """Where such a paper goes."""

        OUT = "out", _("outgoing")
        INTERNAL = "internal", _("internal")

    class Blank(models.TextChoices):
        """The head of the sheet (law.md 3.1)."""

        LETTER = "letter", _("letterhead")
        NAMED = "named", _("form of this kind of paper")
        PLAIN = "plain", _("plain sheet")

    class Signer(models.TextChoices):
        """Who may sign it."""

        LEADER = "leader", _("akim, deputy or head of apparatus")
        HEAD_OF_APPARATUS = "head_of_apparatus", _("head of apparatus")
        HEAD = "head", _("head of a unit or body")
        AUTHOR = "author", _("who writes it")

    code = models.SlugField(_("code"), max_length=40, unique=True)
    direction = models.CharField(_("direction"), max_length=10, choices=Direction)
    register = models.ForeignKey(Register, models.PROTECT, related_name="+", verbose_name=_("register"))
    blank_form = models.CharField(_("head of the sheet"), max_length=10, choices=Blank, default=Blank.LETTER)
    signer = models.CharField(_("who signs"), max_length=20, choices=Signer, default=Signer.LEADER)
    needs_addressee = models.BooleanField(_("has an addressee"), default=True)
    template_kk = models.TextField(_("template in Kazakh"), blank=True)  # with places and `outgoing.fields`
    template_ru = models.TextField(_("template in Russian"), blank=True)
    is_active = models.BooleanField(_("in use"), default=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("kind of outgoing paper")
        verbose_name_plural = _("kinds of outgoing paper")
        constraints = [
            models.CheckConstraint(
                condition=Q(direction__in=["out", "internal"])
                & Q(blank_form__in=["letter", "named", "plain"])
                & Q(signer__in=["leader", "head_of_apparatus", "head", "author"]),
                name="outgoing_kind_words",
            ),
            models.CheckConstraint(
                condition=Q(direction="internal") | Q(needs_addressee=True), name="what_goes_out_has_an_addressee"
            ),
        ]

    @property
    def is_out(self) -> bool:
        """Tell whether it leaves the office."""
        return self.direction == self.Direction.OUT

    @property
    def template(self) -> str:
        """The template in the reader's language."""
        return in_language(self.template_kk, self.template_ru)
