"""How the card of a new paper is laid out and helped along: groups, folds, number and date told apart (10.9)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from documents.references import Reference, is_day_alone, is_muddled, told_apart

MUDDLED = _(
    "Number and date could not be told apart: leave the number alone here, without “№”, and put the date beside it."
)

# title, what is always there, title of the fold, what is rarely needed: in the order in which a paper is read
GROUPS: tuple[tuple[Any, tuple[str, ...], Any, tuple[str, ...]], ...] = (
    (
        _("From whom"),
        ("correspondent", "their_number", "their_on", "signatory", "signatory_post"),
        _("Order, digital signature, executor, what it answers"),
        ("acting_order", "withdraw_order", "signed", "reference", "executor", "executor_phone"),
    ),
    (_("To whom"), ("addressee", "personal"), "", ()),
    (
        _("The paper"),
        ("kind", "language", "template", "summary", "sheets", "annex_sheets", "attached"),
        _("For official use"),
        ("restricted",),
    ),
    (_("How and when it came"), ("received_at", "channel", "mark"), _("Bearer"), ("bearer",)),
)


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the card: its fields, and those folded away, opened when they hold something or are wrong."""

    title: Any
    fields: list[forms.BoundField]
    more: Any
    folded: list[forms.BoundField]
    is_open: bool


def groups_of(form: forms.Form) -> Iterator[Group]:
    """Yield the groups of the card; what stands in none of them comes last and unfolded."""
    placed = {name for _title, names, _more, folded in GROUPS for name in (*names, *folded)} | {"confirmed"}
    rest = [form[name] for name in form.fields if name not in placed and not form[name].is_hidden]
    for title, names, more, folded in GROUPS:
        shown = [form[name] for name in names if name in form.fields]
        hidden = [form[name] for name in folded if name in form.fields]
        if shown or hidden:
            yield Group(title, shown, more, hidden, any(_says(field) for field in hidden))
    if rest:
        yield Group(_("Besides"), rest, "", [], is_open=False)


def _says(field: forms.BoundField) -> bool:
    return bool(field.errors or field.value())


def focus(form: forms.Form, first: str) -> None:
    """Let the cursor stand at the first wrong field, at `first` when nothing is wrong."""
    wrong = next((name for name in form.fields if name in form.errors), "") if form.is_bound else ""
    name = wrong or first
    if name in form.fields:
        form.fields[name].widget.attrs["autofocus"] = True


def read_number(form: forms.Form, data: Mapping[str, Any]) -> bool:
    """Tell number and date apart that were typed into the field of the number; return whether it must be looked at.

    Nothing is split silently: the form is shown once more, with the fields filled in, and says what was read. A date
    that was typed stays. A line that is more than a number and cannot be told apart stays as it is, with a fault.
    """
    typed = data.get("their_number") or ""
    if (found := told_apart(typed)) is not None:
        _fill_in(form, data, found)
        return True
    if not is_muddled(typed) or (data.get("their_on") and is_day_alone(typed)):
        return False
    form.add_error("their_number", MUDDLED)
    return True


def _fill_in(form: forms.Form, data: Mapping[str, Any], found: Reference) -> None:
    typed = form.data.copy()  # type: ignore[attr-defined]
    typed["their_number"] = found.number
    if found.on and not data.get("their_on"):
        typed["their_on"] = f"{found.on:%d.%m.%Y}"
    form.data = typed
    if found.on and data.get("their_on") not in {None, found.on}:
        other = _("The line of the number says %(read)s, the date says %(typed)s: look at the paper.")
        days = {"read": f"{found.on:%d.%m.%Y}", "typed": f"{data['their_on']:%d.%m.%Y}"}
        form.add_error("their_on", forms.ValidationError(other, params=days))
    else:
        form.add_error("their_number", said(found))


def said(found: Reference) -> forms.ValidationError:
    """Say what was read, as a fault at the field of the number."""
    if found.on is None:
        return forms.ValidationError(
            _("Read as the number %(number)s. Look and go on."), params={"number": found.number}
        )
    return forms.ValidationError(
        _("Read as the number %(number)s of %(day)s. Look and go on."),
        params={"number": found.number, "day": f"{found.on:%d.%m.%Y}"},
    )
