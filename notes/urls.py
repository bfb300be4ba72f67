"""Addresses of service notes."""

from django.urls import path

from notes.views import deeds, drafting, pages

app_name = "notes"

urlpatterns = [
    path("", pages.notes, name="list"),
    path("new/", drafting.Begin.as_view(), name="begin"),
    path("<int:pk>/", pages.note, name="note"),
    path("<int:pk>/revise/", drafting.Revise.as_view(), name="revise"),
    path("<int:pk>/decide/", deeds.Decide.as_view(), name="decide"),
    path("<int:pk>/assign/", deeds.Assign.as_view(), name="assign"),
]
