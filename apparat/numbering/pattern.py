"""What a register's pattern may say: {index}, {year} and, exactly once, {n} (law.md 3.2)."""

from __future__ import annotations

from string import Formatter

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

FIELDS = frozenset({"index", "n", "year"})


def check_pattern(pattern: str) -> None:
    """Refuse a pattern that cannot print a number, before a clerk meets it at registration. Raises ValidationError."""
    try:
        parts = [(name, spec, conversion) for _text, name, spec, conversion in Formatter().parse(pattern)]
    except ValueError as error:
        raise ValidationError(_("The pattern may use {index}, {year} and, exactly once, {n}.")) from error
    names = [name for name, _spec, _conversion in parts if name is not None]
    plain = not any(spec or conversion for _name, spec, conversion in parts)
    if not plain or not FIELDS.issuperset(names) or names.count("n") != 1:
        raise ValidationError(_("The pattern may use {index}, {year} and, exactly once, {n}."))
