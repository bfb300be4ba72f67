"""A letter from its draft to its dispatch with two returns, in Chromium (10.18, 10.22, 12.4, 12.5)."""

from __future__ import annotations

from typing import Any

import pytest

from apparat.org.models import Officer
from outgoing.models import Outgoing
from outgoing.states import OutgoingState
from tests.browser import NARROW, WIDE
from tests.factories.outgoing import letter_kind
from tests.stories.screen import Room, Screen
from tests.stories.words import PDF, said, surname

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]

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
