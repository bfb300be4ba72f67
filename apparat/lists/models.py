"""What a reader keeps of a list: his searches and columns; and what became of a deed done on many rows."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from apparat.lists.spoken import told


class SavedSearch(models.Model):
    """Filters of a list under a name; they are the reader's own, no legal paper."""

    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_searches")
    place = models.CharField(max_length=40)  # the key of a list, `lists.places`
    name = models.CharField(_("name"), max_length=80)
    query = models.CharField(max_length=1000)  # as it stands in the address bar
    created_at = models.DateTimeField()

    class Meta:
        verbose_name = _("saved search")
        verbose_name_plural = _("saved searches")
        constraints = [models.UniqueConstraint(fields=["officer", "name"], name="saved_search_name_once")]

    def __str__(self) -> str:
        return self.name


class ChosenColumns(models.Model):
    """Which columns a reader wants in a list."""

    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    place = models.CharField(max_length=40)
    keys = ArrayField(models.CharField(max_length=30))

    class Meta:
        verbose_name = _("chosen columns")
        verbose_name_plural = _("chosen columns")
        constraints = [models.UniqueConstraint(fields=["officer", "place"], name="chosen_columns_once")]

    def __str__(self) -> str:
        return f"{self.place}: {', '.join(self.keys)}"


class BulkResult(models.Model):
    """What became of one deed on many rows: each done, or refused with its reason. Only who did it reads it."""

    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    at = models.DateTimeField()
    title = models.CharField(max_length=200)  # its key in the catalogues
    back = models.CharField(max_length=1100)  # the list with the filters from which it was done
    lines: Any = models.JSONField()  # [{label, path, reason, clause}], reason "" when done; words by language

    class Meta:
        verbose_name = _("result of a deed on many")
        verbose_name_plural = _("results of deeds on many")
        indexes = [models.Index(fields=["at"], name="bulk_result_age")]

    def __str__(self) -> str:
        return gettext(self.title)

    def get_absolute_url(self) -> str:
        """Return the page of the result."""
        return reverse("bulk_result", args=[self.pk])

    @property
    def done(self) -> list[dict[str, str]]:
        """The lines of what was done, in the reader's language."""
        return [_spoken(line) for line in self.lines if not line["reason"]]

    @property
    def refused(self) -> list[dict[str, str]]:
        """The lines of what was refused, in the reader's language."""
        return [_spoken(line) for line in self.lines if line["reason"]]


def _spoken(line: dict[str, Any]) -> dict[str, str]:
    return {name: told(word) for name, word in line.items()}
