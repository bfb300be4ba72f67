"""Addresses of what a reader keeps of lists."""

from django.urls import path

from apparat.lists import views

urlpatterns = [
    path("lists/", views.saved, name="saved_searches"),
    path("lists/<slug:place>/save/", views.save, name="save_search"),
    path("lists/<int:pk>/forget/", views.forget, name="forget_search"),
    path("lists/<slug:place>/columns/", views.columns, name="list_columns"),
    path("lists/results/<int:pk>/", views.bulk_result, name="bulk_result"),
]
