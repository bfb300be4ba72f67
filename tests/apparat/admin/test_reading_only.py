"""Legal papers are only read there: the whole registry is walked, a superuser is no exception (house 4.14)."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib import admin
from django.db.models import Model
from django.test import Client, RequestFactory
from django.urls import reverse

from apparat.deadlines.models import Deadline, DeadlineMove
from apparat.files.models import Attachment, Blob
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Acting, Officer
from documents.models import Incoming
from tests.apparat.admin.conftest import SignIn
from tests.factories import control, letters

pytestmark = pytest.mark.django_db
admin.autodiscover()
KEPT_HERE = {
    "DocumentKind",
    "ContentTemplate",
    "ExpectedReport",
    "OutgoingKind",
}  # reference books of documents and outgoing
GROUND = (Deadline, DeadlineMove, Entry, Notice, Attachment, Blob, Acting)
LEGAL = [
    model
    for model in admin.site._registry
    if (model._meta.app_label in {"approvals", "control", "documents", "outgoing"} and model.__name__ not in KEPT_HERE)
    or model in GROUND
]


def path_of(thing: Model, page: str = "change") -> str:
    """Return the admin page of the thing."""
    opts = thing._meta
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_{page}", args=[thing.pk])


def test_every_paper_of_the_ground_floor_is_there() -> None:
    assert {*GROUND} - set(LEGAL) == set()


@pytest.mark.parametrize("model", LEGAL, ids=lambda model: model.__name__)
def test_a_superuser_may_add_change_and_delete_nothing_legal(model: Any, administrator: Officer) -> None:
    request: Any = RequestFactory().get("/")
    request.user, request.on = administrator, letters.WEDNESDAY.date()
    book = admin.site._registry[model]

    may = (
        book.has_add_permission(request),
        book.has_change_permission(request),
        book.has_delete_permission(request),
    )

    assert may == (False, False, False)


def test_a_posted_form_of_a_paper_is_refused(
    clerk: Client, akim: Officer, aigul_from_records: Officer, administrator: Officer, sign_in: SignIn
) -> None:
    letter = letters.registered(aigul_from_records, akim)

    by_clerk = clerk.post(path_of(letter), {"summary": "басқа"})
    deleted = clerk.post(path_of(letter, "delete"), {"post": "yes"})
    added = sign_in(administrator).post(reverse("admin:documents_incoming_add"), {"summary": "жаңа"})

    assert (by_clerk.status_code, deleted.status_code, added.status_code) == (403, 403, 403)
    assert Incoming.objects.get().summary == letter.summary


def test_an_old_version_cannot_be_posted_back(clerk: Client, akim: Officer, aigul_from_records: Officer) -> None:
    letter = letters.on_desk(aigul_from_records, akim)
    oldest = letter.history.earliest()
    path = reverse("admin:documents_incoming_simple_history", args=[letter.pk, oldest.pk])

    assert (clerk.get(path).status_code, clerk.post(path, {}).status_code) == (200, 403)
    assert Incoming.objects.get().desk == akim


def test_a_clerk_reads_a_paper_and_its_history(clerk: Client, akim: Officer, aigul_from_records: Officer) -> None:
    letter = letters.on_desk(aigul_from_records, akim)

    page = clerk.get(path_of(letter)).content.decode()
    history = clerk.get(path_of(letter, "history"))

    assert letter.summary in page
    assert '<input type="text" name="summary"' not in page
    assert len(history.context["page_obj"].object_list) == letter.history.count()


def test_papers_are_found_by_a_word_with_its_ending(clerk: Client, akim: Officer, aigul_from_records: Officer) -> None:
    letters.registered(aigul_from_records, akim, summary="Жолдарды жөндеу туралы")
    letters.registered(aigul_from_records, akim, summary="Бюджет туралы", their_number="2")

    found = clerk.get("/admin/documents/incoming/?q=жол").context["cl"].result_list

    assert [letter.summary for letter in found] == ["Жолдарды жөндеу туралы"]


def test_an_assignment_is_read_and_not_changed(
    clerk: Client, akim: Officer, department_head: Officer, aigul_from_records: Officer
) -> None:
    control.calendar()
    assignment = control.accepted(akim, department_head)

    page = clerk.get(path_of(assignment))

    assert (page.status_code, clerk.post(path_of(assignment), {"text": "x"}).status_code) == (200, 403)
    assert "_save" not in page.content.decode()


def test_the_journal_is_read_as_sentences(clerk: Client, akim: Officer, aigul_from_records: Officer) -> None:
    letters.registered(aigul_from_records, akim)

    entry = Entry.objects.get(event="incoming.register_incoming")

    assert entry.sentence in clerk.get("/admin/apparat/entry/").content.decode().replace("&quot;", '"')


def test_an_administrator_without_a_seat_reads_no_papers(
    akim: Officer, aigul_from_records: Officer, administrator: Officer, sign_in: SignIn
) -> None:
    letter = letters.registered(aigul_from_records, akim)
    client = sign_in(administrator)

    assert list(client.get("/admin/documents/incoming/").context["cl"].result_list) == []
    assert client.get(path_of(letter)).status_code == 302
    assert client.get(path_of(letter, "history")).status_code == 404
