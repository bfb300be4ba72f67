"""The card of a new paper saves typing: proposals, numbers told apart, templates, a new correspondent (10.9)."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any

import pytest
from django.urls import reverse

from apparat.org.models import Officer, Unit
from documents.actions.accept_incoming import accept_incoming
from documents.models import ContentTemplate, DocumentKind, Incoming
from documents.proposals import of_correspondent, of_officer
from tests.factories.letters import WEDNESDAY, correspondent, open_registry, paper, registered
from tests.factories.pages import signed_in
from tests.factories.people import unit

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]

NEW = "documents:register"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    return WEDNESDAY


def card(addressee: Officer, **typed: Any) -> dict[str, Any]:
    open_registry()
    ordinary = {
        "once": str(uuid.uuid4()),
        "received_at": "18.03.2026 09:30",
        "correspondent": correspondent().pk,
        "their_number": "12-05/137",
        "addressee": addressee.pk,
        "kind": DocumentKind.objects.get(code="letter").pk,
        "signatory_post": "first_head",
        "language": "kk",
        "channel": "system",
        "sheets": "2",
        "annex_sheets": "0",
        "summary": "Жылу маусымына дайындық туралы",
    }
    return ordinary | typed


def template(**facts: Any) -> ContentTemplate:
    return ContentTemplate.objects.create(code="land", text_kk="Жер туралы", text_ru="О земле", **facts)


def test_the_blank_card_offers_what_the_officers_last_paper_had(aigul_from_records: Officer, akim: Officer) -> None:
    registered(aigul_from_records, akim, channel=Incoming.Channel.POST, language=Incoming.Language.RU)

    form = signed_in(aigul_from_records).get(reverse(NEW)).context["form"]

    kind = DocumentKind.objects.get(code="letter")
    offered = [str(form[name].value()) for name in ("channel", "language", "kind", "addressee")]
    assert offered == ["post", "ru", str(kind.pk), str(akim.pk)]


def test_nobody_is_offered_the_values_of_another_officer(
    aigul_from_records: Officer, head_of_records: Officer, akim: Officer
) -> None:
    registered(aigul_from_records, akim)

    assert of_officer(head_of_records) == {}


def test_the_last_paper_of_the_correspondent_proposes_who_signed_and_to_whom(
    aigul_from_records: Officer, akim: Officer, deputy: Officer
) -> None:
    registered(aigul_from_records, akim, signatory="Б. Қасымов", their_number="1")
    registered(aigul_from_records, deputy, signatory="Д. Ермеков", their_number="2", signatory_post="deputy_head")
    registered(aigul_from_records, akim, signatory="Басқа", correspondent=unit("elsewhere"))

    proposal = of_correspondent(correspondent(), aigul_from_records, WEDNESDAY.date())

    assert proposal.values["signatory"] == "Д. Ермеков"
    assert proposal.values["signatory_post"] == "deputy_head"
    assert proposal.values["addressee"] == str(deputy.pk)
    assert ("signatory", "Д. Ермеков", "Д. Ермеков") in proposal.labelled()


def test_10_4_a_restricted_paper_proposes_nothing(aigul_from_records: Officer, akim: Officer) -> None:
    registered(aigul_from_records, akim, restricted=True, summary="", signatory="Құпия")

    assert of_correspondent(correspondent(), aigul_from_records, WEDNESDAY.date()).values == {}


def test_proposals_are_answered_to_who_accepts_mail_only(
    aigul_from_records: Officer, akim: Officer, stranger: Officer
) -> None:
    registered(aigul_from_records, akim, signatory="Б. Қасымов")
    asked = (reverse("documents:intake_proposed"), {"correspondent": correspondent().pk})

    pages = [signed_in(officer).get(*asked).content.decode() for officer in (aigul_from_records, akim, stranger)]

    assert ["Б. Қасымов" in page for page in pages] == [True, False, False]


def test_without_scripts_fill_in_writes_into_free_places_only(
    aigul_from_records: Officer, akim: Officer, deputy: Officer
) -> None:
    registered(aigul_from_records, akim, signatory="Б. Қасымов", channel=Incoming.Channel.POST)
    typed = card(deputy, signatory="", summary="Терілген мазмұн", sheets="", channel="post", fill="1")

    answer = signed_in(aigul_from_records).post(reverse(NEW), typed)

    form = answer.context["form"]
    assert answer.status_code == 200
    assert form["signatory"].value() == "Б. Қасымов"
    assert (str(form["addressee"].value()), form["summary"].value()) == (str(deputy.pk), "Терілген мазмұн")
    assert Incoming.objects.count() == 1
    assert f'value="{correspondent().pk}"' in answer.content.decode()


def test_a_pasted_line_is_told_apart_and_shown_before_it_is_registered(
    aigul_from_records: Officer, akim: Officer
) -> None:
    client, pasted = signed_in(aigul_from_records), card(akim, their_number="№ 3-5/151 от 12.03.2026")

    shown = client.post(reverse(NEW), pasted)
    form = shown.context["form"]
    sent = client.post(reverse(NEW), pasted | {name: form[name].value() for name in ("their_number", "their_on")})

    assert shown.status_code == 422
    assert list(form.errors) == ["their_number"]
    assert (form["their_number"].value(), form["their_on"].value()) == ("3-5/151", "12.03.2026")
    assert sent.status_code == 302
    letter = Incoming.objects.get()
    assert (letter.their_number, letter.their_on) == ("3-5/151", date(2026, 3, 12))


@pytest.mark.parametrize(
    ("line", "number", "on"),
    [
        ("№ 05/1 - 44 от 17.03.2026", "05/1-44", "17.03.2026"),
        ("№ 3-5/ 151 от 12.03.2026", "3-5/151", "12.03.2026"),
        ("Шығ. нөмірі 3-5/151, 12.03.2026", "3-5/151", "12.03.2026"),
        ("Шығыс № 3-5/151 күні 12.03.2026", "3-5/151", "12.03.2026"),
        ("№ 12-05/137 17-03-2026", "12-05/137", "17.03.2026"),
        ("15 от 31.02.2026", "15 от 31.02.2026", None),
        ("№ 5 № 6 от 12.03.2026", "№ 5 № 6 от 12.03.2026", None),
    ],
)
def test_a_pasted_line_is_never_registered_whole_as_their_number(
    aigul_from_records: Officer, akim: Officer, line: str, number: str, on: str | None
) -> None:
    shown = signed_in(aigul_from_records).post(reverse(NEW), card(akim, their_number=line))

    form = shown.context["form"]
    assert shown.status_code == 422
    assert list(form.errors) == ["their_number"]
    assert (form["their_number"].value(), form["their_on"].value()) == (number, on)
    assert form["summary"].value() == "Жылу маусымына дайындық туралы"
    assert not Incoming.objects.exists()


def test_a_day_alone_is_a_number_where_the_date_is_typed_too(aigul_from_records: Officer, akim: Officer) -> None:
    client, typed = signed_in(aigul_from_records), card(akim, their_number="12.03.2026")

    asked = client.post(reverse(NEW), typed)
    client.post(reverse(NEW), typed | {"their_on": "12.03.2026"})

    assert list(asked.context["form"].errors) == ["their_number"]
    assert Incoming.objects.get().their_number == "12.03.2026"


def test_a_line_pasted_into_a_correction_is_told_apart_too(aigul_from_records: Officer, akim: Officer) -> None:
    letter = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim), hold=True)
    address = reverse("documents:correct_card", args=[letter.pk])

    pasted = signed_in(aigul_from_records).post(address, card(akim, their_number="№ 3-5/151 от 12.03.2026"))

    letter.refresh_from_db()
    assert list(pasted.context["form"].errors) == ["their_number"]
    assert pasted.context["form"]["their_number"].value() == "3-5/151"
    assert letter.their_number == "12-05/137"


def test_a_date_that_was_typed_is_not_written_over(aigul_from_records: Officer, akim: Officer) -> None:
    typed = card(akim, their_number="№ 3-5/151 от 12.03.2026", their_on="13.03.2026")

    form = signed_in(aigul_from_records).post(reverse(NEW), typed).context["form"]

    assert list(form.errors) == ["their_on"]
    assert form["their_on"].value() == "13.03.2026"


def test_what_was_read_in_a_number_is_answered_while_typing(aigul_from_records: Officer) -> None:
    client, address = signed_in(aigul_from_records), reverse("documents:intake_number")

    page = client.get(address, {"their_number": "2026 жылғы 12 наурыздағы № 3-5/151"}).content.decode()
    plain = client.get(address, {"their_number": "3-5/151"}).content.decode()

    assert 'data-fill="their_number" data-value="3-5/151"' in page
    assert 'data-fill="their_on" data-value="12.03.2026"' in page
    assert "data-fill" not in plain


@pytest.mark.parametrize(
    ("typed", "summary"),
    [
        pytest.param({"summary": ""}, "Жер туралы", id="in Kazakh"),
        pytest.param({"summary": "", "language": "ru"}, "О земле", id="in Russian"),
        pytest.param({"summary": "Өз сөзі"}, "Өз сөзі", id="what was typed stays"),
    ],
)
def test_a_template_is_the_content_where_nothing_is_typed_and_its_use_is_counted(
    aigul_from_records: Officer, akim: Officer, typed: dict[str, str], summary: str
) -> None:
    chosen = template()

    signed_in(aigul_from_records).post(reverse(NEW), card(akim, template=chosen.pk, **typed))

    chosen.refresh_from_db()
    assert (Incoming.objects.get().summary, chosen.used) == (summary, 1)
    assert chosen.history.count() == 1


def test_templates_stand_by_use_and_leave_when_out_of_use(aigul_from_records: Officer) -> None:
    open_registry()
    rare, often = template(used=1), ContentTemplate.objects.create(code="often", text_kk="Жиі", used=9)
    ContentTemplate.objects.create(code="gone", text_kk="Ескі", is_active=False)

    form = signed_in(aigul_from_records).get(reverse(NEW)).context["form"]

    assert list(form.fields["template"].queryset) == [often, rare]


def test_a_correspondent_is_added_midway_and_comes_back_chosen(aigul_from_records: Officer, akim: Officer) -> None:
    client = signed_in(aigul_from_records)
    typed = card(akim, correspondent="", correspondent_text="«Жаңа» ЖШС", sheets="", add="organisation")

    left = client.post(reverse(NEW), typed)
    offered = client.get(left["Location"]).context["form"]
    added = client.post(left["Location"], {"once": str(uuid.uuid4()), "name_kk": "«Жаңа» ЖШС", "rank": "outside"})
    back = client.get(added["Location"])

    made = Unit.objects.get(name_kk="«Жаңа» ЖШС")
    form = back.context["form"]
    assert offered["name_kk"].value() == "«Жаңа» ЖШС"
    assert added["Location"] == f"{reverse(NEW)}?correspondent={made.pk}"
    assert (form["summary"].value(), form["their_number"].value()) == ("Жылу маусымына дайындық туралы", "12-05/137")
    assert f'name="correspondent" value="{made.pk}"' in back.content.decode()
    assert not form.is_bound


def test_rare_fields_are_folded_away_and_open_when_they_say_something(
    aigul_from_records: Officer, akim: Officer
) -> None:
    client = signed_in(aigul_from_records)

    blank = client.get(reverse(NEW)).context["form"].groups()
    wrong = client.post(reverse(NEW), card(akim, reference="Ұзақ" * 200)).context["form"].groups()

    assert [group.is_open for group in blank] == [False] * len(blank)
    assert next(group.is_open for group in wrong) is True


def test_the_cursor_stands_at_the_first_field_and_at_the_first_fault(
    aigul_from_records: Officer, akim: Officer
) -> None:
    client = signed_in(aigul_from_records)

    def has_cursor(answer: Any) -> list[str]:
        fields = answer.context["form"].fields
        return [name for name, field in fields.items() if "autofocus" in field.widget.attrs]

    assert has_cursor(client.get(reverse(NEW))) == ["correspondent"]
    assert has_cursor(client.post(reverse(NEW), card(akim, sheets=""))) == ["sheets"]


def test_after_registration_the_next_paper_is_one_key_away(aigul_from_records: Officer, akim: Officer) -> None:
    page = signed_in(aigul_from_records).post(reverse(NEW), card(akim), follow=True).content.decode()

    assert f'<a href="{reverse(NEW)}" autofocus' in page


def test_10_4_a_restricted_line_that_is_refused_keeps_what_was_typed(
    aigul_from_records: Officer, akim: Officer
) -> None:
    typed = card(akim, restricted="on", their_number="7-қбп")

    page = signed_in(aigul_from_records).post(reverse(NEW), typed)

    form = page.context["form"]
    assert page.status_code == 422
    assert "restricted" in form.errors
    assert (form["restricted"].value(), form["their_number"].value()) == (True, "7-қбп")
    assert "Жылу маусымына" in page.content.decode()
