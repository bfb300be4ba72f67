"""1.4: no form of the admin site gives powers; people, posts and duties are kept by who answers for them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from apparat.org.models import Curation, Officer, Position, Unit
from apparat.org.roles import Role
from tests.apparat.admin.conftest import SignIn
from tests.factories import people
from tests.factories.letters import WEDNESDAY

pytestmark = [pytest.mark.django_db, pytest.mark.clause("1.4")]
SAVE = 'name="_save"'
TODAY = WEDNESDAY.date()
NEW = "Түркістан-облысы-71"


def change(thing: Officer | Position | Curation | Unit) -> str:
    """The address of the thing's form."""
    return reverse(f"admin:apparat_{thing._meta.model_name}_change", args=[thing.pk])


def take_over(client: Client, officer: Officer) -> list[int]:
    """Try to become the officer: his page of passwords, a new password, a new sign-in name; return the answers."""
    password = reverse("admin:auth_user_password_change", args=[officer.pk])
    answers = [
        client.get(password),
        client.post(password, {"password1": NEW, "password2": NEW, "usable_password": "true"}),
        client.post(change(officer), {"username": "taken", "email": "taken@example.kz"}),
    ]
    return [answer.status_code for answer in answers]


@pytest.mark.parametrize(
    ("starts", "ends", "answers"),
    [
        pytest.param(0, 0, [403, 403, 403], id="acts today"),
        pytest.param(1, 9, [403, 403, 403], id="acts from tomorrow"),
        pytest.param(-9, -1, [200, 302, 200], id="acted until yesterday"),
    ],
)
def test_1_4_a_keeper_does_not_become_who_acts_for_the_head_of_apparatus(
    keeper: Client, department_head: Officer, head_of_apparatus: Officer, starts: int, ends: int, answers: list[int]
) -> None:
    first, last = (TODAY + timedelta(days=days) for days in (starts, ends))
    people.acts_for(department_head, head_of_apparatus, starts_on=first, ends_on=last)

    found = take_over(keeper, department_head)

    stored = Officer.objects.get(pk=department_head.pk)
    assert found == answers
    assert (stored.check_password(NEW), stored.username) == (answers[1] == 302, "department_head")


def test_1_4_a_keeper_does_not_become_another_keeper_nor_who_acts_for_one(
    head_of_apparatus: Officer, head_of_records: Officer, executor: Officer, sign_in: SignIn
) -> None:
    personnel = people.position("hr_head", roles=[Role.HR], heads_unit=True)
    other = people.officer("hr_head", "Сейтова Алма", at_post=personnel)
    people.acts_for(executor, other, starts_on=TODAY, ends_on=date(2026, 12, 31))

    found = {
        who.username: [take_over(sign_in(who), target) for target in (other, executor)]
        for who in (head_of_records, head_of_apparatus)
    }

    refused = [[403, 403, 403], [403, 403, 403]]
    assert found == {"records_head": refused, "head_of_apparatus": refused}


def test_1_4_the_administrator_sets_passwords_of_keepers_and_of_who_acts(
    administrator: Officer, head_of_records: Officer, executor: Officer, akim: Officer, sign_in: SignIn
) -> None:
    people.acts_for(executor, akim, starts_on=TODAY, ends_on=TODAY)

    found = [take_over(sign_in(administrator), target)[:2] for target in (head_of_records, executor)]

    assert found == [[200, 302], [200, 302]]
    assert Officer.objects.get(pk=executor.pk).check_password(NEW)


def test_1_4_a_keeper_only_reads_the_leadership_and_himself(
    keeper: Client, head_of_records: Officer, akim: Officer, executor: Officer
) -> None:
    may_save = {
        officer.username: SAVE in keeper.get(change(officer)).content.decode()
        for officer in (akim, head_of_records, executor)
    }

    assert may_save == {"akim": False, "records_head": False, "executor": True}


def test_1_4_a_keeper_only_reads_posts_of_the_leadership_and_his_own(
    keeper: Client, head_of_records: Officer, akim: Officer, executor: Officer
) -> None:
    posts = [officer.position for officer in (akim, head_of_records, executor) if officer.position]

    assert [SAVE in keeper.get(change(post)).content.decode() for post in posts] == [False, False, True]


def test_1_4_the_head_of_apparatus_keeps_people_too(
    head_of_apparatus: Officer, akim: Officer, executor: Officer, sign_in: SignIn
) -> None:
    client = sign_in(head_of_apparatus)

    may_save = [SAVE in client.get(change(one)).content.decode() for one in (executor, akim, head_of_apparatus)]

    assert may_save == [True, False, False]


@pytest.mark.parametrize("book", ["officer", "position", "curation"])
def test_1_4_a_clerk_only_reads_people_posts_and_duties(book: str, clerk: Client, executor: Officer) -> None:
    assert executor.position is not None
    duty = people.curates(people.position("deputy"), people.unit("finance"))
    things: dict[str, Officer | Position | Curation] = {
        "officer": executor,
        "position": executor.position,
        "curation": duty,
    }
    thing = things[book]

    page = clerk.get(change(thing))

    assert (page.status_code, SAVE in page.content.decode()) == (200, False)
    assert clerk.post(change(thing), {}).status_code == 403
    assert clerk.get(reverse(f"admin:apparat_{book}_add")).status_code == 403


def test_1_4_a_clerk_sees_no_way_to_a_password_and_sets_none(clerk: Client, executor: Officer) -> None:
    password = reverse("admin:auth_user_password_change", args=[executor.pk])

    assert password not in clerk.get(change(executor)).content.decode()
    assert clerk.get(password).status_code == 403


def test_1_4_a_clerk_keeps_correspondents_and_only_reads_bodies_of_the_office(clerk: Client) -> None:
    may_save = {
        code: SAVE in clerk.get(change(people.unit(code))).content.decode()
        for code in ("elsewhere", "finance", "records")
    }
    offered = clerk.get(reverse("admin:apparat_unit_add")).content.decode()

    assert may_save == {"elsewhere": True, "finance": False, "records": False}
    assert ['value="outside"' in offered, 'value="department"' in offered] == [True, False]


def test_1_4_a_keeper_sets_no_password_of_the_akim(keeper: Client, akim: Officer) -> None:
    answer = keeper.get(reverse("admin:auth_user_password_change", args=[akim.pk]))

    assert answer.status_code == 403


def test_1_4_a_keeper_is_offered_no_post_of_the_leadership(keeper: Client, akim: Officer, executor: Officer) -> None:
    assert akim.position is not None
    page = keeper.get(change(executor)).content.decode()

    assert f'<option value="{akim.position.pk}"' not in page


def test_1_4_a_keeper_gives_no_role_of_the_leadership(keeper: Client) -> None:
    page = keeper.get(change(people.position("executor"))).content.decode()

    assert 'value="EXECUTOR"' in page
    assert 'value="AKIM"' not in page


@pytest.mark.parametrize("book", ["officer", "position"])
def test_1_4_a_keeper_brings_in_no_table_of_people_or_posts(book: str, keeper: Client) -> None:
    assert keeper.get(reverse(f"admin:apparat_{book}_import")).status_code == 403


def test_1_4_the_table_of_roles_says_what_heading_the_unit_adds(keeper: Client) -> None:
    rows = {str(row.role): row for row in keeper.get("/admin/roles/").context["rows"]}

    assert [len(rows[role].head_deeds) for role in ("RECORDS", "HR", "EXECUTOR")] == [1, 1, 0]


@pytest.mark.clause("10.13")
def test_10_13_only_an_assistants_post_is_linked_to_a_leader(administrator: Officer, sign_in: SignIn) -> None:
    client, post = sign_in(administrator), people.position("executor")
    akim = people.position("akim")
    form = {
        "code": post.code,
        "name_kk": post.name_kk,
        "unit": post.unit_id,
        "rank": 100,
        "seats": 1,
        "assists": akim.pk,
    }

    refused = client.post(change(post), {**form, "roles": ["EXECUTOR"]})
    linked = client.post(change(post), {**form, "roles": ["ASSISTANT"]})

    assert ([*refused.context["adminform"].form.errors], linked.status_code) == (["assists"], 302)
    assert Position.objects.get(pk=post.pk).assists == akim


@pytest.mark.clause("10.13")
def test_10_13_an_assistant_is_offered_leaders_only(keeper: Client) -> None:
    page = keeper.get(change(people.position("assistant"))).context["adminform"].form

    assert list(page.fields["assists"].queryset) == [people.position("akim")]
