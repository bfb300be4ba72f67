"""The user of the product: an officer of the office or of a body it works with."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apparat.kazakh.alphabet import sort_key
from apparat.org.bilingual import in_language, initial_and_surname
from apparat.org.models.position import Position
from apparat.org.models.unit import Unit
from apparat.org.names import NAMES, FoldedNames


class OfficerManager(BaseUserManager["Officer"]):
    """Makes officers; signing in goes by username."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> Officer:
        """Create an officer with a password (or an unusable one)."""
        officer = self.model(username=self.model.normalize_username(username), **fields)
        officer.set_password(password)
        officer.save(using=self._db)
        return officer

    def create_superuser(self, username: str, password: str | None = None, **fields: Any) -> Officer:
        """Create an administrator of the installation; it is no role of the Regulation and may do no legal deed."""
        return self.create_user(username, password, is_staff=True, is_superuser=True, **fields)


class Officer(AbstractBaseUser, PermissionsMixin):
    """A person who works with papers here: name in parts and both languages, post, contacts, page language."""

    SHORT = ("first_name_kk", "last_name_kk", "first_name_ru", "last_name_ru")  # the columns of `short_name`

    username = models.CharField(_("sign-in name"), max_length=60, unique=True, validators=[UnicodeUsernameValidator()])
    last_name_kk = models.CharField(_("surname in Kazakh"), max_length=80)
    first_name_kk = models.CharField(_("first name in Kazakh"), max_length=80)
    patronymic_kk = models.CharField(_("patronymic in Kazakh"), max_length=80, blank=True)
    last_name_ru = models.CharField(_("surname in Russian"), max_length=80, blank=True)
    first_name_ru = models.CharField(_("first name in Russian"), max_length=80, blank=True)
    patronymic_ru = models.CharField(_("patronymic in Russian"), max_length=80, blank=True)
    position = models.ForeignKey(
        Position, models.PROTECT, null=True, blank=True, related_name="holders", verbose_name=_("position")
    )
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    language = models.CharField(
        _("language of the pages"), max_length=2, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE
    )
    is_active = models.BooleanField(_("works here"), default=True)
    left_on = models.DateField(_("left on"), null=True, blank=True)
    is_staff = models.BooleanField(_("may open the admin site"), default=False)
    sort_key = models.CharField(max_length=500, editable=False, db_collation="C", default="")

    objects = OfficerManager()
    history = HistoricalRecords(excluded_fields=["last_login", "password"])

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["last_name_kk", "first_name_kk"]

    class Meta:
        verbose_name = _("officer")
        verbose_name_plural = _("officers")
        indexes = [
            models.Index(fields=["sort_key"], name="officer_order"),
            GinIndex(FoldedNames(*NAMES), name="officer_names"),
        ]

    def __str__(self) -> str:
        return self.short_name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the sort key beside the name it is made of."""
        self.sort_key = sort_key(f"{self.last_name_kk} {self.first_name_kk} {self.patronymic_kk}")
        if (fields := kwargs.get("update_fields")) is not None:
            kwargs["update_fields"] = {*fields, "sort_key"}
        super().save(*args, **kwargs)

    @property
    def unit(self) -> Unit | None:
        """The unit or body he works in."""
        return self.position.unit if self.position else None

    @property
    def full_name(self) -> str:
        """Surname, first name, patronymic in the reader's language."""
        return in_language(
            " ".join(filter(None, (self.last_name_kk, self.first_name_kk, self.patronymic_kk))),
            " ".join(filter(None, (self.last_name_ru, self.first_name_ru, self.patronymic_ru))),
        )

    @property
    def short_name(self) -> str:
        """Initial and surname, as papers are signed (А. Серікбаев)."""
        return in_language(self.short_name_kk, self.short_name_ru)

    @property
    def short_name_kk(self) -> str:
        """Initial and surname in Kazakh."""
        return initial_and_surname(self.first_name_kk, self.last_name_kk)

    @property
    def short_name_ru(self) -> str:
        """Initial and surname in Russian, in Kazakh when there is no Russian form."""
        return initial_and_surname(self.first_name_ru, self.last_name_ru) or self.short_name_kk

    @property
    def both_names(self) -> dict[str, str]:
        """Initial and surname in both languages, as facts of the journal are stored."""
        return {"kk": self.short_name_kk, "ru": self.short_name_ru}

    def works_on(self, on: date) -> bool:
        """Tell whether he works here on the day; the day he left is the first without him."""
        return self.is_active and (self.left_on is None or self.left_on > on)

    def get_full_name(self) -> str:
        """Serve Django's own pages."""
        return self.full_name

    def get_short_name(self) -> str:
        """Serve Django's own pages."""
        return self.short_name
