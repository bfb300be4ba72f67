"""The clerk's batch of scans in Chromium: dragged onto the page, one laid to its paper, one registered (10.9)."""

from __future__ import annotations

import base64
from datetime import datetime

import pytest

from apparat.org.models import Officer
from documents import label
from documents.models import Incoming, Scan
from tests.factories import letters, scans
from tests.factories.recognising import finish
from tests.stories.screen import SEND, Room, Screen
from tests.stories.words import ABOUT, URGENT, said, surname

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]
BATCH = "/registry/scans/"
DRAGGED = """files => {
    const dragged = new DataTransfer();
    for (const [name, text] of files) {
        const bytes = Uint8Array.from(atob(text), sign => sign.charCodeAt(0));
        dragged.items.add(new File([bytes], name, { type: "application/pdf" }));
    }
    return dragged;
}"""


def drag(clerk: Screen, *files: tuple[str, bytes]) -> None:
    """Drag the files onto the field."""
    carried = [[name, base64.b64encode(content).decode()] for name, content in files]
    dragged = clerk.page.evaluate_handle(DRAGGED, carried)
    for event in ("dragover", "drop"):
        clerk.page.dispatch_event("#id_attached", event, {"dataTransfer": dragged})


@pytest.mark.clause("10.9")
def test_two_dragged_scans_find_their_ways(
    aigul_from_records: Officer, akim: Officer, sits: Room, lately: datetime
) -> None:
    known = letters.on_desk(aigul_from_records, akim, at=lately, received_at=lately, their_on=None)
    returned = scans.scan(scans.sheet(["Бұрыштамасымен қайтарылды"], code=label.code_of(known)))
    clerk = sits(aigul_from_records).open(BATCH).look("80-scans")

    drag(clerk, ("жаңа.pdf", scans.scan(scans.sheet(), scans.sheet())), ("қайтқан.pdf", returned))
    counted = clerk.see(".chosen-files li:first-child").inner_text()
    clerk.look("81-scans-chosen").page.click(SEND)
    clerk.see("#rows table")
    clerk.look("82-scans-wait")
    for scan in Scan.objects.select_related("attachment"):
        finish(scan.attachment.blob_id)
    clerk.see(f"#rows a[href='{known.get_absolute_url()}']")  # the page asks by itself
    clerk.look("83-scans-read").page.click("#rows form button")
    clerk.page.wait_for_selector("#rows form button", state="detached")
    clerk.follow(f"?scan={Scan.objects.get(state='waiting').pk}").look("84-card-from-a-scan")
    offered = [clerk.page.input_value(f"#id_{name}") for name in ("their_number", "their_on", "sheets")]
    clerk.choose("correspondent", said("Түркістан облысы", "Туркестанской")).choose("addressee", surname(akim))
    clerk.choose("kind", said("Хат", "Письмо")).type("summary", ABOUT).type("mark", URGENT).send().look("85-registered")

    assert counted.startswith("жаңа.pdf")
    assert counted.endswith("2")
    assert offered == ["12-05/137", "17.03.2026", "2"]
    assert sorted(Scan.objects.values_list("state", flat=True)) == ["attached", "registered"]
    assert known.files.count() == 1
    assert Incoming.objects.latest("pk").files.get().attachment.name == "жаңа.pdf"
    assert sits.faults == []


def test_a_refused_batch_says_why_on_the_same_page(aigul_from_records: Officer, sits: Room) -> None:
    clerk = sits(aigul_from_records).open(BATCH)

    drag(clerk, ("хат.pdf", b"MZ\x90\x00 a program"))
    clerk.leave().page.click(SEND)
    told = clerk.see(".error-summary").inner_text()
    drag(clerk, ("хат.pdf", letters.pdf().read()))
    clerk.page.click(SEND)
    clerk.see("#rows table")

    assert "хат.pdf" in told
    assert Scan.objects.count() == 1
    assert sits.faults == []


def test_without_scripts_a_batch_is_brought_and_set_aside(aigul_from_records: Officer, sits: Room) -> None:
    clerk = sits(aigul_from_records, java_script_enabled=False).open(BATCH)

    clerk.attach("attached", "хат.pdf", letters.pdf().read()).page.click(SEND)
    clerk.see("#rows table")
    clerk.follow("/discard/").type("reason", "Бос парақ").send()

    assert Scan.objects.get().reason == "Бос парақ"
    assert sits.faults == []
