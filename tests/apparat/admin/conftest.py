"""Clerks of the admin site, and a way to sign them in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client

from apparat.opening.groups import sync_roles
from apparat.org.models import Officer
from apparat.worktime.load import load_years
from tests.factories import people
from tests.factories.letters import WEDNESDAY

SignIn = Callable[..., Client]


@pytest.fixture(autouse=True)
def today(db: None, monkeypatch: pytest.MonkeyPatch) -> datetime:
    """Let every request happen on a working Wednesday at ten, with the years around it loaded."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    load_years(2025, 2027, at=WEDNESDAY)
    return WEDNESDAY


@pytest.fixture
def sign_in(db: None) -> SignIn:
    """Give a browser of the officer, in a language, with the rights of his roles."""

    def of(officer: Officer, language: str = "kk") -> Client:
        sync_roles()
        client = Client()
        client.force_login(officer, backend="apparat.ui.signed_in.OfficerBackend")
        client.cookies["django_language"] = language
        return client

    return of


@pytest.fixture
def clerk(aigul_from_records: Officer, sign_in: SignIn) -> Client:
    """The browser of the clerk of the documentation unit."""
    return sign_in(aigul_from_records)


@pytest.fixture
def keeper(head_of_records: Officer, sign_in: SignIn) -> Client:
    """The browser of the head of the documentation unit, who keeps people, posts and duties (1.4)."""
    return sign_in(head_of_records)


@pytest.fixture
def administrator(db: None) -> Officer:
    """The administrator of the installation: no seat, every permission of Django."""
    return Officer.objects.create_superuser("root", people.PASSWORD, last_name_kk="Әкімші", first_name_kk="Жүйе")
