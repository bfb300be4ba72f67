"""Address of the search box."""

from django.urls import path

from apparat.find import views

urlpatterns = [path("search/", views.search, name="search")]
