"""Words that are kept and speak the language of who reads them later, not of who acted (room: lists)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.utils.translation import get_language, override


def in_each_language(word: Callable[[], str]) -> dict[str, str]:
    """Return language of the pages → what is said in it; word: says it in the language of the moment."""
    told = {}
    for language, _name in settings.LANGUAGES:
        with override(language):
            told[language] = word()
    return told


def key_of(text: Any) -> str:
    """Return the key under which the catalogues know a lazy text: `gettext` of it speaks the reader's language."""
    with override(None):
        return str(text)


def told(kept: Any) -> str:
    """Return what is kept in the reader's language; a text that was kept in one language only as it is."""
    if not isinstance(kept, dict):
        return str(kept)
    return str(kept.get(get_language() or "") or kept.get(settings.LANGUAGE_CODE) or "")
