"""10.15: the proposal of economy and finance to the budget commission and the akim – deed, refusals, sight, pages."""

from __future__ import annotations

import io
import threading
import uuid
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse
from pypdf import PdfReader

from apparat.access.verdict import Refusal
from apparat.desk.queries import desk_of
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.numbering.models import Counter, Register
from apparat.org.models import Office, Officer, Unit
from documents.actions.accept_incoming import accept_incoming
from documents.actions.propose_financing import Advice, propose_financing
from documents.actions.return_unregistered import return_unregistered
from documents.financing_sheet import proposal_pdf
from documents.models import FinancingProposal, Incoming
from tests.factories.letters import WEDNESDAY, correspondent, paper, pdf, registered
from tests.factories.office import new_office
from tests.factories.pages import cost, signed_in
from tests.factories.people import acts_for, unit
from tests.pdf_a import sheets_of

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.15")]
TODAY = WEDNESDAY.date()
ADVICE: dict[str, Any] = {
    "advice": "consider",
    "is_effective": True,
    "tenge": 12_500_000,
    "reasons": "Мектеп шатырын жөндеу қажет",
    "reasons_ru": "Требуется ремонт кровли школы",
}


@pytest.fixture(autouse=True)
def office(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Open an office that names its body of economy and finance; every request happens on Wednesday at ten."""
    new_office(details={"economy_and_finance": "finance"})
    Register.objects.create(code="financing", name_kk="Ұсыныстар", pattern="{n}")
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)


def state_body() -> Unit:
    return correspondent(Unit.Rank.DISTRICT, Unit.Kind.DEPARTMENT)


def taken(clerk: Officer, akim: Officer) -> Incoming:
    """Return a registered letter of a department about financing."""
    return registered(clerk, akim, correspondent=state_body())


def sent_back(clerk: Officer, akim: Officer, ground: str = "financing") -> Incoming:
    """Return a letter that went back on the ground."""
    letter = accept_incoming(by=clerk, at=WEDNESDAY, hold=True, paper=paper(akim, correspondent=state_body()))
    return_unregistered(incoming=letter, by=clerk, at=WEDNESDAY, grounds=[ground])
    return Incoming.objects.get(pk=letter.pk)


def proposed(letter: Incoming, by: Officer, **changes: Any) -> FinancingProposal:
    """Return a proposal on the letter with a file."""
    advice = Advice(**(ADVICE | changes))
    return propose_financing(incoming=letter, by=by, at=WEDNESDAY, advice=advice, files=[pdf()])


@pytest.mark.parametrize("make", [taken, sent_back])
def test_10_15_the_head_of_finance_proposes_on_a_letter_taken_or_returned(
    make: Callable[..., Incoming], aigul_from_records: Officer, akim: Officer, department_head: Officer, deputy: Officer
) -> None:
    letter = make(aigul_from_records, akim)

    made = proposed(letter, department_head)

    entry = Entry.objects.get(event="financing.proposed_to_consider")
    told = set(Notice.objects.filter(kind="documents.financing_proposed").values_list("officer", flat=True))
    assert (made.number, made.akim, made.unit.code, made.files.count()) == ("1", akim, "finance", 1)
    assert (entry.clause, entry.root_id, told) == ("10.15", letter.pk, {akim.pk, deputy.pk})


def test_10_15_a_further_look_is_another_proposal_with_the_next_number(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    letter = taken(aigul_from_records, akim)

    numbers = [proposed(letter, department_head, advice=one).number for one in ("consider", "decline")]

    assert numbers == ["1", "2"]


@pytest.mark.parametrize(
    ("changes", "field"), [({"advice": "perhaps"}, "advice"), ({"tenge": 0}, "tenge"), ({"reasons": " "}, "reasons")]
)
def test_10_15_refuses_a_proposal_that_lacks_something(
    changes: dict[str, Any], field: str, aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    letter = taken(aigul_from_records, akim)

    with pytest.raises(Refusal) as refused:
        proposed(letter, department_head, **changes)

    assert (refused.value.clause, refused.value.field) == ("10.15", field)


def test_10_15_refuses_anybody_but_the_head_of_economy_and_finance(
    aigul_from_records: Officer, akim: Officer, executor: Officer, rural_akim: Officer
) -> None:
    letter = taken(aigul_from_records, akim)
    clauses = []

    for by in (executor, rural_akim, akim, aigul_from_records):
        with pytest.raises(Refusal) as refused:
            proposed(letter, by)
        clauses.append(refused.value.clause)

    assert clauses == ["10.15"] * 4


def test_10_15_refuses_a_paper_that_brings_no_financing(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    firm = registered(aigul_from_records, akim, their_number="2")
    waiting = accept_incoming(
        by=aigul_from_records, at=WEDNESDAY, hold=True, paper=paper(akim, correspondent=state_body(), their_number="3")
    )
    other = sent_back(aigul_from_records, akim, "form")
    clauses = []

    for letter in (firm, waiting, other):
        with pytest.raises(Refusal) as refused:
            proposed(letter, department_head)
        clauses.append(refused.value.clause)

    assert clauses == ["10.15"] * 3


def test_10_15_who_sees_a_returned_letter_and_its_proposal(
    request: pytest.FixtureRequest, aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    names = ("akim", "head_of_apparatus", "deputy", "aigul_from_records", "department_head", "executor", "stranger")
    people = {name: request.getfixturevalue(name) for name in names}
    other, letter = sent_back(aigul_from_records, akim, "form"), sent_back(aigul_from_records, akim)
    made = proposed(letter, department_head)

    papers = {n for n, one in people.items() if Incoming.objects.visible_to(one, TODAY).filter(pk=letter.pk).exists()}
    others = {n for n, one in people.items() if Incoming.objects.visible_to(one, TODAY).filter(pk=other.pk).exists()}
    seen = {n for n, one in people.items() if FinancingProposal.objects.visible_to(one, TODAY).filter(pk=made.pk)}

    assert papers == {"akim", "head_of_apparatus", "deputy", "aigul_from_records", "department_head"}
    assert others == {"akim", "head_of_apparatus", "aigul_from_records"}
    assert seen == papers | {"executor"}


def test_10_15_the_proposal_is_made_by_the_form_and_stands_on_the_letter_and_the_akims_desk(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    letter = sent_back(aigul_from_records, akim)
    client = signed_in(department_head)
    address = reverse("documents:propose_financing", args=[letter.pk])
    card = {"once": str(uuid.uuid4()), "advice": "decline", "effective": "no", "tenge": "7000000", "reasons": "Тиімсіз"}

    offered = address in client.get(letter.get_absolute_url()).content.decode()
    done = client.post(address, card, follow=True)

    made = FinancingProposal.objects.get()
    shown = signed_in(akim).get(letter.get_absolute_url()).content.decode()
    refused = address in signed_in(akim).get(letter.get_absolute_url()).content.decode()
    assert (offered, done.status_code, made.advice, made.is_effective) == (True, 200, "decline", False)
    assert (made.get_absolute_url() in shown, refused) == (True, False)
    assert desk_of(akim, TODAY).financing.rows == [made]


def test_10_15_the_proposal_is_printed_in_both_languages(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    made = proposed(taken(aigul_from_records, akim), department_head)

    answer = signed_in(akim).get(reverse("documents:financing_pdf", args=[made.pk]))

    pages = sheets_of(answer.content)
    assert len(pages) == 2
    assert ["Мектеп шатырын" in pages[0], "ремонт кровли" in pages[1]] == [True, True]
    assert all("10.15" in text and "12 500 000" in text.replace("\u00a0", " ") for text in pages)


@pytest.mark.clause("1.4")
def test_1_4_who_acts_for_the_head_proposes_and_the_print_says_that_he_acts(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, executor: Officer, stranger: Officer
) -> None:
    acts_for(executor, department_head, starts_on=TODAY, ends_on=TODAY)
    letter = taken(aigul_from_records, akim)
    made, own = proposed(letter, Officer.objects.get(pk=executor.pk)), proposed(letter, department_head)
    Officer.objects.filter(pk=department_head.pk).update(position=stranger.position)  # who left since is no substitute

    acting, head = printed(made), printed(own)

    assert ["Қаржы бөлімінің басшысы (м.а.) Д. Бекова" in acting[0], "(и.о.) Д. Бекова" in acting[1]] == [True, True]
    assert "Қаржы бөлімінің басшысы Қ. Ізбасаров" in head[0]


def printed(proposal: FinancingProposal) -> list[str]:
    """Return the words of each sheet of the proposal."""
    pages = PdfReader(io.BytesIO(proposal_pdf(FinancingProposal.objects.get(pk=proposal.pk)))).pages
    return [" ".join(page.extract_text().split()) for page in pages]


def test_10_15_a_stranger_finds_nothing(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, stranger: Officer
) -> None:
    letter = taken(aigul_from_records, akim)
    made = proposed(letter, department_head)
    client = signed_in(stranger)
    file = made.files.get().attachment_id

    paths = [
        made.get_absolute_url(),
        reverse("documents:financing_pdf", args=[made.pk]),
        reverse("documents:financing_file", args=[file]),
        reverse("documents:propose_financing", args=[letter.pk]),
    ]

    assert [client.get(path).status_code for path in paths] == [404, 404, 404, 404]
    assert signed_in(akim).get(paths[2]).status_code == 200


def test_10_15_the_list_costs_the_same_with_one_and_three_rows(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    letter, client = taken(aigul_from_records, akim), signed_in(akim)
    proposed(letter, department_head)
    one = cost(client, reverse("documents:financing_list"))
    for _more in range(2):
        proposed(letter, department_head)

    assert cost(client, reverse("documents:financing_list")) == one


@pytest.mark.django_db(transaction=True)
def test_10_15_two_proposals_at_once_get_two_numbers(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    letter = taken(aigul_from_records, akim)
    gate = threading.Barrier(2)

    def run() -> None:
        gate.wait()
        try:
            proposed(Incoming.objects.get(pk=letter.pk), Officer.objects.get(pk=department_head.pk))
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _one in range(2)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()

    assert sorted(FinancingProposal.objects.values_list("number", flat=True)) == ["1", "2"]
    assert unit("finance").pk == FinancingProposal.objects.first().unit_id  # type: ignore[union-attr]


class Watchful(SimpleUploadedFile):
    """A file that notes how far the counter of the proposals is while its bytes are read."""

    def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]:
        self.last = list(Counter.objects.filter(register__code="financing").values_list("last", flat=True))
        return iter(super().chunks(chunk_size))


def test_10_15_the_files_are_kept_before_the_number_is_taken_for_which_others_wait(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    letter, file = taken(aigul_from_records, akim), Watchful("есеп.pdf", pdf().read())
    propose_financing(incoming=letter, by=department_head, at=WEDNESDAY, advice=Advice(**ADVICE), files=[file])

    assert (file.last, FinancingProposal.objects.get().number) == ([], "1")


def test_10_15_a_body_that_is_named_later_sees_what_went_back_before(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    office = Office.objects.get()
    office.details = {}
    office.save()
    letter = sent_back(aigul_from_records, akim)
    before = Incoming.objects.visible_to(department_head, TODAY).filter(pk=letter.pk).exists()

    office.details = {"economy_and_finance": "finance"}
    office.save()

    assert (before, Incoming.objects.visible_to(department_head, TODAY).filter(pk=letter.pk).exists()) == (False, True)
