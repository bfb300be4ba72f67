"""Readers of pages, and what a page costs them."""

from __future__ import annotations

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from apparat.org.models import Officer


def signed_in(officer: Officer) -> Client:
    """Return a browser in which the officer is signed in."""
    client = Client()
    client.force_login(officer, backend="apparat.ui.signed_in.OfficerBackend")
    return client


def cost(client: Client, path: str) -> int:
    """Return how many queries a second reading of the page takes."""
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(path)
    assert answer.status_code == 200
    return len(queries)


def opened(officer: Officer, addresses: dict[str, str]) -> set[str]:
    """Return the names of the addresses that open to the officer; the others are not there for him."""
    client = signed_in(officer)
    codes = {name: client.get(path).status_code for name, path in addresses.items()}
    assert set(codes.values()) <= {200, 404}
    return {name for name, code in codes.items() if code == 200}
