"""Addresses of the notices."""

from django.urls import path

from apparat.bell import views

urlpatterns = [
    path("notices/", views.notices, name="notices"),
    path("notices/read-all/", views.read_all, name="notices_read_all"),
    path("notices/<int:pk>/", views.open_notice, name="notice_open"),
    path("notices/<int:pk>/read/", views.read_notice, name="notice_read"),
]
