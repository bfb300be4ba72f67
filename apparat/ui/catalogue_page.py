"""A page that shows every component, for developers; there only under DEBUG (room: ui)."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import refused
from apparat.org.queries import working_officers
from apparat.ui.forms import FilesField, OfficerChoice, OfficersChoice
from apparat.ui.moments import Moment
from apparat.ui.pages import render_page
from apparat.ui.paging import Page
from apparat.ui.request import OfficerRequest
from apparat.ui.tones import LIGHTS

MEGABYTE = 1024 * 1024


class SampleForm(forms.Form):
    """Every kind of control once."""

    content = forms.CharField(label=_("Short content"), widget=forms.Textarea, help_text=_("What the letter asks for."))
    on = forms.DateField(label=_("Day"))
    kind = forms.ChoiceField(label=_("Kind"), choices=[("a", _("letter")), ("b", _("order"))])
    officer = OfficerChoice(label=_("Officer"), required=False)
    officers = OfficersChoice(label=_("Officers"), required=False)
    attached = FilesField(label=_("Files"), max_bytes=10 * MEGABYTE, max_count=20, required=False)
    seen = forms.BooleanField(label=_("Seen"), required=False)

    def __init__(self, request: OfficerRequest, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        for name in ("officer", "officers"):
            self.fields[name].queryset = working_officers(request.on)  # type: ignore[attr-defined]


def catalogue(request: OfficerRequest) -> HttpResponse:
    """Show the components with made-up contents."""
    lights = [SimpleNamespace(colour=colour, word="") for colour in LIGHTS]
    rows = [{"number": f"01-{n}/26", "due_on": request.on + timedelta(n), "light": lights[n % 4]} for n in range(6)]
    context = {
        "refusal": refused(_("A later date had to be asked for three working days before the term."), "13.6"),
        "lights": lights,
        "rows": rows,
        "page": Page(rows, 2, has_next=True, total=300, first=51),
        "moments": [
            Moment(request.at, _("registered the paper"), request.user, clause="10.9", icon="stamp", tone="blue"),
            Moment(request.at, _("put a resolution"), request.user, clause="10.13", icon="pen-line", note="№ 12"),
        ],
        "form": SampleForm(request, data=request.GET or None),
        "filters": SampleFilter(request.GET or None),
    }
    return render_page(request, "ui/catalogue.html", context, part="rows")


class SampleFilter(forms.Form):
    """Filters of a list."""

    q = forms.CharField(label=_("Words or number"), required=False, widget=forms.TextInput({"type": "search"}))
    kind = forms.ChoiceField(label=_("Kind"), choices=[("", "–"), ("a", _("letter"))], required=False)
    since = forms.DateField(label=_("From day"), required=False)
    late = forms.BooleanField(label=_("Only overdue"), required=False)
