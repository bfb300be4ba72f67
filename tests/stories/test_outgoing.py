"""A letter from its draft to its dispatch with two returns, in Chromium (10.18, 10.22, 12.4, 12.5)."""

from __future__ import annotations

from typing import Any

import pytest

from apparat.org.models import Officer
from outgoing.models import DistributionMember, Outgoing
from outgoing.states import OutgoingState
from tests.browser import NARROW, WIDE
from tests.factories.outgoing import body, letter_kind
from tests.stories.screen import Room, Screen
from tests.stories.words import PDF, said, surname

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]

SPEECHES = [pytest.param(("kk", WIDE), id="in Kazakh, wide"), pytest.param(("ru", NARROW), id="in Russian, narrow")]
TEXT = "Құрметті әріптестер!\n\n1. Дайындық **аяқталды**.\n2. Отын жеткілікті."


def type_the_draft(drafter: Screen, signer: Officer) -> Screen:
    """Type a letter to the akim of the oblast's apparatus in the person's own words."""
    drafter.open("/outgoing/").follow("/outgoing/new/").follow("/outgoing/new/letter/")
    drafter.choose("signer", surname(signer)).choose("unit_1", said("Түркістан облысы", "Туркестанской"))
    drafter.type("no_assignment", "Тапсырма берілмеген, бастамашылық ақпарат")
    return drafter.type("heading_kk", "Жылу маусымына дайындық туралы").type("text_kk", TEXT)


@pytest.mark.clause("10.18")
@pytest.mark.clause("10.22")
@pytest.mark.clause("12.5")
@pytest.mark.parametrize(
    ("speech", "scripts"),
    [
        pytest.param(("kk", WIDE), True, id="in Kazakh, wide"),
        pytest.param(("ru", NARROW), False, id="in Russian, narrow, without scripts"),
    ],
)
def test_a_letter_goes_from_draft_to_dispatch_with_two_returns(
    *,
    executor: Officer,
    department_head: Officer,
    akim: Officer,
    deputy: Officer,
    head_of_apparatus: Officer,
    aigul_from_records: Officer,
    sits: Room,
    scripts: bool,
) -> None:
    letter_kind()
    options: dict[str, Any] = {} if scripts else {"java_script_enabled": False}
    drafter, head = sits(executor, **options), sits(department_head, **options)
    leader, clerk = sits(akim, **options), sits(aigul_from_records, **options)

    type_the_draft(drafter, akim).look("41-draft").send().look("42-saved")
    paper = Outgoing.objects.get()
    here = paper.get_absolute_url()
    drafter.follow(f"{here}materials/new/").choose("signer", surname(department_head))
    drafter.attach("file", "материал.pdf", PDF).look("42-material").send().look("42-material-laid")
    drafter.follow(f"{here}agreement/").look("43-whom-the-law-asks").send().look("44-asked")

    head.open(here).follow("/return/").type("reason", "Отынның көлемін көрсетіңіз").look("45-return").send()
    drafter.open(here).look("46-came-back").follow(f"{here}revise/")
    drafter.type("text_kk", TEXT.replace("жеткілікті", "жеткілікті: 1 200 тонна")).send()
    drafter.open(f"{here}versions/").look("47-versions").open(here).follow(f"{here}agreement/").send()
    for approver in (head, sits(deputy, **options), sits(head_of_apparatus, **options)):
        approver.open(here).follow("/agree/").look("48-agree").send()
    leader.open(here).follow(f"{here}sign/").look("49-sign").send().look("50-signed")

    clerk.open("/outgoing/?box=dispatch").look("51-desk").open(here).follow(f"{here}refuse/")
    clerk.page.check("input[name=grounds][value=form]")
    clerk.type("details", "Бланкі дұрыс емес").look("52-refuse").send().look("53-desk-after")
    drafter.open(here).look("54-refused").follow(f"{here}revise/").type("heading_kk", "Дайындық туралы").send()
    drafter.open(here).follow(f"{here}agreement/").send()
    for approver in (head, sits(deputy, **options), sits(head_of_apparatus, **options)):
        approver.open(here).follow("/agree/").send()
    leader.open(here).follow(f"{here}sign/").send()
    clerk.open(here).follow(f"{here}register/").look("55-check").send().look("56-registered")
    clerk.follow(f"{here}send/").look("57-send").send().look("58-sent").follow(f"{here}history/").look("59-history")

    paper.refresh_from_db()
    assert (paper.number, paper.state, paper.version) == ("3-6/1", OutgoingState.SENT, 3)
    assert sits.faults == []


@pytest.mark.clause("10.18")
@pytest.mark.clause("10.20")
@pytest.mark.parametrize("speech", SPEECHES)
def test_a_list_gets_its_ways_and_the_sheet_by_it_names_an_annex_that_is_chosen_just_now(
    executor: Officer, deputy: Officer, department_head: Officer, aigul_from_records: Officer, sits: Room
) -> None:
    letter_kind()
    mailed, bare = body("a"), body("b", email="", address="")
    clerk, drafter = sits(aigul_from_records), sits(executor)

    clerk.open("/outgoing/lists/new/").type("name_kk", "Қазығұрт ұйымдары").type("name_ru", "Организации")
    clerk.tick(mailed.name, "members").tick(bare.name, "members").send().look("61-ways")
    clerk.page.select_option(f"#id_channel_{bare.pk}", "courier")
    clerk.send().look("62-lists").open("/outgoing/").look("63-boxes")
    drafter.open("/outgoing/new/letter/").choose("signer", surname(deputy))
    drafter.type("heading_kk", "Жылу маусымы").type("text_kk", TEXT).choose(
        "distribution", said("Қазығұрт", "Организа")
    )
    drafter.attach("attached", "кесте.pdf", PDF)
    sheet = drafter.see(".sheet:has-text('кесте.pdf')")

    assert all(words in sheet.inner_text() for words in ("Тарату тізбесі", mailed.name_kk, executor.short_name_kk))
    drafter.look("64-sheet")
    ways = DistributionMember.objects.order_by("order").values_list("channel", flat=True)
    assert (list(ways), sits.faults) == (["email", "courier"], [])
