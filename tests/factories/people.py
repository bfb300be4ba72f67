"""People of the tests, named as people: each function makes one officer with the least an office needs around him."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from apparat.org.models import Acting, Curation, Officer, Position, Unit
from apparat.org.roles import Role

LONG_AGO = date(2020, 1, 1)
PASSWORD = "Қазығұрт-2026"


@dataclass(frozen=True)
class Post:
    """A post of the tests: its name, its unit, its roles, its place."""

    code: str
    name_kk: str
    name_ru: str
    unit: str
    roles: tuple[Role, ...]
    heads_unit: bool = False
    first_signature: bool = False
    rank: int = 100
    assists: str = ""


UNITS: dict[str, tuple[str, str, str, str]] = {
    # code: kind, name in Kazakh, name in Russian, code of the parent
    "apparatus": (Unit.Kind.APPARATUS, "Аудан әкімінің аппараты", "Аппарат акима района", ""),
    "records": (Unit.Kind.UNIT, "Құжаттандыру бөлімшесі", "Отдел документационного обеспечения", "apparatus"),
    "finance": (Unit.Kind.DEPARTMENT, "Қаржы бөлімі", "Отдел финансов", ""),
    "education": (Unit.Kind.DEPARTMENT, "Білім бөлімі", "Отдел образования", ""),
    "shanaq": (Unit.Kind.RURAL, "Шанақ ауылдық округі әкімінің аппараты", "Аппарат акима Шанакского округа", ""),
    "elsewhere": (Unit.Kind.OUTSIDE, "«Бөгде» ЖШС", "ТОО «Богде»", ""),
}
POSTS: dict[str, Post] = {
    post.code: post
    for post in (
        Post("akim", "Аудан әкімі", "Аким района", "apparatus", (Role.AKIM,), first_signature=True, rank=1),
        Post("deputy", "Аудан әкімінің орынбасары", "Заместитель акима", "apparatus", (Role.DEPUTY,), rank=2),
        Post(
            "head_of_apparatus",
            "Аппарат басшысы",
            "Руководитель аппарата",
            "apparatus",
            (Role.HEAD_OF_APPARATUS,),
            heads_unit=True,
            rank=3,
        ),
        Post("assistant", "Әкімнің көмекшісі", "Помощник акима", "apparatus", (Role.ASSISTANT,), assists="akim"),
        Post(  # in a small office one clerk is the responsible specialist of 10.4 too
            "records_clerk", "Құжаттандыру маманы", "Специалист ДОУ", "records", (Role.RECORDS, Role.RESTRICTED)
        ),
        Post("records_inspector", "Бас инспектор", "Главный инспектор", "records", (Role.RECORDS,)),
        Post(
            "records_head",
            "Құжаттандыру бөлімшесінің басшысы",
            "Руководитель ДОУ",
            "records",
            (Role.RECORDS, Role.UNIT_HEAD),
            heads_unit=True,
        ),
        Post("duty_officer", "Кезекші", "Дежурный", "apparatus", (Role.DUTY,)),
        Post(
            "department_head",
            "Қаржы бөлімінің басшысы",
            "Руководитель отдела финансов",
            "finance",
            (Role.DEPARTMENT_HEAD,),
            heads_unit=True,
        ),
        Post("executor", "Қаржы бөлімінің маманы", "Специалист отдела финансов", "finance", (Role.EXECUTOR,)),
        Post(
            "rural_akim",
            "Шанақ ауылдық округінің әкімі",
            "Аким Шанакского округа",
            "shanaq",
            (Role.RURAL_AKIM,),
            heads_unit=True,
        ),
        Post("stranger", "Білім бөлімінің маманы", "Специалист отдела образования", "education", ()),
    )
}


def unit(code: str) -> Unit:
    """Return the unit of this code, made with its parent on the first call; an unknown code makes a department."""
    kind, name_kk, name_ru, parent = UNITS.get(code, (Unit.Kind.DEPARTMENT, code, code, ""))
    made, _ = Unit.objects.get_or_create(
        code=code,
        defaults={"kind": kind, "name_kk": name_kk, "name_ru": name_ru, "parent": unit(parent) if parent else None},
    )
    return made


def position(
    code: str, *, of_unit: Unit | None = None, roles: Sequence[Role] | None = None, heads_unit: bool = False
) -> Position:
    """Return the post of this code, made on the first call; unknown codes make a plain post in `of_unit` or finance."""
    post = POSTS.get(code) or Post(code, code, code, "finance", tuple(roles or ()), heads_unit=heads_unit)
    made, _ = Position.objects.get_or_create(
        code=code,
        defaults={
            "name_kk": post.name_kk,
            "name_ru": post.name_ru,
            "unit": of_unit or unit(post.unit),
            "roles": [str(role) for role in post.roles],
            "heads_unit": post.heads_unit,
            "first_signature": post.first_signature,
            "rank": post.rank,
            "assists": position(post.assists) if post.assists else None,
        },
    )
    return made


def officer(username: str, kk: str, *, ru: str = "", at_post: Position | None = None, **fields: Any) -> Officer:
    """Return a new officer. `kk` and `ru` are "surname first-name [patronymic]"; he signs in with PASSWORD."""
    last_kk, first_kk, patronymic_kk = [*kk.split(), "", ""][:3]
    last_ru, first_ru, patronymic_ru = [*ru.split(), "", "", ""][:3]
    values = {
        "email": f"{username}@example.kz",
        "last_name_kk": last_kk,
        "first_name_kk": first_kk,
        "patronymic_kk": patronymic_kk,
        "last_name_ru": last_ru,
        "first_name_ru": first_ru,
        "patronymic_ru": patronymic_ru,
        "position": at_post,
    }
    return Officer.objects.create_user(username, PASSWORD, **(values | fields))


def akim() -> Officer:
    """The akim of the district."""
    return officer("akim", "Серікбаев Абай", ru="Серикбаев Абай", at_post=position("akim"))


def deputy() -> Officer:
    """A deputy akim who curates the finance department (1.4) and nothing else."""
    post = position("deputy")
    curates(post, unit("finance"))
    return officer("deputy", "Оспанова Гүлнәр", ru="Оспанова Гульнар", at_post=post)


def head_of_apparatus() -> Officer:
    """The head of the apparatus."""
    return officer("head_of_apparatus", "Тұрсынов Ерлан", ru="Турсунов Ерлан", at_post=position("head_of_apparatus"))


def aigul_from_records() -> Officer:
    """The clerk of the documentation unit."""
    return officer("aigul", "Жүнісова Айгүл", ru="Жунусова Айгуль", at_post=position("records_clerk"))


def head_of_records() -> Officer:
    """The head of the documentation unit, who also answers for people and posts (1.4, 10.4)."""
    return officer("records_head", "Дүйсенова Күләш", ru="Дуйсенова Куляш", at_post=position("records_head"))


def duty_officer() -> Officer:
    """The officer on duty on days off (10.9)."""
    return officer("duty_officer", "Қалиев Нұрлан", ru="Калиев Нурлан", at_post=position("duty_officer"))


def assistant() -> Officer:
    """The akim's assistant, who drafts resolutions."""
    return officer("assistant", "Әбенова Мәдина", ru="Абенова Мадина", at_post=position("assistant"))


def department_head() -> Officer:
    """The head of the finance department."""
    return officer("department_head", "Ізбасаров Қанат", ru="Избасаров Канат", at_post=position("department_head"))


def executor() -> Officer:
    """A specialist of the finance department, with a telephone for the sheets he drafts (10.9)."""
    phone = "8 (725) 39 2-10-11"
    return officer("executor", "Бекова Динара", ru="Бекова Динара", at_post=position("executor"), phone=phone)


def rural_akim() -> Officer:
    """The akim of a rural okrug."""
    return officer("rural_akim", "Мырзахметов Өмір", ru="Мырзахметов Омир", at_post=position("rural_akim"))


def stranger() -> Officer:
    """A specialist who has nothing to do with the paper of the test."""
    return officer("stranger", "Ғабитов Шыңғыс", ru="Габитов Шынгыс", at_post=position("stranger"))


def curates(leader: Position, body: Unit, *, starts_on: date = LONG_AGO, ends_on: date | None = None) -> Curation:
    """Give the body into the leader's curation (1.4)."""
    return Curation.objects.create(leader=leader, unit=body, basis="№ 1 өкім", starts_on=starts_on, ends_on=ends_on)


def acts_for(substitute: Officer, absent: Officer, *, starts_on: date, ends_on: date, number: str = "12-ө") -> Acting:
    """Put the substitute into the absent officer's seat by an order (1.4, 10.14)."""
    return Acting.objects.create(
        absent=absent,
        substitute=substitute,
        order_number=number,
        order_on=starts_on,
        starts_on=starts_on,
        ends_on=ends_on,
    )
