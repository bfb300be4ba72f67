"""Addresses of the admin site; finding them finds its books."""

from django.contrib import admin
from django.urls import path

admin.autodiscover()

urlpatterns = [path("", admin.site.urls)]
