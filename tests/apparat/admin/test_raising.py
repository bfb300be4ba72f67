"""1.4: nobody rises above the keepers of people by a keeper's hand, nor with a password that a keeper knows."""

from __future__ import annotations

import html
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.directory.actions.appoint_acting import ActingOrder, appoint_acting
from apparat.org.models import Acting, Officer, Position
from apparat.org.powers import MADE_BY_ADMINISTRATOR, SET_BY_A_KEEPER, STOOD_IN_FOR, has_given_password
from apparat.org.roles import Role
from tests.apparat.admin.conftest import SignIn
from tests.apparat.admin.test_exchange import show, take_out
from tests.factories import people
from tests.factories.letters import WEDNESDAY
from tests.factories.two_desks import overtaken

pytestmark = [pytest.mark.django_db, pytest.mark.clause("1.4")]
TODAY = WEDNESDAY.date()
ORDER = ActingOrder(number="45-ө", on=TODAY, starts_on=TODAY, ends_on=TODAY + timedelta(days=7))
GIVEN, OWN = "Түркістан-облысы-71", "Қаратау-баурайы-58"


@pytest.fixture
def personnel_head(db: None) -> Position:
    """The empty post of the head of the personnel unit, who keeps people."""
    return people.position("hr_head", of_unit=people.unit("personnel"), roles=[Role.HR], heads_unit=True)


@pytest.fixture
def unit_head(db: None) -> Officer:
    """The head of a unit that keeps nobody: he may act for the head of apparatus."""
    post = people.position("org_head", of_unit=people.unit("organisation"), roles=[Role.UNIT_HEAD], heads_unit=True)
    return people.officer("org_head", "Мұқанов Бауыржан", at_post=post)


def change(thing: Officer | Position) -> str:
    """The address of the thing's form."""
    return reverse(f"admin:apparat_{thing._meta.model_name}_change", args=[thing.pk])


def set_password(client: Client, officer: Officer, password: str = GIVEN) -> None:
    """Set a password for the officer on his page of passwords."""
    page = reverse("admin:auth_user_password_change", args=[officer.pk])
    answer = client.post(page, {"password1": password, "password2": password, "usable_password": "true"})
    assert answer.status_code == 302


def choose_password(officer: Officer) -> Client:
    """Sign in with the password that was given and choose one's own."""
    client = Client()
    client.post("/sign-in/", {"username": officer.username, "password": GIVEN})
    answer = client.post("/password/", {"old_password": GIVEN, "new_password1": OWN, "new_password2": OWN})
    assert answer.status_code == 302
    return client


def seat(client: Client, officer: Officer, post: Position) -> Any:
    """Fill in the officer's form with another post."""
    form = {
        "username": officer.username,
        "last_name_kk": officer.last_name_kk,
        "first_name_kk": officer.first_name_kk,
        "language": "kk",
        "is_active": "on",
        "position": post.pk,
    }
    return client.post(change(officer) if officer.pk else reverse("admin:apparat_officer_add"), form)


def post_form(post: Position, **changes: Any) -> dict[str, Any]:
    """What the form of the post says, changed as told."""
    same = {"code": post.code, "name_kk": post.name_kk, "unit": post.unit_id, "rank": 100, "seats": 1}
    return {**same, "roles": post.roles, **changes}


def appoint(absent: Officer, substitute: Officer, by: Officer) -> Acting:
    """Enter the order of the tests."""
    return appoint_acting(absent=absent, by=by, at=WEDNESDAY, substitute=substitute, order=ORDER)


@pytest.mark.parametrize("is_new", [True, False])
def test_1_4_a_keeper_seats_nobody_on_a_post_that_keeps_people(
    keeper: Client, personnel_head: Position, executor: Officer, is_new: bool
) -> None:
    known = executor if not is_new else Officer(username="new", last_name_kk="Жаңа", first_name_kk="Адам")

    answer = seat(keeper, known, personnel_head)

    form = answer.context["adminform"].form
    assert form.errors["position"] == [MADE_BY_ADMINISTRATOR]
    assert form.fields["position"].help_text == MADE_BY_ADMINISTRATOR
    assert not personnel_head.holders.exists()


def test_1_4_a_keeper_still_seats_people_on_plain_posts_and_posts_of_clerks(
    keeper: Client, executor: Officer, stranger: Officer
) -> None:
    posts = [people.position("stranger"), people.position("records_clerk")]

    answers = [seat(keeper, officer, post) for officer, post in zip((executor, stranger), posts, strict=True)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert [post.holders.get() for post in posts] == [executor, stranger]


def test_1_4_the_administrator_seats_people_on_posts_that_keep_people(
    administrator: Officer, personnel_head: Position, executor: Officer, sign_in: SignIn
) -> None:
    answer = seat(sign_in(administrator), executor, personnel_head)

    assert (answer.status_code, personnel_head.holders.get()) == (302, executor)


def test_1_4_a_keeper_makes_no_plain_post_one_that_keeps_people(keeper: Client, administrator: Officer) -> None:
    post = people.position("hr_clerk", of_unit=people.unit("personnel"), roles=[Role.HR])
    raised = post_form(post, heads_unit="on")

    refused = keeper.post(change(post), raised)

    assert refused.context["adminform"].form.errors["roles"] == [MADE_BY_ADMINISTRATOR]
    assert Position.objects.get(pk=post.pk).heads_unit is False


def test_1_4_a_keeper_only_reads_posts_that_keep_people(keeper: Client, personnel_head: Position) -> None:
    answer = keeper.post(change(personnel_head), post_form(personnel_head, name_kk="Басқа"))

    assert answer.status_code == 403


@pytest.mark.parametrize("absent", ["head_of_apparatus", "head_of_records"])
def test_1_4_who_signs_in_with_a_password_a_keeper_set_is_lent_no_power(
    keeper: Client, unit_head: Officer, akim: Officer, absent: str, request: pytest.FixtureRequest
) -> None:
    away: Officer = request.getfixturevalue(absent)
    by = people.officer("hr", "Сейтова Алма", at_post=people.position("hr", roles=[Role.HR], heads_unit=True))
    set_password(keeper, unit_head)

    with pytest.raises(Refusal) as caught:
        appoint(away, Officer.objects.get(pk=unit_head.pk), by)

    assert (caught.value.reason, caught.value.clause, caught.value.field) == (SET_BY_A_KEEPER, "1.4", "substitute")
    assert not Acting.objects.exists()


def test_1_4_with_a_password_of_his_own_choice_he_is_lent_it(
    keeper: Client, unit_head: Officer, head_of_apparatus: Officer, head_of_records: Officer
) -> None:
    set_password(keeper, unit_head)
    choose_password(unit_head)

    acting = appoint(head_of_apparatus, unit_head, head_of_records)

    assert acting.substitute == unit_head


def test_1_4_a_keepers_password_of_later_counts_again(keeper: Client, unit_head: Officer) -> None:
    set_password(keeper, unit_head)
    choose_password(unit_head)
    chosen = has_given_password(Officer.objects.get(pk=unit_head.pk))

    set_password(keeper, unit_head)

    assert [chosen, has_given_password(Officer.objects.get(pk=unit_head.pk))] == [False, True]


def test_1_4_a_password_of_the_administrator_hinders_no_order(
    administrator: Officer, unit_head: Officer, head_of_apparatus: Officer, head_of_records: Officer, sign_in: SignIn
) -> None:
    set_password(sign_in(administrator), unit_head)

    assert appoint(head_of_apparatus, unit_head, head_of_records).substitute == unit_head


def test_1_4_an_order_on_a_plain_post_asks_for_no_password(
    keeper: Client, executor: Officer, department_head: Officer, head_of_records: Officer
) -> None:
    set_password(keeper, executor)

    assert appoint(department_head, executor, head_of_records).substitute == executor


def test_1_4_nobody_is_moved_up_with_a_password_a_keeper_set(
    keeper: Client, administrator: Officer, personnel_head: Position, executor: Officer, sign_in: SignIn
) -> None:
    set_password(keeper, executor)
    root = sign_in(administrator)

    refused = seat(root, executor, personnel_head)
    set_password(root, executor, OWN)
    seated = seat(root, executor, personnel_head)

    assert refused.context["adminform"].form.errors["position"] == [f"{SET_BY_A_KEEPER} (1.4)"]
    assert (seated.status_code, personnel_head.holders.get()) == (302, executor)


def test_1_4_no_post_is_raised_under_who_sits_there_with_a_password_a_keeper_set(
    keeper: Client, administrator: Officer, executor: Officer, sign_in: SignIn
) -> None:
    set_password(keeper, executor)
    post = people.position("executor")

    refused = sign_in(administrator).post(change(post), post_form(post, roles=["HEAD_OF_APPARATUS"]))

    assert refused.context["adminform"].form.errors["roles"] == [f"{SET_BY_A_KEEPER} (1.4)"]


@pytest.mark.parametrize(("password_of", "raised"), [("keeper", False), ("administrator", True)])
def test_1_4_no_table_raises_a_post_under_who_sits_there_with_a_password_a_keeper_set(
    keeper: Client, administrator: Officer, executor: Officer, sign_in: SignIn, password_of: str, raised: bool
) -> None:
    root, book = sign_in(administrator), "/admin/apparat/position/"
    set_password({"keeper": keeper, "administrator": root}[password_of], executor)
    table = take_out(root, book).decode("utf-8-sig").replace(",EXECUTOR,", ",HEAD_OF_APPARATUS,")

    page = show(root, book, table)

    told = str(SET_BY_A_KEEPER) in html.unescape(page.content.decode())
    assert (told, page.context.get("confirm_form") is not None) == (not raised, raised)


@pytest.mark.parametrize(("ended", "raised"), [(False, False), (True, True)], ids=["it runs", "it has ended"])
def test_1_4_nobody_is_moved_up_while_an_order_on_his_old_seat_runs(
    administrator: Officer,
    personnel_head: Position,
    department_head: Officer,
    executor: Officer,
    sign_in: SignIn,
    ended: bool,
    raised: bool,
) -> None:
    last = TODAY - timedelta(days=1) if ended else TODAY
    people.acts_for(executor, department_head, starts_on=last, ends_on=last)
    root, book = sign_in(administrator), "/admin/apparat/officer/"
    was = department_head.position
    assert was is not None
    table = take_out(root, book).decode("utf-8-sig").replace(f",{was.code},", f",{personnel_head.code},")

    by_table = show(root, book, table)
    by_form = seat(root, department_head, personnel_head)

    assert (str(STOOD_IN_FOR) in html.unescape(by_table.content.decode())) is not raised
    assert (by_table.context.get("confirm_form") is not None) is raised
    assert (personnel_head.holders.exists(), by_form.status_code == 302) == (raised, raised)
    if not raised:
        assert by_form.context["adminform"].form.errors["position"] == [STOOD_IN_FOR]


@pytest.mark.parametrize("roles", [["HEAD_OF_APPARATUS"], ["AKIM", "DEPARTMENT_HEAD"]])
def test_1_4_no_post_is_raised_while_somebody_acts_for_who_sits_there(
    administrator: Officer, department_head: Officer, executor: Officer, sign_in: SignIn, roles: list[str]
) -> None:
    people.acts_for(executor, department_head, starts_on=TODAY, ends_on=TODAY)
    root, book, post = sign_in(administrator), "/admin/apparat/position/", people.position("department_head")
    table = take_out(root, book).decode("utf-8-sig").replace(",DEPARTMENT_HEAD,", f',"{",".join(roles)}",')

    by_form = root.post(change(post), post_form(post, roles=roles, heads_unit="on"))
    by_table = show(root, book, table)

    assert by_form.context["adminform"].form.errors["roles"] == [STOOD_IN_FOR]
    assert str(STOOD_IN_FOR) in html.unescape(by_table.content.decode())
    assert by_table.context.get("confirm_form") is None


def test_1_4_a_leaders_post_takes_no_other_role_while_somebody_acts_for_him(
    administrator: Officer, deputy: Officer, head_of_apparatus: Officer, sign_in: SignIn
) -> None:
    people.acts_for(head_of_apparatus, deputy, starts_on=TODAY, ends_on=TODAY)
    post = people.position("deputy")
    client = sign_in(administrator)

    raised = client.post(change(post), post_form(post, roles=["AKIM", "DEPUTY"]))
    renamed = client.post(change(post), post_form(post, name_kk="Басқа атау"))
    Position.objects.filter(pk=post.pk).update(roles=["AKIM", "DEPUTY"])
    lowered = client.post(change(post), post_form(post, roles=["DEPUTY"]))

    assert raised.context["adminform"].form.errors["roles"] == [STOOD_IN_FOR]
    assert [renamed.status_code, lowered.status_code] == [302, 302]


@pytest.mark.parametrize("first", [TODAY, TODAY + timedelta(days=30)], ids=["it runs", "it is still to come"])
def test_1_4_nobody_gets_the_first_signature_while_an_order_a_clerk_may_enter_names_him(
    keeper: Client, executor: Officer, stranger: Officer, first: date
) -> None:
    people.acts_for(stranger, executor, starts_on=first, ends_on=first)
    plain = people.position("executor")
    signing = people.position("finance_signs", of_unit=people.unit("finance"))
    Position.objects.filter(pk=signing.pk).update(first_signature=True)

    by_post = keeper.post(change(plain), post_form(plain, first_signature="on"))
    by_seat = seat(keeper, executor, signing)

    assert by_post.context["adminform"].form.errors == {"first_signature": [STOOD_IN_FOR]}
    assert by_seat.context["adminform"].form.errors["position"] == [STOOD_IN_FOR]
    assert not signing.holders.exists()


def test_1_4_an_order_is_checked_against_the_seat_he_has_now_not_when_the_page_was_opened(
    administrator: Officer,
    aigul_from_records: Officer,
    personnel_head: Position,
    department_head: Officer,
    executor: Officer,
    sign_in: SignIn,
) -> None:
    as_the_page_knew_him = Officer.objects.select_related("position").get(pk=department_head.pk)
    seat(sign_in(administrator), department_head, personnel_head)

    with pytest.raises(Refusal) as caught:
        appoint(as_the_page_knew_him, executor, aigul_from_records)

    assert (caught.value.clause, Acting.objects.count()) == ("1.4", 0)


def test_1_4_a_table_with_an_unknown_role_is_told_as_a_wrong_row(
    administrator: Officer, executor: Officer, sign_in: SignIn
) -> None:
    root, book = sign_in(administrator), "/admin/apparat/position/"
    table = take_out(root, book).decode("utf-8-sig").replace(",EXECUTOR,", ",KING,")

    page = show(root, book, table)

    assert [list(row.field_specific_errors) for row in page.context["result"].invalid_rows] == [["roles"]]


def test_1_4_the_administrator_gives_roles_of_the_leadership_after_a_keeper_looked_at_them(
    keeper: Client, administrator: Officer, sign_in: SignIn
) -> None:
    page = change(people.position("executor"))
    clients = (keeper, sign_in(administrator))

    offered = ['value="AKIM"' in client.get(page).content.decode() for client in clients]

    assert offered == [False, True]


def test_1_4_who_signs_in_with_a_given_password_is_asked_to_choose_his_own(keeper: Client, executor: Officer) -> None:
    set_password(keeper, executor)
    client = Client()
    client.cookies["django_language"] = executor.language
    typed = {"username": executor.username, "password": GIVEN}

    asked = [str(one) for one in client.post("/sign-in/", typed, follow=True).context["messages"]]
    own = choose_password(executor)
    own.get("/password/")  # reads what it was told
    own.post("/sign-out/")
    later = own.post("/sign-in/", typed | {"password": OWN}, follow=True)

    assert len(asked) == 1
    assert [str(one) for one in later.context["messages"]] == []


@pytest.mark.django_db(transaction=True)
def test_1_4_an_order_waits_for_who_raises_the_post_and_is_checked_against_what_it_became(
    administrator: Officer, aigul_from_records: Officer, department_head: Officer, executor: Officer, sign_in: SignIn
) -> None:
    root, post = sign_in(administrator), people.position("department_head")
    raised = post_form(post, roles=["HEAD_OF_APPARATUS"], heads_unit="on")

    answer = overtaken(
        lambda: root.post(change(post), raised), lambda: appoint(department_head, executor, aigul_from_records)
    )

    assert (answer, Acting.objects.count()) == ("1.4", 0)
    assert Position.objects.get(pk=post.pk).roles == ["HEAD_OF_APPARATUS"]


@pytest.mark.django_db(transaction=True)
def test_1_4_who_raises_a_post_waits_for_an_order_and_sees_it(
    administrator: Officer, aigul_from_records: Officer, department_head: Officer, executor: Officer, sign_in: SignIn
) -> None:
    root, post = sign_in(administrator), people.position("department_head")
    raised = post_form(post, roles=["HEAD_OF_APPARATUS"], heads_unit="on")

    overtaken(lambda: appoint(department_head, executor, aigul_from_records), lambda: root.post(change(post), raised))

    assert Acting.objects.count() == 1
    assert Position.objects.get(pk=post.pk).roles == ["DEPARTMENT_HEAD"]


@pytest.mark.django_db(transaction=True)
def test_1_4_who_is_seated_on_a_post_that_is_raised_meanwhile_is_looked_at_by_what_it_became(
    administrator: Officer, keeper: Client, executor: Officer, stranger: Officer, sign_in: SignIn
) -> None:
    people.acts_for(stranger, executor, starts_on=TODAY, ends_on=TODAY)
    root, empty = sign_in(administrator), people.position("empty_post")
    raised = post_form(empty, first_signature="on")

    overtaken(lambda: root.post(change(empty), raised), lambda: seat(keeper, executor, empty))

    assert Position.objects.get(pk=empty.pk).first_signature
    assert not empty.holders.exists()


@pytest.mark.django_db(transaction=True)
def test_1_4_a_keeper_sets_no_password_of_who_is_lent_power_at_that_moment(
    keeper: Client, unit_head: Officer, head_of_apparatus: Officer, head_of_records: Officer
) -> None:
    page = reverse("admin:auth_user_password_change", args=[unit_head.pk])
    typed = {"password1": GIVEN, "password2": GIVEN, "usable_password": "true"}
    answers: list[int] = []

    overtaken(
        lambda: appoint(head_of_apparatus, unit_head, head_of_records),
        lambda: answers.append(keeper.post(page, typed).status_code),
    )

    assert answers == [403]
    assert not has_given_password(Officer.objects.get(pk=unit_head.pk))
