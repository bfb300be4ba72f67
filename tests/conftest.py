"""Fixtures for every test: real servers, the calendar, people with names."""

import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker

from apparat import embedded

embedded.use_throwaway_servers()
embedded.ensure_running()

from apparat.org.models import Officer  # noqa: E402 - the servers come first
from tests.browser import chromium  # noqa: E402
from tests.factories import people  # noqa: E402

__all__ = ["chromium"]  # a fixture for every test marked `browser`


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Let the suite empty the journal between tests that commit; nobody else can (house 4.11)."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("ALTER TABLE apparat_entry DISABLE TRIGGER journal_no_truncate")


@pytest.fixture
def akim(db: None) -> Officer:
    """The akim of the district."""
    return people.akim()


@pytest.fixture
def deputy(db: None) -> Officer:
    """A deputy akim who curates the finance department (1.4)."""
    return people.deputy()


@pytest.fixture
def head_of_apparatus(db: None) -> Officer:
    """The head of the apparatus."""
    return people.head_of_apparatus()


@pytest.fixture
def aigul_from_records(db: None) -> Officer:
    """The clerk of the documentation unit."""
    return people.aigul_from_records()


@pytest.fixture
def head_of_records(db: None) -> Officer:
    """The head of the documentation unit."""
    return people.head_of_records()


@pytest.fixture
def duty_officer(db: None) -> Officer:
    """The officer on duty on days off (10.9)."""
    return people.duty_officer()


@pytest.fixture
def assistant(db: None) -> Officer:
    """The akim's assistant."""
    return people.assistant()


@pytest.fixture
def department_head(db: None) -> Officer:
    """The head of the finance department."""
    return people.department_head()


@pytest.fixture
def executor(db: None) -> Officer:
    """A specialist of the finance department."""
    return people.executor()


@pytest.fixture
def rural_akim(db: None) -> Officer:
    """The akim of a rural okrug."""
    return people.rural_akim()


@pytest.fixture
def stranger(db: None) -> Officer:
    """An officer who has nothing to do with the paper."""
    return people.stranger()
