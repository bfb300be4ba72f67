"""Address of the desk."""

from django.urls import path

from apparat.desk import views

urlpatterns = [path("", views.desk, name="desk")]
