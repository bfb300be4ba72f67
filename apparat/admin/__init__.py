"""Books of the ground floor on the admin site: reference books to keep, ledger and journal to read (house 4.14)."""

from django.contrib import admin
from django.contrib.auth.models import Group

from apparat.admin import calendar, ledger, numbers, people, seats, terms

if admin.site.is_registered(Group):
    admin.site.unregister(Group)  # groups mirror the roles (`sync_roles`); nobody edits them by hand

__all__ = ["calendar", "ledger", "numbers", "people", "seats", "terms"]
