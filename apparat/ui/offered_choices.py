"""Lists to choose from in the filters of a page, kept for a minute (room: ui).

Whom and what a filter offers changes a few times a year and is asked for at every opening of a filtered list.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.cache import caches
from django.utils.translation import get_language

Choices = list[tuple[Any, Any]]
KEPT_FOR = 60  # seconds


class KeptChoices:
    """What gives a field its choices: made when they are first asked for, and kept for every reader.

    name: tells the list and whatever it hangs on, but for the language.
    """

    def __init__(self, name: str, make: Callable[[], Choices]) -> None:
        self._name, self._make = name, make
        self._offered: Choices | None = None  # a field asks more than once

    def __call__(self) -> Choices:
        """Return the choices."""
        if self._offered is None:
            self._offered = caches["frame"].get(self._key)
        return self.renew() if self._offered is None else self._offered

    def renew(self) -> Choices:
        """Make them anew."""
        self._offered = [(value, str(label)) for value, label in self._make()]
        caches["frame"].set(self._key, self._offered, timeout=KEPT_FOR)
        return self._offered

    @property
    def _key(self) -> str:
        return f"choices-{self._name}-{get_language()}"


class KeyChoice(forms.TypedChoiceField):
    """A filter by people or bodies. A key that is not among what was kept is looked for once more: it may be new.

    A list that hangs on the reader is not kept: it is given as a function to `choices`, as to any field.
    """

    _kept: KeptChoices | None = None

    def offer(self, name: str, make: Callable[[], Choices]) -> None:
        """Offer what the function makes, kept under the name."""
        self._kept = KeptChoices(name, make)
        self.choices = self._kept

    def valid_value(self, value: Any) -> bool:
        """Tell whether it is offered."""
        if super().valid_value(value):
            return True
        if self._kept is None:
            return False
        self._kept.renew()
        return super().valid_value(value)
