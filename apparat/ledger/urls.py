"""Addresses of the ledger and of the working calendar."""

from django.urls import path

from apparat.ledger import views

urlpatterns = [
    path("deadlines/<int:pk>/why/", views.passport, name="passport"),
    path("calendar/", views.calendar, name="calendar"),
    path("calendar/recalculation/", views.Recalculation.as_view(), name="recalculation"),
]
