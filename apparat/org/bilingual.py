"""Names and texts that exist in Kazakh and Russian, and their Kazakh order (room: org; law.md 1.6)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeAlias

from django.db import models
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from apparat.kazakh.alphabet import sort_key

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Bilingual: TypeAlias = dict[str, str]  # {"kk": …, "ru": …}: a text as the journal and the ledger keep it


def in_language(kk: str, ru: str) -> str:
    """Return the Russian text to a Russian reader when there is one, else the Kazakh text."""
    return (ru or kk) if (get_language() or "kk").startswith("ru") else (kk or ru)


def initial_and_surname(first_name: str, last_name: str) -> str:
    """Return initial and surname, as papers are signed (А. Серікбаев); "" when there is no surname."""
    return f"{first_name[:1]}. {last_name}" if last_name else ""


def columns_of(relation: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the columns of a related row as queries name them: desk → desk__last_name_kk."""
    return tuple(f"{relation}__{name}" for name in names)


def in_both(text: _StrPromise | str, **facts: object) -> Bilingual:
    """Return a sentence of the catalogues in both languages, so that what is stored does not hang on who acted.

    Args:
        text: a lazy translation; a text that somebody typed comes out the same in both languages.
        **facts: what is put into its %(name)s.
    """
    both = {}
    for language in ("kk", "ru"):
        with override(language):
            both[language] = str(text) % facts if facts else str(text)
    return both


class Named(models.Model):
    """Something with a name in both languages, sorted by the Kazakh alphabet through a stored key."""

    name_kk = models.CharField(_("name in Kazakh"), max_length=300)
    name_ru = models.CharField(_("name in Russian"), max_length=300, blank=True)
    sort_key = models.CharField(max_length=700, editable=False, db_collation="C", default="")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the reader's language."""
        return in_language(self.name_kk, self.name_ru)

    @property
    def both_names(self) -> Bilingual:
        """The name in both languages, as facts of the journal are stored."""
        return {"kk": self.name_kk, "ru": self.name_ru}

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the sort key beside the name it is made of."""
        self.sort_key = sort_key(self.name_kk)
        if (fields := kwargs.get("update_fields")) is not None and "name_kk" in fields:
            kwargs["update_fields"] = {*fields, "sort_key"}
        super().save(*args, **kwargs)
