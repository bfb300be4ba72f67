"""How forms are drawn: the project's renderer, and the fields of the house (officers to choose, files to send)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import MaxValueValidator, MinValueValidator
from django.forms.renderers import TemplatesSetting
from django.http import HttpRequest
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer
from apparat.ui import selects
from apparat.ui.offered_choices import KeyChoice


class HouseRenderer(TemplatesSetting):
    """Draws each field group through `components/field.html`, and long lists without templates."""

    form_template_name = "django/forms/div.html"
    field_template_name = "components/field.html"

    def render(self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None) -> str:
        """Draw a template; a list to choose from is drawn the quick way."""
        if template_name == selects.TEMPLATE:
            return selects.drawn(context["widget"])
        return super().render(template_name, context, request)


class SearchableSelect(forms.Select):
    """A list that is filtered by typing when JavaScript is there (ә finds а), and an ordinary list when not."""

    def __init__(self, attrs: dict[str, Any] | None = None, choices: Any = ()) -> None:
        super().__init__({"data-widget": "combobox", **(attrs or {})}, choices)


class FilteredChecks(forms.CheckboxSelectMultiple):
    """A scrolling list of boxes with a filter above it when JavaScript is there."""

    template_name = "django/forms/widgets/filtered_checks.html"


class FilterDay(forms.DateField):
    """A day of a filter: of the Republic's years, so that the days around it can be counted."""

    FIRST, LAST = date(1991, 12, 16), date(2199, 12, 31)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)
        self.validators += [MinValueValidator(self.FIRST), MaxValueValidator(self.LAST)]


class OfficerChoice(forms.ModelChoiceField[Officer]):
    """One officer, named with position and unit. Give it `org.queries.working_officers(on)` or a part of it."""

    def __init__(self, queryset: Any = None, **kwargs: Any) -> None:
        kwargs.setdefault("widget", SearchableSelect)
        super().__init__(Officer.objects.none() if queryset is None else queryset, **kwargs)

    def label_from_instance(self, obj: Any) -> str:
        """Name the officer as the directory does."""
        return officer_line(obj)


class OfficersChoice(forms.ModelMultipleChoiceField[Officer]):
    """Several officers."""

    def __init__(self, queryset: Any = None, **kwargs: Any) -> None:
        kwargs.setdefault("widget", FilteredChecks)
        super().__init__(Officer.objects.none() if queryset is None else queryset, **kwargs)

    def label_from_instance(self, obj: Any) -> str:
        """Name the officer as the directory does."""
        return officer_line(obj)


def key_choice(label: Any) -> KeyChoice:
    """Return a filter by people or bodies: let it `offer` a function, asked only when drawn or chosen from."""
    return KeyChoice(label=label, required=False, coerce=int, empty_value=None, widget=SearchableSelect)


def officer_line(officer: Officer) -> str:
    """Return "surname name – position, unit" in the reader's language."""
    if officer.position is None:
        return officer.full_name
    return f"{officer.full_name} – {officer.position}, {officer.position.unit}"


class FilesInput(forms.FileInput):
    """Several files at once; JavaScript lists what was chosen and marks what is too large."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files. The cleaned value is a list of uploaded files; what they are is asked of `apparat.files`.

    max_bytes: size limit of each file; max_count: how many at most. Both are told beside the field.
    """

    widget = FilesInput

    def __init__(self, *, max_bytes: int, max_count: int, accept: str = "", **kwargs: Any) -> None:
        attrs = {"multiple": True, "data-widget": "files", "data-max-bytes": max_bytes, "data-max-count": max_count}
        kwargs.setdefault("widget", FilesInput(attrs | ({"accept": accept} if accept else {})))
        kwargs.setdefault("help_text", _FilesHelp(max_bytes, max_count))
        super().__init__(**kwargs)
        self.max_bytes = max_bytes
        self.max_count = max_count

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Check each file for emptiness, length of name and size, and their number."""
        files = data if isinstance(data, list | tuple) else [data] if data else []
        if not files:
            super().clean(None, initial)
            return []
        if len(files) > self.max_count:
            raise forms.ValidationError(
                _("%(count)d files were chosen; at most %(limit)d may be sent at once."),
                params={"count": len(files), "limit": self.max_count},
            )
        return [self._checked(file) for file in files]

    def _checked(self, file: UploadedFile) -> UploadedFile:
        checked: UploadedFile = super().clean(file)
        if (checked.size or 0) > self.max_bytes:
            raise forms.ValidationError(
                _("“%(name)s” is %(size)s; at most %(limit)s is accepted."),
                params={
                    "name": checked.name,
                    "size": filesizeformat(checked.size or 0),
                    "limit": filesizeformat(self.max_bytes),
                },
            )
        return checked


class _FilesHelp:
    """The help of a file field, said in the language of the reader when it is drawn."""

    def __init__(self, max_bytes: int, max_count: int) -> None:
        self._limits = (max_bytes, max_count)

    def __str__(self) -> str:
        size, count = self._limits
        return str(_("At most %(count)d files, each up to %(size)s.") % {"count": count, "size": filesizeformat(size)})


def chosen(form: forms.Form, names: Iterable[str]) -> dict[str, Any]:
    """Return the filters in use: the names whose cleaned value says something."""
    values = form.cleaned_data if form.is_valid() else {}
    return {name: values[name] for name in names if values.get(name) not in (None, "", [])}
