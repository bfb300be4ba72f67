"""Addresses of the Library of documents (10.9)."""

from django.urls import path

from documents.views import library

app_name = "library"

urlpatterns = [
    path("", library.papers, name="list"),
    path("new/", library.Place.as_view(), name="place"),
    path("<int:pk>/", library.paper, name="paper"),
    path("<int:pk>/version/", library.AddVersion.as_view(), name="version"),
    path("<int:pk>/withdraw/", library.Withdraw.as_view(), name="withdraw"),
    path("from/<int:pk>/", library.PlaceIncoming.as_view(), name="place_incoming"),
    path("file/<int:pk>/", library.file, name="file"),
]
