"""10.18–10.20, 12.5: the dispatch desk checks, refuses, registers, sends, and answers for wrong addresses."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.test import override_settings
from django.utils.html import escape

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from outgoing import mailing
from outgoing.actions.file_outgoing import file_outgoing
from outgoing.actions.record_wrong_address import record_wrong_address
from outgoing.actions.refuse_dispatch import refuse_dispatch
from outgoing.actions.register_outgoing import register_outgoing
from outgoing.actions.revise_draft import revise_draft
from outgoing.actions.send_outgoing import send_outgoing
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.dispatch_checks import broken
from outgoing.facts import To, Words
from outgoing.models import Addressee, Channel, Outgoing
from outgoing.readiness import last_version
from outgoing.states import DispatchState, OutgoingState
from outgoing.tasks import mail_waiting
from tests.factories.letters import WEDNESDAY, pdf
from tests.factories.outgoing import agree_all, body, drafted, facts, registered, signed
from tests.factories.pages import signed_in
from tests.factories.people import unit

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.18")]

NOBODY_LISTENS = {
    "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
    "EMAIL_HOST": "127.0.0.1",
    "EMAIL_PORT": 9,  # the port of “discard”, which no test machine serves
    "EMAIL_TIMEOUT": 2,
}


@pytest.fixture(autouse=True)
def people(department_head: Officer, deputy: Officer) -> None:
    """Who must agree is there."""


def test_a_badly_formed_paper_goes_back_with_its_grounds_and_its_signature_is_void(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = signed(executor, deputy)

    refuse_dispatch(
        outgoing=paper, by=aigul_from_records, at=WEDNESDAY, grounds=["annexes", "form"], details="2-қосымша жоқ"
    )

    assert (paper.state, paper.number, paper.signed_at) == (OutgoingState.DRAFT, "", None)
    assert paper.signatures.filter(voided_at=None).count() == 0
    assert paper.refusals.get().grounds == ["annexes", "form"]
    assert Notice.objects.filter(kind="outgoing.returned").get().officer == executor
    assert set(Deadline.objects.filter(term_key="outgoing.registration").values_list("state", flat=True)) == {
        "cancelled"
    }


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "нет приложений, названных в тексте; не оформлен по Правилам\n\n2-қосымша жоқ"),
        ("kk", "мәтінде аталған қосымшалар жоқ; ол Қағидаға сай ресімделмеген\n\n2-қосымша жоқ"),
    ],
)
def test_who_drafted_it_reads_the_grounds_in_his_language_and_the_details_below_them(
    language: str, said: str, aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    executor.language = language
    executor.save()
    paper = signed(executor, deputy)

    refuse_dispatch(
        outgoing=paper, by=aigul_from_records, at=WEDNESDAY, grounds=["annexes", "form"], details=" 2-қосымша жоқ "
    )

    told = Notice.objects.get(kind="outgoing.returned", officer=executor)
    assert (told.text, told.clause) == (said, "10.18")


def test_after_a_refusal_it_is_agreed_and_signed_anew_and_takes_one_number(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = signed(executor, deputy)
    refuse_dispatch(outgoing=paper, by=aigul_from_records, at=WEDNESDAY, grounds=["form"])
    with pytest.raises(Refusal) as same_words:
        send_to_approval(outgoing=paper, by=executor, at=WEDNESDAY)
    mended = facts(deputy, words=Words("Тақырып", "Түзетілген мәтін"))
    revise_draft(outgoing=paper, by=executor, at=WEDNESDAY, facts=mended, seen=1)
    agree_all(send_to_approval(outgoing=paper, by=executor, at=WEDNESDAY))
    sign_outgoing(outgoing=paper, by=deputy, at=WEDNESDAY, digest=last_version(paper).digest)

    register_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)

    assert same_words.value.clause == "12.4"
    assert paper.number == "3-6/1"
    assert paper.signatures.count() == 2


@pytest.mark.clause("10.19")
def test_10_19_a_paper_without_a_reason_to_be_sent_goes_back(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = signed(executor, deputy)

    refuse_dispatch(outgoing=paper, by=aigul_from_records, at=WEDNESDAY, grounds=["needless"])

    assert (paper.state, paper.refusals.get().grounds) == (OutgoingState.DRAFT, ["needless"])


def test_a_refusal_needs_a_ground_of_the_table(aigul_from_records: Officer, executor: Officer, deputy: Officer) -> None:
    paper = signed(executor, deputy)

    for grounds in ([], ["no such ground"]):
        with pytest.raises(Refusal) as refusal:
            refuse_dispatch(outgoing=paper, by=aigul_from_records, at=WEDNESDAY, grounds=grounds)
        assert (refusal.value.clause, refusal.value.field) == ("10.18", "grounds")


def test_only_records_registers(executor: Officer, deputy: Officer) -> None:
    paper = signed(executor, deputy)

    with pytest.raises(Refusal) as refusal:
        register_outgoing(outgoing=paper, by=executor, at=WEDNESDAY)

    assert refusal.value.clause == "10.18"


@pytest.mark.clause("10.20")
def test_10_20_an_addressee_without_an_address_gets_no_number(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    draft = drafted(executor, deputy, addressees=[To(body(address="", email=""), channel=Channel.POST)])
    paper = signed(executor, deputy, addressees=[To(body("b"), channel=Channel.POST)])
    Addressee.objects.update(address="")

    with pytest.raises(Refusal) as early:
        send_to_approval(outgoing=draft, by=executor, at=WEDNESDAY)
    with pytest.raises(Refusal) as late:
        register_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)

    assert (early.value.clause, late.value.clause) == ("10.20", "10.18")
    assert set(Outgoing.objects.values_list("number", flat=True)) == {""}


def test_the_card_sees_that_annexes_the_text_names_are_missing(executor: Officer, deputy: Officer) -> None:
    words = Words("Тақырып", "Мәтін.\n\nҚосымша: 2 парақ.")

    without, with_one = (
        list(broken(signed(executor, deputy, words=words, files=files), WEDNESDAY.date())) for files in ([], [pdf()])
    )

    assert (without, with_one) == (["annexes"], [])


@pytest.mark.clause("10.21")
def test_10_21_a_paper_in_russian_alone_and_without_a_telephone_is_pointed_out(
    executor: Officer, deputy: Officer
) -> None:
    executor.phone = ""
    executor.save(update_fields=["phone"])
    paper = signed(executor, deputy, language="ru", words=Words("", "", "Заголовок", "Текст"))

    assert list(broken(paper, WEDNESDAY.date())) == ["language", "executor"]


@pytest.mark.clause("12.5")
def test_an_e_mail_leaves_with_the_paper_and_its_annexes(
    aigul_from_records: Officer, executor: Officer, deputy: Officer, django_capture_on_commit_callbacks: object
) -> None:
    to = [To(body(), channel=Channel.EMAIL)]
    paper = registered(aigul_from_records, executor, deputy, addressees=to, files=[pdf("1-қосымша.pdf")])

    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)

    [message] = [one for one in mail.outbox if one.to == ["a@example.kz"]]
    paper.refresh_from_db()
    assert message.subject == "3-6/1 Жылу маусымы туралы"
    assert [name for name, _content, _kind in message.attachments] == ["3-6-1.pdf", "1-қосымша.pdf"]
    assert paper.state == OutgoingState.SENT
    assert paper.addressees.get().record.startswith(f"<paper-{paper.pk}-")


@pytest.mark.clause("12.5")
def test_sending_twice_sends_once(aigul_from_records: Officer, executor: Officer, deputy: Officer) -> None:
    paper = registered(aigul_from_records, executor, deputy)
    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)

    with pytest.raises(Refusal):
        send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)

    assert Entry.objects.filter(event="addressee.record_sending").count() == 1


@pytest.mark.clause("10.20")
def test_while_the_mail_server_is_down_it_waits_and_leaves_later_once(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = registered(aigul_from_records, executor, deputy, addressees=[To(body(), channel=Channel.EMAIL)])
    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)
    addressee = paper.addressees.get()

    with override_settings(**NOBODY_LISTENS):
        down = mailing.mail(addressee.pk, WEDNESDAY)
    too_soon = mailing.mail(addressee.pk, WEDNESDAY + timedelta(minutes=1))
    hour_later = mailing.mail(addressee.pk, WEDNESDAY + timedelta(hours=1))
    again = mailing.mail(addressee.pk, WEDNESDAY + timedelta(hours=2))

    assert [down, too_soon, hour_later, again] == ["sending", "sending", "sent", "sent"]
    assert [one.to for one in mail.outbox].count(["a@example.kz"]) == 1


@pytest.mark.clause("10.20")
def test_while_the_mail_server_is_down_the_page_says_so(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = registered(aigul_from_records, executor, deputy, addressees=[To(body(), channel=Channel.EMAIL)])
    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)
    with override_settings(**NOBODY_LISTENS):
        mailing.mail(paper.addressees.get().pk, WEDNESDAY)

    page = signed_in(aigul_from_records).get(paper.get_absolute_url()).content.decode()

    problem = paper.addressees.get().problem
    assert problem != ""
    assert escape(problem) in page


@pytest.mark.clause("10.20")
def test_the_sweep_finds_what_the_broker_lost(aigul_from_records: Officer, executor: Officer, deputy: Officer) -> None:
    paper = registered(aigul_from_records, executor, deputy, addressees=[To(body(), channel=Channel.EMAIL)])
    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)

    tried = mail_waiting()

    assert tried == 1
    assert paper.addressees.get().state == DispatchState.SENT


@pytest.mark.clause("10.20")
def test_10_20_a_wrong_address_is_kept_told_and_corrected_and_the_paper_keeps_its_number(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = registered(aigul_from_records, executor, deputy)
    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)

    record_wrong_address(
        addressee=paper.addressees.get(),
        by=aigul_from_records,
        at=WEDNESDAY,
        reason="Ұйым көшкен",
        channel=Channel.POST,
        email="",
        address="Шымкент қаласы, Тәуке хан даңғылы, 3",
    )

    addressee = paper.addressees.get()
    assert (addressee.state, addressee.channel, addressee.sent_at) == (DispatchState.WAITING, Channel.POST, None)
    assert Outgoing.objects.get().number == "3-6/1"
    assert Notice.objects.filter(kind="outgoing.wrong_address", officer=executor).count() == 1
    assert addressee.history.filter(sent_at__isnull=False).exists()


@pytest.mark.clause("10.20")
def test_10_20_after_the_correction_it_is_sent_to_that_addressee_again_and_to_nobody_else(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = registered(aigul_from_records, executor, deputy, addressees=[To(body("a")), To(body("b"))])
    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)
    wrong, right = paper.addressees.order_by("order")
    record_wrong_address(
        addressee=wrong,
        by=aigul_from_records,
        at=WEDNESDAY,
        reason="Ұйым көшкен",
        channel=Channel.COURIER,
        email="",
        address="Тәуке хан, 3",
    )

    later = WEDNESDAY + timedelta(days=1)
    send_outgoing(outgoing=paper, by=aigul_from_records, at=later)

    sent = paper.addressees.order_by("order").values_list("sent_at", flat=True)
    assert list(sent) == [later, right.sent_at]
    assert Outgoing.objects.get().state == OutgoingState.SENT


@pytest.mark.clause("10.5")
def test_10_5_it_is_filed_into_a_file_of_its_year_only(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = registered(aigul_from_records, executor, deputy)
    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)
    of_last_year = CaseFile.objects.create(index="3-6", year=2025, name_kk="Өткен жыл", unit=unit("records"))
    this_year = CaseFile.objects.get(index="3-6", year=2026)

    with pytest.raises(Refusal) as refusal:
        file_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY, case_file=of_last_year)
    file_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY, case_file=this_year)

    assert (refusal.value.clause, refusal.value.field) == ("10.5", "case_file")
    assert (paper.state, paper.case_file) == (OutgoingState.FILED, this_year)


@pytest.mark.clause("10.5")
def test_10_5_nothing_is_filed_into_a_closed_file(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = registered(aigul_from_records, executor, deputy)
    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)
    closed = CaseFile.objects.get(index="3-6", year=2026)
    CaseFile.objects.filter(pk=closed.pk).update(state=CaseFile.State.CLOSED)

    with pytest.raises(Refusal) as refusal:
        file_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY, case_file=closed)

    paper.refresh_from_db()
    assert refusal.value.clause == "10.5"
    assert (paper.state, paper.case_file) == (OutgoingState.SENT, None)


@pytest.mark.clause("10.5")
def test_what_is_still_to_be_sent_is_not_filed(aigul_from_records: Officer, executor: Officer, deputy: Officer) -> None:
    paper = registered(aigul_from_records, executor, deputy)

    with pytest.raises(Refusal):
        file_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY, case_file=CaseFile.objects.get(index="3-6"))


@pytest.mark.clause("10.20")
def test_what_a_worker_died_with_is_never_sent_again_by_itself(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = registered(aigul_from_records, executor, deputy, addressees=[To(body(), channel=Channel.EMAIL)])
    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)
    Addressee.objects.update(claimed_at=WEDNESDAY)  # a worker took it and was killed

    tried = mail_waiting()

    addressee = paper.addressees.get()
    assert (tried, addressee.state, mail.outbox) == (0, DispatchState.UNCERTAIN, [])


@pytest.mark.clause("10.20")
def test_of_what_nobody_knows_records_decides_and_others_are_not_sent_twice(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = registered(aigul_from_records, executor, deputy, addressees=[To(body(), channel=Channel.EMAIL)])
    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)
    Addressee.objects.update(claimed_at=WEDNESDAY)
    mail_waiting()

    with pytest.raises(Refusal):
        send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)
    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY, chosen=[paper.addressees.get().pk])

    assert paper.addressees.get().state == DispatchState.SENDING


@pytest.mark.clause("10.20")
def test_an_address_is_not_corrected_while_the_worker_sends_to_it(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = registered(aigul_from_records, executor, deputy, addressees=[To(body(), channel=Channel.EMAIL)])
    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)

    with pytest.raises(Refusal):
        record_wrong_address(
            addressee=paper.addressees.get(),
            by=aigul_from_records,
            at=WEDNESDAY,
            reason="Қате",
            channel=Channel.POST,
            email="",
            address="Шымкент",
        )

    assert paper.addressees.get().channel == Channel.EMAIL


@pytest.mark.clause("10.20")
def test_an_e_mail_that_cannot_be_written_fails_once_and_stops_no_other(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    to = [To(body("a"), channel=Channel.EMAIL), To(body("b"), channel=Channel.EMAIL)]
    paper = registered(aigul_from_records, executor, deputy, addressees=to)
    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)
    Addressee.objects.filter(order=1).update(email="a@example.kz\nBcc: b@example.kz")

    mail_waiting()

    assert list(paper.addressees.order_by("order").values_list("state", flat=True)) == ["failed", "sent"]
