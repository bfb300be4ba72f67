"""10.18, 10.20: the register of dispatch of a day, envelopes and labels of post."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.urls import reverse
from pypdf import PdfReader

from apparat.files.models import Blob
from apparat.journal.models import Entry
from apparat.org.models import Officer
from outgoing import post
from outgoing.actions.send_outgoing import send_outgoing
from outgoing.facts import To
from outgoing.models import Addressee, Channel, Outgoing
from tests.factories.citizens import citizen
from tests.factories.files import pdf as sheets
from tests.factories.files import upload
from tests.factories.letters import WEDNESDAY, pdf
from tests.factories.office import new_office
from tests.factories.outgoing import body, registered
from tests.factories.pages import cost, signed_in
from tests.pdf_a import sheets_of

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.18")]
TODAY = WEDNESDAY.date()


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch, department_head: Officer, deputy: Officer) -> None:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    new_office()


def going(clerk: Officer, drafter: Officer, signer: Officer, *ways: str, **facts: Any) -> Outgoing:
    """Return a paper with its number that goes to one body by each way."""
    to = [To(body(way), channel=way, line_kk=f"«Алушы {way}» директорына") for way in ways]
    return registered(clerk, drafter, signer, addressees=to, **facts)


def text_of(answer: Any) -> list[str]:
    """Return the words of each page of a PDF."""
    return sheets_of(answer.content)


def test_the_register_has_what_goes_by_post_courier_and_hand_and_no_other(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = going(aigul_from_records, executor, deputy, *Channel.values[:4], files=[pdf()])

    lines = post.lines_of(list(post.leaving(aigul_from_records, TODAY, TODAY)), "kk")

    assert [(line.addressee, line.number, line.sheets) for line in lines] == [
        ("«Алушы courier» директорына", paper.number, 2),
        ("«Алушы post» директорына", paper.number, 2),
    ]


def test_an_annex_whose_pages_nobody_counted_is_one_sheet_as_in_the_archive(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    going(aigul_from_records, executor, deputy, "post", files=[pdf("1.pdf"), upload("2.pdf", sheets(3))])
    going(aigul_from_records, executor, deputy, "post")
    Blob.objects.filter(pages=1, attachments__name="1.pdf").update(pages=None)

    lines = post.lines_of(list(post.leaving(aigul_from_records, TODAY, TODAY)), "kk")

    assert [line.sheets for line in lines] == [1 + 1 + 3, 1]


def test_a_past_day_shows_what_went_on_it(aigul_from_records: Officer, executor: Officer, deputy: Officer) -> None:
    paper = going(aigul_from_records, executor, deputy, "post")
    other = going(aigul_from_records, executor, deputy, "hand")
    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY, record="Реестр 5")

    tomorrow = TODAY.replace(day=TODAY.day + 1)
    seen = [{row.outgoing_id for row in post.leaving(aigul_from_records, on, TODAY)} for on in (TODAY, tomorrow)]

    assert seen == [{paper.pk, other.pk}, {paper.pk}]


def test_the_register_is_printed_in_the_readers_language_with_a_column_to_sign(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    going(aigul_from_records, executor, deputy, "post")

    answer = signed_in(aigul_from_records).get(reverse("outgoing:post_register"))

    (words,) = text_of(answer)
    assert "«Алушы post» директорына" in words.replace("\n", " ")
    assert "Қонаев көшесі" in words.replace("\n", " ")


@pytest.mark.clause("10.20")
@pytest.mark.parametrize(("size", "width", "height"), [("c5", 229, 162), ("dl", 220, 110), ("c4", 324, 229)])
def test_each_addressee_has_an_envelope_of_the_size(
    aigul_from_records: Officer, executor: Officer, deputy: Officer, size: str, width: int, height: int
) -> None:
    going(aigul_from_records, executor, deputy, "post", "courier", "hand")

    answer = signed_in(aigul_from_records).get(reverse("outgoing:post_envelopes"), {"size": size})

    pages = PdfReader(io.BytesIO(answer.content)).pages
    boxes = {
        (round(float(page.mediabox.width) / 72 * 25.4), round(float(page.mediabox.height) / 72 * 25.4))
        for page in pages
    }
    assert (len(pages), boxes) == (2, {(width, height)})


def test_labels_stand_eight_on_a_sheet(aigul_from_records: Officer, executor: Officer, deputy: Officer) -> None:
    for _ in range(3):
        going(aigul_from_records, executor, deputy, "post", "courier", "hand")

    answer = signed_in(aigul_from_records).get(reverse("outgoing:post_labels"))

    (words,) = text_of(answer)
    assert words.count("№ 3-6/") == 6


@pytest.mark.clause("10.20")
def test_10_20_refuses_envelopes_while_an_addressee_has_no_address(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = going(aigul_from_records, executor, deputy, "post", "courier")
    Addressee.objects.filter(outgoing=paper, channel="post").update(address="")
    client = signed_in(aigul_from_records)

    answers = [client.get(reverse(f"outgoing:post_{what}")) for what in ("envelopes", "labels", "register")]

    assert [answer.status_code for answer in answers] == [422, 422, 200]
    assert "«Алушы post» директорына" in answers[0].content.decode()


def test_a_day_without_post_prints_nothing(aigul_from_records: Officer) -> None:
    client = signed_in(aigul_from_records)

    answers = [client.get(reverse(f"outgoing:post_{what}")) for what in ("envelopes", "labels", "register")]

    assert [answer.status_code for answer in answers] == [422, 422, 422]
    assert client.get(reverse("outgoing:post"), {"on": "nonsense"}).status_code == 200


def test_only_records_print_the_post(executor: Officer) -> None:
    client = signed_in(executor)

    answers = [client.get(reverse(f"outgoing:{page}")) for page in ("post", "post_register", "post_envelopes")]

    assert [answer.status_code for answer in answers] == [404, 404, 404]


def test_the_page_costs_the_same_with_one_line_and_with_three(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    client, page = signed_in(aigul_from_records), reverse("outgoing:post")
    going(aigul_from_records, executor, deputy, "post")
    one = cost(client, page)

    for way in ("courier", "hand"):
        going(aigul_from_records, executor, deputy, way)

    assert cost(client, page) == one


HOME = "Қазығұрт ауылы, Абай көшесі, 5"
PRINTS = ("register", "envelopes", "labels")


def to_citizen(clerk: Officer, drafter: Officer, signer: Officer, code: str = "citizen", way: str = "post") -> Outgoing:
    """Return a paper with its number that goes to a citizen at his home."""
    return registered(clerk, drafter, signer, addressees=[To(citizen(code), channel=way, address=HOME)])


def readings() -> list[tuple[int, int | None, str]]:
    rows = Entry.objects.filter(event="paper.read", subject_kind="outgoing")
    return list(rows.order_by("pk").values_list("subject_id", "officer", "clause"))


@pytest.mark.clause("10.9")
@pytest.mark.parametrize("what", PRINTS)
def test_10_9_a_print_with_the_address_of_a_citizen_is_a_reading_of_his_paper(
    aigul_from_records: Officer, executor: Officer, deputy: Officer, what: str
) -> None:
    going(aigul_from_records, executor, deputy, "post")
    first = to_citizen(aigul_from_records, executor, deputy)
    second = to_citizen(aigul_from_records, executor, deputy, "another")

    answer = signed_in(aigul_from_records).get(reverse(f"outgoing:post_{what}"))

    words = " ".join(text_of(answer)).replace("\n", " ")
    assert words.count(HOME) == 2
    assert readings() == [(paper.pk, aigul_from_records.pk, "10.9") for paper in (first, second)]


@pytest.mark.clause("10.9")
def test_10_9_the_page_of_the_day_shows_a_citizens_name_only_and_leaves_no_trace(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    to_citizen(aigul_from_records, executor, deputy)
    going(aigul_from_records, executor, deputy, "courier")

    shown = signed_in(aigul_from_records).get(reverse("outgoing:post")).content.decode()

    assert ("Ахметова" in shown, HOME in shown, "Қонаев көшесі" in shown) == (True, False, True)
    assert readings() == []


@pytest.mark.clause("10.9")
def test_10_9_prints_of_ten_minutes_are_one_reading(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper, client = to_citizen(aigul_from_records, executor, deputy), signed_in(aigul_from_records)

    for what in PRINTS:
        client.get(reverse(f"outgoing:post_{what}"))

    assert readings() == [(paper.pk, aigul_from_records.pk, "10.9")]


@pytest.mark.clause("10.9")
def test_10_9_who_gets_it_by_hand_stands_in_the_register_and_on_no_envelope(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    going(aigul_from_records, executor, deputy, "post")
    paper, client = to_citizen(aigul_from_records, executor, deputy, way="hand"), signed_in(aigul_from_records)

    client.get(reverse("outgoing:post_envelopes"))
    before = readings()
    client.get(reverse("outgoing:post_register"))

    assert (before, readings()) == ([], [(paper.pk, aigul_from_records.pk, "10.9")])


@pytest.mark.clause("10.9")
def test_10_9_what_prints_nothing_is_no_reading(
    aigul_from_records: Officer, executor: Officer, deputy: Officer, stranger: Officer
) -> None:
    paper = to_citizen(aigul_from_records, executor, deputy)
    Addressee.objects.filter(outgoing=paper).update(address="")

    codes = [signed_in(aigul_from_records).get(reverse(f"outgoing:post_{what}")).status_code for what in PRINTS[1:]]
    codes += [signed_in(stranger).get(reverse(f"outgoing:post_{what}")).status_code for what in PRINTS]

    assert (codes, readings()) == ([422, 422, 404, 404, 404], [])


def test_a_print_costs_the_same_with_one_citizen_and_with_three(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    client, labels = signed_in(aigul_from_records), reverse("outgoing:post_labels")
    to_citizen(aigul_from_records, executor, deputy)
    one = cost(client, labels)

    for code in ("second", "third"):
        to_citizen(aigul_from_records, executor, deputy, code)

    assert cost(client, labels) == one
