"""Addresses of the tests of the frame: a desk, a deed, a page that breaks, the catalogue of components."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import forms
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from apparat.access.verdict import Refusal, Verdict, allowed, refused
from apparat.org.models import Officer, Unit
from apparat.org.queries import mandates
from apparat.ui.actions import ActionView
from apparat.ui.catalogue_page import catalogue
from apparat.ui.pages import render_page
from apparat.ui.request import OfficerRequest
from apparat.urls import handler400, handler403, handler404, handler500

__all__ = ["handler400", "handler403", "handler404", "handler500"]


def note_unit(*, by: Officer, at: datetime, name: str) -> Unit:
    """Make a unit; refuse one called "жоқ"."""
    if name == "жоқ":
        raise Refusal("Атауы бос емес болуы тиіс", "10.9", field="name")
    return Unit.objects.create(code=f"u{Unit.objects.count() + 1}", kind=Unit.Kind.OUTSIDE, name_kk=name)


def may_note_unit(officer: Officer, on: date) -> Verdict:
    """Allow everybody but the stranger."""
    if officer.username == "stranger":
        return refused("Бұл сіздің міндетіңіз емес", "10.11")
    return allowed(mandates(officer, on)[0])


class UnitForm(forms.Form):
    """One name, one file."""

    name = forms.CharField(label="Атауы", max_length=100)
    password_of_bank = forms.CharField(required=False)
    attached = forms.FileField(required=False)

    def values(self) -> dict[str, Any]:
        """Only the name is the deed's."""
        return {"name": self.cleaned_data["name"]}


class NoteUnit(ActionView):
    """A deed that makes its subject."""

    action = staticmethod(note_unit)
    verdict = staticmethod(may_note_unit)
    form_class = UnitForm
    title = "Ұйымды енгізу"
    submit_label = "Енгізу"

    def success_path(self, result: Any) -> str:
        """Show the desk."""
        return f"/?made={result.pk}"


def desk(request: OfficerRequest) -> HttpResponse:
    """Stand for the desk."""
    return render_page(request, "base.html", {})


def clause_page(request: OfficerRequest, number: str) -> HttpResponse:
    """Stand for the page of a clause."""
    return HttpResponse(number)


def broken(request: HttpRequest) -> HttpResponse:
    """Break."""
    raise RuntimeError("broken on purpose")


def database_gone(request: HttpRequest) -> HttpResponse:
    """Meet a database that went away."""
    raise OperationalError("server closed the connection unexpectedly")


def takes_post(request: HttpRequest) -> HttpResponse:
    """Read what was posted."""
    return HttpResponse(str(len(request.POST)))


urlpatterns = [
    path("", desk, name="desk"),
    path("note/", NoteUnit.as_view(), name="note"),
    path("catalogue/", catalogue, name="catalogue"),
    path("broken/", broken, name="broken"),
    path("gone/", database_gone, name="gone"),
    path("notices/", desk, name="notices"),
    path("search/", desk, name="search"),
    path("regulation/", desk, name="regulation"),
    path("regulation/<str:number>/", clause_page, name="clause"),
    path("directory/", desk, name="directory"),
    path("post/", takes_post, name="takes_post"),
    path("", include("apparat.ui.urls")),
]
