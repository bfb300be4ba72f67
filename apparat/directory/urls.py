"""Addresses of the directory."""

from django.urls import path

from apparat.directory import views

urlpatterns = [
    path("directory/", views.directory, name="directory"),
    path("directory/unit/<int:pk>/", views.unit, name="unit"),
    path("directory/officer/<int:pk>/", views.officer, name="officer"),
    path("directory/acting/", views.acting, name="acting"),
    path("directory/acting/new/", views.AppointActing.as_view(), name="acting_new"),
    path("directory/acting/<int:pk>/end/", views.EndActing.as_view(), name="acting_end"),
    path("profile/", views.Profile.as_view(), name="profile"),
]
