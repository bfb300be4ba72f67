"""The nomenclature of files on the admin site: the lines of an approved year are only read (10.5; № 703 p. 135)."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from apparat.admin.numbers import CaseFileAdmin, CaseFileResource
from apparat.numbering.models import CaseFile
from archive.models import Nomenclature
from archive.states import NomenclatureState

FIXED = tuple(state for state in NomenclatureState if state != NomenclatureState.DRAFTING)  # № 703 p. 131, 133
REASON = _("The nomenclature of this year is approved: its lines change by deeds on its own page only.")


def is_fixed(year: int) -> bool:
    """Tell whether the nomenclature of the year is signed, agreed, approved or closed."""
    return year is not None and Nomenclature.objects.filter(year=year, state__in=FIXED).exists()


class LineForm(forms.ModelForm):  # type: ignore[type-arg]
    """A line; none comes into an approved year by hand."""

    def clean(self) -> dict[str, Any]:
        """Refuse a line of an approved year."""
        data = super().clean() or {}
        if (year := data.get("year")) and is_fixed(year):
            raise ValidationError(REASON)
        return data


class LineResource(CaseFileResource):
    """The nomenclature as a table; rows of an approved year are refused."""

    def before_save_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        """Refuse the row before it is written."""
        if is_fixed(instance.year):
            raise ValidationError(REASON)
        super().before_save_instance(instance, row, **kwargs)


admin.site.unregister(CaseFile)


@admin.register(CaseFile)
class LineAdmin(CaseFileAdmin):
    """The nomenclature of files, year by year, under the rule of its approval."""

    form = LineForm
    resource_classes: ClassVar[list[Any]] = [LineResource]

    def has_change_permission(self, request: HttpRequest, obj: CaseFile | None = None) -> bool:
        """Lines of an approved year are only read."""
        return bool(super().has_change_permission(request, obj)) and not (obj and is_fixed(obj.year))

    def has_delete_permission(self, request: HttpRequest, obj: CaseFile | None = None) -> bool:
        """Lines of an approved year stay."""
        return bool(super().has_delete_permission(request, obj)) and not (obj and is_fixed(obj.year))
