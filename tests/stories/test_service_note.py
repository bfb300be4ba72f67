"""A service note from its draft to the decision of the head of apparatus, in Chromium (10.23)."""

from __future__ import annotations

import pytest

from apparat.org.models import Officer
from notes.models import ServiceNote
from tests.factories.notes import note_kind
from tests.stories.screen import Room
from tests.stories.words import surname

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]


@pytest.mark.clause("10.23")
def test_a_note_is_written_signed_and_decided(
    *, department_head: Officer, head_of_apparatus: Officer, sits: Room
) -> None:
    note_kind()
    author, leader = sits(department_head), sits(head_of_apparatus)

    author.open("/notes/?box=from").look("71-list").follow("/notes/new/")
    author.page.select_option("#id_subject", "to_head")
    author.choose("addressee", surname(head_of_apparatus)).choose("signer", surname(department_head))
    author.type("heading_kk", "Техника туралы").type("text_kk", "Екі компьютер бөлуді сұраймын.")
    author.look("72-draft").send().look("73-paper")
    note = ServiceNote.objects.get()
    here = note.outgoing.get_absolute_url()
    author.open(here).follow(f"{here}agreement/").send().open(here).follow(f"{here}sign/").send().look("74-signed")
    leader.open("/").look("75-desk").follow(note.get_absolute_url()).look("76-note")
    leader.follow(f"{note.get_absolute_url()}decide/")
    leader.page.check("input[name=answer][value=grant]")
    leader.type("decision", "Келісемін").look("77-decide").send().look("78-decided")

    note.refresh_from_db()
    assert (note.state, note.outgoing.number) == ("granted", "3-7/1")
    assert sits.faults == []
