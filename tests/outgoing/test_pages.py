"""Pages of the office's own papers: what each shows, to whom, at what cost (10.18–10.22, 12.4, 12.5)."""

from __future__ import annotations

import hashlib
import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from apparat.org.models import Office, Officer
from approvals.models import Opinion
from documents.models import Incoming
from outgoing.actions.return_draft import return_draft
from outgoing.facts import Words
from outgoing.models import Outgoing
from outgoing.readiness import last_version
from outgoing.states import OutgoingState
from tests.factories.letters import WEDNESDAY, correspondent, pdf
from tests.factories.letters import on_desk as letter_on_desk
from tests.factories.office import new_office
from tests.factories.outgoing import agree_all, asked, drafted, in_approval, letter_kind, registered, signed
from tests.factories.pages import cost, signed_in
from tests.pdf_a import sheets_of

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.18")]


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch, department_head: Officer, deputy: Officer) -> None:
    """Let every request of these tests happen on Wednesday at ten, in an office with a head and a deputy."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    new_office()


def typed(signer: Officer, **changed: Any) -> dict[str, Any]:
    """Return what is typed in the form of a letter."""
    ordinary = {
        "once": str(uuid.uuid4()),
        "language": "kk",
        "signer": signer.pk,
        "heading_kk": "Жылу маусымы туралы",
        "text_kk": "Құрметті әріптестер!\n\n1. Бірінші.\n2. Екінші.",
        "unit_1": correspondent().pk,
        "channel_1": "system",
    }
    return ordinary | changed


def text_of(answer: Any) -> str:
    """Return the words of a PDF that was served."""
    return words_of(answer.content if hasattr(answer, "content") and not answer.streaming else b"".join(answer))


def words_of(content: bytes) -> str:
    """Return the words of all sheets."""
    return "\n".join(sheets_of(content))


def test_a_draft_is_typed_saved_and_shown(executor: Officer, deputy: Officer) -> None:
    letter_kind()
    client = signed_in(executor)

    answer = client.post(reverse("outgoing:begin", args=["letter"]), typed(deputy), follow=True)

    paper = Outgoing.objects.get()
    assert answer.redirect_chain == [(paper.get_absolute_url(), 302)]
    assert "<li>Бірінші.</li>" in answer.content.decode()


def test_a_double_click_saves_one_draft(executor: Officer, deputy: Officer) -> None:
    letter_kind()
    client, same = signed_in(executor), typed(deputy)

    for _ in range(2):
        client.post(reverse("outgoing:begin", args=["letter"]), same)

    assert Outgoing.objects.count() == 1


def test_a_refused_draft_loses_nothing_that_was_typed(executor: Officer, department_head: Officer) -> None:
    letter_kind()
    client = signed_in(executor)

    answer = client.post(reverse("outgoing:begin", args=["letter"]), typed(department_head, heading_ru="Тақырып"))

    assert answer.status_code == 422
    assert answer.context["form"]["text_kk"].value() == typed(department_head)["text_kk"]
    assert Outgoing.objects.count() == 0


@pytest.mark.clause("10.22")
def test_an_answer_inherits_its_addressee_its_way_and_the_paper_it_answers(
    executor: Officer, deputy: Officer, aigul_from_records: Officer
) -> None:
    letter_kind()
    letter = letter_on_desk(aigul_from_records, deputy, channel=Incoming.Channel.EMAIL)
    client = signed_in(deputy)

    form = client.get(reverse("outgoing:begin", args=["letter"]), {"answers": letter.pk}).context["form"]

    shown = {name: form[name].value() for name in ("is_answer", "answers", "unit_1", "channel_1")}
    assert shown == {"is_answer": True, "answers": "3-5/1", "unit_1": letter.correspondent_id, "channel_1": "email"}


@pytest.mark.clause("10.22")
def test_a_paper_one_may_not_see_cannot_be_answered(
    executor: Officer, deputy: Officer, akim: Officer, aigul_from_records: Officer
) -> None:
    letter_kind()
    letter = letter_on_desk(aigul_from_records, akim)
    client = signed_in(executor)

    opened = client.get(reverse("outgoing:begin", args=["letter"]), {"answers": letter.pk})
    answer = client.post(reverse("outgoing:begin", args=["letter"]), typed(deputy, answers="3-5/1"))

    assert (opened.status_code, answer.status_code) == (404, 422)
    assert "answers" in answer.context["form"].errors


def test_the_sheet_is_shown_while_one_types_and_without_scripts_too(executor: Officer, deputy: Officer) -> None:
    letter_kind()
    client = signed_in(executor)

    part = client.post(reverse("outgoing:preview", args=["letter"]), typed(deputy), headers={"HX-Request": "true"})
    whole = client.post(reverse("outgoing:begin", args=["letter"]), typed(deputy, preview="1"))

    for answer in (part, whole):
        assert answer.status_code == 200
        assert '<div class="sheet-body"><p>Құрметті әріптестер!</p>' in answer.content.decode()
    assert Outgoing.objects.count() == 0


def test_what_is_typed_is_no_html(executor: Officer, deputy: Officer) -> None:
    letter_kind()
    client = signed_in(executor)

    answer = client.post(
        reverse("outgoing:preview", args=["letter"]), typed(deputy, text_kk="<script>alert(1)</script>")
    )

    assert "<script>alert" not in answer.content.decode()


@pytest.mark.parametrize(
    "page",
    [
        *("paper", "history", "versions", "pdf", "revise", "to_approval", "sign", "attach_signature", "register"),
        *("send", "record_answer", "file_away"),
    ],
)
def test_a_stranger_gets_404_everywhere(executor: Officer, deputy: Officer, stranger: Officer, page: str) -> None:
    paper = in_approval(executor, deputy)

    answer = signed_in(stranger).get(reverse(f"outgoing:{page}", args=[paper.pk]))

    assert answer.status_code == 404


def test_a_stranger_gets_404_for_opinions_addressees_and_annexes(
    executor: Officer, deputy: Officer, stranger: Officer
) -> None:
    paper = in_approval(executor, deputy, files=[pdf()])
    opinion, addressee = asked(paper), paper.addressees.get()
    annex = last_version(paper).files.get().attachment
    client = signed_in(stranger)

    answers = [
        client.get(reverse("outgoing:agree", args=[opinion.pk])),  # type: ignore[union-attr]
        client.get(reverse("outgoing:wrong_address", args=[addressee.pk])),
        client.get(reverse("outgoing:annex", args=[annex.pk])),
    ]

    assert [answer.status_code for answer in answers] == [404, 404, 404]


@pytest.mark.clause("12.4")
def test_an_approver_agrees_from_the_page_he_has_read(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    paper = in_approval(executor, deputy)
    client, opinion = signed_in(department_head), asked(paper)
    address = reverse("outgoing:agree", args=[opinion.pk])  # type: ignore[union-attr]
    digest = client.get(address).context["form"]["digest"].value()

    answer = client.post(address, {"once": str(uuid.uuid4()), "digest": digest})

    paper.refresh_from_db()
    assert (answer.status_code, paper.state) == (302, OutgoingState.AGREED)


@pytest.mark.clause("12.4")
@pytest.mark.clause("12.5")
@pytest.mark.parametrize("deed", ["agree", "sign"])
def test_a_page_that_came_back_with_a_newer_version_holds_to_what_it_shows_now(
    deed: str, executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    paper = in_approval(executor, deputy)
    opinion = asked(paper)
    if deed == "sign":
        agree_all(paper)
    client = signed_in(department_head if deed == "agree" else deputy)
    address = reverse(f"outgoing:{deed}", args=[opinion.pk if deed == "agree" else paper.pk])  # type: ignore[union-attr]
    once = str(uuid.uuid4())

    refused = client.post(address, {"once": once, "digest": "0" * 64})
    shown = refused.context["form"]["digest"].value()
    done = client.post(address, {"once": once, "digest": shown})

    assert (refused.status_code, shown, done.status_code) == (422, last_version(paper).digest, 302)


@pytest.mark.clause("12.4")
def test_a_vacant_post_that_must_agree_is_told_on_the_page_of_sending(executor: Officer, akim: Officer) -> None:
    draft = drafted(executor, akim)
    client, address = signed_in(executor), reverse("outgoing:to_approval", args=[draft.pk])

    shown = client.get(address)
    refused = client.post(address, {"once": str(uuid.uuid4())})

    draft.refresh_from_db()
    assert [lack.clause for lack in shown.context["lacks"]] == ["12.4"]
    assert (shown.status_code, refused.status_code, draft.sheet_id) == (200, 422, None)


@pytest.mark.clause("12.4")
def test_an_approver_returns_it_with_the_reason(executor: Officer, department_head: Officer, deputy: Officer) -> None:
    paper = in_approval(executor, deputy)
    client, opinion = signed_in(department_head), asked(paper)
    address = reverse("outgoing:return", args=[opinion.pk])  # type: ignore[union-attr]
    sent = {"once": str(uuid.uuid4()), "digest": last_version(paper).digest, "reason": "Сан қате"}

    client.post(address, sent)

    shown = signed_in(executor).get(paper.get_absolute_url()).content.decode()
    assert "Сан қате" in shown


def test_the_page_of_a_draft_says_what_is_lacking(executor: Officer, deputy: Officer) -> None:
    draft = drafted(executor, deputy, is_answer=True)

    sheet = signed_in(executor).get(draft.get_absolute_url()).context["sheet"]

    assert [lack.clause for lack in sheet.lacks] == ["10.22"]
    assert [deed.verdict.clause for deed in sheet.deeds if not deed.verdict] == ["10.22"]


def test_the_printed_letter_bears_number_addressee_words_and_signature(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    words = Words("Жылу туралы", "Құрметті әріптестер, ғимарат һәм өңір!", "О тепле", "Уважаемые коллеги!")
    paper = registered(aigul_from_records, executor, deputy, language="both", words=words)

    printed = text_of(signed_in(aigul_from_records).get(reverse("outgoing:pdf", args=[paper.pk])))

    for piece in ("3-6/1", "18.03.2026", "Құрметті әріптестер, ғимарат һәм өңір!", "Уважаемые коллеги!", "SHA-256"):
        assert piece in printed


def test_the_signed_file_is_served_as_it_was_signed(executor: Officer, deputy: Officer) -> None:
    paper = signed(executor, deputy)

    answer = signed_in(deputy).get(reverse("outgoing:signed_pdf", args=[paper.pk]))

    content = b"".join(answer)
    assert "Жылу маусымына дайындық" in words_of(content)
    assert hashlib.sha256(content).hexdigest() == paper.signatures.get().sha256


@pytest.mark.clause("10.21")
def test_10_21_each_language_stands_on_a_sheet_of_its_own_with_its_own_head(executor: Officer, deputy: Officer) -> None:
    words = Words("Жылу туралы", "Құрметті әріптестер!", "О тепле", "Уважаемые коллеги!")
    paper = signed(executor, deputy, language="both", words=words)

    kazakh, russian = sheets_of(b"".join(signed_in(deputy).get(reverse("outgoing:signed_pdf", args=[paper.pk]))))

    here = Office.objects.get()
    assert ("Құрметті әріптестер!" in kazakh, "Уважаемые коллеги!" in kazakh) == (True, False)
    assert ("Құрметті әріптестер!" in russian, "Уважаемые коллеги!" in russian) == (False, True)
    assert (here.name_kk.upper() in kazakh.upper(), here.name_ru.upper() in russian.upper()) == (True, True)


@pytest.mark.clause("10.22")
@pytest.mark.parametrize(
    ("language", "title", "agreed"), [("kk", "Келісу парағы", "келісілді"), ("ru", "Лист согласования", "согласовано")]
)
def test_10_22_the_sheet_of_agreement_names_who_why_and_when(
    executor: Officer, deputy: Officer, language: str, title: str, agreed: str
) -> None:
    paper = agree_all(in_approval(executor, deputy))
    Officer.objects.filter(pk=executor.pk).update(language=language)
    with translation.override(language):
        names = [opinion.approver.short_name for opinion in Opinion.objects.filter(sheet=paper.sheet)]

    printed = " ".join(text_of(signed_in(executor).get(reverse("outgoing:sheet_pdf", args=[paper.pk]))).split())

    for piece in (title, *names, agreed, "10.22", "18.03.2026 10:00"):
        assert piece in printed
    assert last_version(paper).digest in printed.replace(" ", "")


@pytest.mark.clause("10.22")
def test_10_22_the_sheet_of_agreement_says_why_it_was_returned(executor: Officer, deputy: Officer) -> None:
    paper = in_approval(executor, deputy)
    opinion = asked(paper)
    assert opinion is not None
    digest = last_version(paper).digest
    return_draft(opinion=opinion, by=opinion.approver, at=WEDNESDAY, digest=digest, reason="Екінші тармақ қате")

    printed = text_of(signed_in(executor).get(reverse("outgoing:sheet_pdf", args=[paper.pk])))

    assert "Екінші тармақ қате" in " ".join(printed.split())


def test_versions_are_compared_word_by_word(executor: Officer, deputy: Officer) -> None:
    draft = drafted(executor, deputy)
    client = signed_in(executor)
    client.post(
        reverse("outgoing:revise", args=[draft.pk]),
        typed(deputy, seen="1", text_kk="Құрметті әріптестер!\n\nЖаңа сөз."),
    )

    page = client.get(reverse("outgoing:versions", args=[draft.pk])).content.decode()

    assert "<ins>" in page
    assert "<del>" in page


def test_nonsense_in_the_address_of_versions_shows_the_last_two(executor: Officer, deputy: Officer) -> None:
    draft = drafted(executor, deputy)

    answer = signed_in(executor).get(
        reverse("outgoing:versions", args=[draft.pk]), {"before": "x", "after": "99999999"}
    )

    assert answer.status_code == 200


def _boxes(client: Client) -> dict[str, int]:
    counts: dict[str, int] = client.get(reverse("outgoing:papers")).context["counts"]
    return counts


def test_every_box_shows_what_waits_for_its_reader(
    executor: Officer, department_head: Officer, deputy: Officer, aigul_from_records: Officer
) -> None:
    drafted(executor, deputy)
    in_approval(executor, deputy)
    signed(executor, deputy)

    assert _boxes(signed_in(executor))["drafts"] == 1
    assert _boxes(signed_in(department_head))["agree"] == 1
    assert _boxes(signed_in(aigul_from_records))["dispatch"] == 1


def test_the_list_costs_the_same_with_one_and_with_three_papers(executor: Officer, deputy: Officer) -> None:
    client, address = signed_in(executor), reverse("outgoing:papers")
    drafted(executor, deputy)
    with_one = cost(client, address)

    drafted(executor, deputy)
    drafted(executor, deputy)

    assert cost(client, address) == with_one


def test_the_page_costs_the_same_with_one_and_with_three_addressees(executor: Officer, deputy: Officer) -> None:
    from outgoing.facts import To  # noqa: PLC0415
    from tests.factories.outgoing import body  # noqa: PLC0415

    client = signed_in(executor)
    one = in_approval(executor, deputy)
    three = in_approval(executor, deputy, addressees=[To(body(code)) for code in "abc"])

    assert cost(client, one.get_absolute_url()) == cost(client, three.get_absolute_url())


def test_it_is_found_by_words_and_by_number(aigul_from_records: Officer, executor: Officer, deputy: Officer) -> None:
    paper = registered(aigul_from_records, executor, deputy)
    client = signed_in(aigul_from_records)

    found = [
        [line.pk for line in client.get(reverse("outgoing:papers"), {"q": words}).context["page"]]
        for words in ("жылу маусымы", "3-6/1", "жоқ сөз")
    ]

    assert found == [[paper.pk], [paper.pk], []]


@pytest.mark.clause("10.22")
def test_the_page_of_an_incoming_paper_offers_an_answer_and_that_of_a_restricted_one_does_not(
    deputy: Officer, aigul_from_records: Officer
) -> None:
    plain = letter_on_desk(aigul_from_records, deputy)
    secret = letter_on_desk(aigul_from_records, deputy, restricted=True, summary="", their_number="7")
    client = signed_in(deputy)

    pages = [client.get(letter.get_absolute_url()).content.decode() for letter in (plain, secret)]

    assert [f"?answers={letter.pk}" in page for letter, page in zip((plain, secret), pages, strict=True)] == [
        True,
        False,
    ]


@pytest.mark.clause("10.22")
def test_who_may_not_see_the_answered_paper_reads_its_number_only(
    executor: Officer, department_head: Officer, deputy: Officer, aigul_from_records: Officer
) -> None:
    letter = letter_on_desk(aigul_from_records, deputy)
    paper = drafted(executor, deputy, is_answer=True, incoming=letter)

    pages = [signed_in(reader).get(paper.get_absolute_url()).context["sheet"] for reader in (executor, deputy)]

    assert [sheet.answered for sheet in pages] == [None, letter]
