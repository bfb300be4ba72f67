"""1.4: who acts for an absent leader is offered as who signs, and the paper names the post from which he signs."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from outgoing import queries
from outgoing.actions.begin_draft import begin_draft
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.letter import sheet_of
from outgoing.models import Outgoing
from outgoing.preview import Typing, preview_of
from outgoing.readiness import last_version
from tests.factories.letters import WEDNESDAY, correspondent
from tests.factories.office import new_office
from tests.factories.outgoing import agree_all, facts, in_approval, letter_kind
from tests.factories.pages import signed_in
from tests.factories.people import acts_for

pytestmark = [pytest.mark.django_db, pytest.mark.clause("1.4")]
ON = WEDNESDAY.date()
ACTING = {"kk": "Аудан әкімі (м.а.)", "ru": "Аким района (и.о.)"}


def acting(substitute: Officer, absent: Officer) -> Officer:
    """Let one act for another today; return him as he is then."""
    acts_for(substitute, absent, starts_on=ON, ends_on=ON)
    return Officer.objects.get(pk=substitute.pk)


def test_1_4_who_acts_for_a_leader_is_offered_for_his_days_only(
    akim: Officer, deputy: Officer, department_head: Officer, executor: Officer
) -> None:
    before = set(queries.signers(letter_kind(), ON))

    acting(department_head, deputy)

    offered = [set(queries.signers(letter_kind(), ON + timedelta(days=late))) for late in (0, 1)]
    assert (before, offered) == ({akim, deputy}, [{akim, deputy, department_head}, {akim, deputy}])


def test_1_4_a_deputy_who_acts_for_the_akim_signs_in_either_post_as_the_draft_says(
    executor: Officer, department_head: Officer, head_of_apparatus: Officer, akim: Officer, deputy: Officer
) -> None:
    substitute = acting(deputy, akim)

    own = begin_draft(by=executor, at=WEDNESDAY, kind=letter_kind(), facts=facts(substitute))
    paper = agree_all(in_approval(executor, substitute, post=akim.position))
    sign_outgoing(outgoing=paper, by=substitute, at=WEDNESDAY, digest=last_version(paper).digest)

    posts = [last_version(one).facts["acts"] for one in (own, paper)]
    lines = [sheet_of(paper, last_version(paper), language, with_number=True).signer_post for language in ("kk", "ru")]
    assert (own.signer_post, paper.signer_post, posts) == (deputy.position, akim.position, [False, True])
    assert (paper.signatures.get().on_behalf_of, lines) == (akim, list(ACTING.values()))
    assert {one.clause for one in paper.sheet.opinions.all()} == {"12.4"}  # type: ignore[union-attr]  # as an akim's paper


@pytest.mark.parametrize("absent", ["head_of_apparatus", "stranger"])
def test_1_4_refuses_a_post_whose_holder_he_does_not_act_for(
    absent: str, request: pytest.FixtureRequest, executor: Officer, akim: Officer, deputy: Officer
) -> None:
    post = request.getfixturevalue(absent).position

    with pytest.raises(Refusal) as refused:
        begin_draft(by=executor, at=WEDNESDAY, kind=letter_kind(), facts=facts(acting(deputy, akim), post=post))

    assert (refused.value.clause, refused.value.field, Outgoing.objects.count()) == ("1.4", "acts_as", 0)


def test_1_4_the_sheet_beside_the_form_names_the_acting_post(akim: Officer, deputy: Officer, stranger: Officer) -> None:
    new_office()
    typed, typing = {"heading_kk": "Тақырып", "heading_ru": "Тема"}, Typing(letter_kind(), stranger, ON)

    def posts(**changed: object) -> dict[str, str]:
        said = QueryDict(urlencode(typed | changed))
        return {sheet.language: sheet.letter.signer_post for sheet in preview_of(typing, said)}

    by_order = posts(signer=acting(stranger, akim).pk)
    chosen = posts(signer=acting(stranger, deputy).pk, acts_as=akim.position_id)
    wrong = posts(signer=deputy.pk, acts_as=akim.position_id)

    assert (by_order, chosen) == (ACTING, ACTING)
    assert wrong["kk"] == "Аудан әкімінің орынбасары"


def test_1_4_the_form_asks_for_the_post_when_somebody_is_absent_and_keeps_it(
    executor: Officer, akim: Officer, deputy: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    new_office()
    client, page = signed_in(executor), reverse("outgoing:begin", args=[letter_kind().code])
    quiet = client.get(page).content.decode()
    acting(deputy, akim)
    typed: dict[str, Any] = {
        "once": str(uuid.uuid4()),
        "signer": deputy.pk,
        "acts_as": akim.position_id,
        "language": "kk",
        "heading_kk": "Тақырып",
        "text_kk": "Мәтін",
        "unit_1": correspondent().pk,
        "channel_1": "system",
    }

    asked = client.get(page).content.decode()
    answer = client.post(page, typed)

    paper = Outgoing.objects.get()
    again = client.get(reverse("outgoing:revise", args=[paper.pk])).context["form"]
    assert ('name="acts_as"' in quiet, 'name="acts_as"' in asked, answer.status_code) == (False, True, 302)
    assert (paper.signer, paper.signer_post, again["acts_as"].value()) == (deputy, akim.position, akim.position_id)
