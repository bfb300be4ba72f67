"""The five offices as data: what each carries, and how a wrong file is refused (1.1, 1.4, 10.8, 18.1)."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from apparat.offices.profile import (
    DEFAULTS,
    FOLDER,
    ProfileError,
    load_profile,
    mixed_word,
    profile_codes,
    read_profile,
)
from apparat.offices.shape import ANSWER_TERMS, Profile
from apparat.org.roles import Role
from apparat.regulation.outside import OUTSIDE
from documents.models.kind import AnswerTerm

FIVE = ("aktogay", "kazygurt", "petropavl", "rudny", "shymkent")
KAZAKH = set("әғқңөұүһіӘҒҚҢӨҰҮҺІ")
OKRUGS = {
    "Алтынтөбе",
    "Жаңабазар",
    "Жігерген",
    "Қазығұрт",
    "Қақпақ",
    "Қарабау",
    "Қызылқия",
    "Көкібел",
    "Рабат",
    "Сабыр Рақымов",
    "Тұрбат",
    "Шанақ",
    "Шарапхана",
}


@pytest.fixture(scope="module")
def kazygurt() -> Profile:
    return load_profile("kazygurt")


def broken(folder: Path, old: str, new: str, base: str = "kazygurt") -> Path:
    """Write a copy of a profile with one piece of text changed and return its path."""
    text = (FOLDER / f"{base}.toml").read_text(encoding="utf-8")
    assert old in text
    path = folder / f"{base}.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_there_are_five_profiles() -> None:
    codes = profile_codes()

    assert codes == FIVE


@pytest.mark.parametrize("code", FIVE)
def test_every_profile_loads_under_its_own_code(code: str) -> None:
    profile = load_profile(code)

    assert profile.office.code == code


@pytest.mark.parametrize(
    ("code", "number", "day", "territory"),
    [
        ("kazygurt", "135", date(2025, 6, 20), "district"),
        ("rudny", "138", date(2021, 2, 7), "city_oblast"),
        ("aktogay", "04/02", date(2024, 2, 2), "district"),
        ("shymkent", "1501", date(2021, 11, 29), "city_republic"),
        ("petropavl", "1334", date(2025, 9, 10), "city_oblast"),
    ],
)
def test_every_profile_names_its_founding_act(code: str, number: str, day: date, territory: str) -> None:
    office = load_profile(code).office

    assert (office.act_number, office.act_on, office.territory) == (number, day, territory)


@pytest.mark.parametrize("code", FIVE)
def test_kazakh_names_are_written_with_kazakh_letters(code: str) -> None:
    profile = load_profile(code)

    kazakh = "".join([profile.office.name_kk, *(unit.name_kk for unit in profile.units)])

    assert KAZAKH & set(kazakh)


@pytest.mark.parametrize("code", FIVE)
def test_every_kazakh_text_has_a_russian_beside_it(code: str) -> None:
    profile = load_profile(code)

    pairs = [(row.name_kk, row.name_ru) for row in profile.units]
    pairs += [(row.title_kk, row.title_ru) for row in profile.positions]
    pairs += [(row.kk, row.ru) for row in profile.functions]

    assert [pair for pair in pairs if not all(pair) or (pair[0] == pair[1] and KAZAKH & set(pair[0]))] == []


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("kazygurt", set()),
        ("rudny", {"Ахуалдық орталық"}),
        ("aktogay", set()),
        ("shymkent", {"Іс басқармасы", "Мамандандырылған база"}),
        ("petropavl", {"Істер басқармасы", "Ситуациялық орталық"}),
    ],
)
def test_subordinate_institutions_are_those_of_the_document(code: str, names: set[str]) -> None:
    profile = load_profile(code)

    assert {unit.short_kk for unit in profile.units if unit.kind == "subordinate"} == names


def test_shymkent_has_no_oblast_above_it() -> None:
    ranks = {unit.rank for unit in load_profile("shymkent").units}

    assert {rank for rank in ranks if rank.startswith("oblast")} == set()


@pytest.mark.parametrize("code", FIVE)
def test_no_chamber_of_parliament_is_a_correspondent(code: str) -> None:
    names = " ".join(unit.name_kk + unit.name_ru for unit in load_profile(code).units)

    assert [word for word in ("Парламент", "Мәжіліс", "Мажилис", "Сенат") if word in names] == []


def test_rudny_sends_copies_of_an_act_within_twenty_calendar_days() -> None:
    (term,) = load_profile("rudny").terms

    assert (term.key, term.count, term.unit) == ("act.publication_copy", 20, "calendar_days")


@pytest.mark.parametrize(("code", "count"), [("rudny", 20), ("aktogay", 16), ("shymkent", 15), ("petropavl", 23)])
def test_the_founding_documents_give_their_functions(code: str, count: int) -> None:
    functions = load_profile(code).functions

    assert len(functions) == count


@pytest.mark.clause("18.1")
@pytest.mark.clause("10.9")
@pytest.mark.clause("14.4")
def test_18_1_10_9_14_4_hours_of_kazygurt(kazygurt: Profile) -> None:
    hours = kazygurt.hours

    assert (hours.opens, hours.break_from, hours.break_until, hours.closes) == (time(9), time(13), time(15), time(19))
    assert (hours.intake_until, hours.answers_until) == (time(18, 30), time(18))


@pytest.mark.parametrize("code", ["rudny", "aktogay", "shymkent", "petropavl"])
def test_hours_stay_open_where_the_document_gives_none(code: str) -> None:
    assert load_profile(code).hours.opens is None


def test_kazygurt_has_its_thirteen_rural_okrugs(kazygurt: Profile) -> None:
    names = {unit.short_kk.removesuffix(" ауылдық округі") for unit in kazygurt.units if unit.kind == "rural"}

    assert names == OKRUGS


def test_kazygurt_has_the_units_the_regulation_names(kazygurt: Profile) -> None:
    names = {unit.code: unit.name_kk for unit in kazygurt.units if unit.kind == "unit"}

    assert names == {
        "leadership": "Аудан басшылығы",
        "org": "Ұйымдастыру-инспекторлық бөлімшесі",
        "records": "Құжаттандыруды қамтамасыз ету бөлімшесі",
        "legal": "Мемлекеттік құқықтық, заң және терроризмге қарсы іс-қимыл бөлімшесі",
        "administrative": "Әкімшілік бөлімшесі",
        "hr": "Персоналды басқару (кадр қызметі) бөлімшесі",
    }


@pytest.mark.clause("1.4")
def test_1_4_every_department_okrug_and_unit_of_kazygurt_has_one_curator(kazygurt: Profile) -> None:
    curated = [unit for unit in kazygurt.units if unit.kind in ("department", "rural", "unit")]

    alone = {unit.code for unit in curated if kazygurt.leader_of(unit.code) is None}

    assert alone == {"leadership"}


@pytest.mark.clause("1.4")
def test_1_4_a_curator_is_found_by_the_unit(kazygurt: Profile) -> None:
    leader = kazygurt.leader_of("agriculture")

    assert leader == kazygurt.position("deputy_agriculture")


@pytest.mark.clause("10.8")
def test_10_8_first_heads_have_the_right_of_first_signature(kazygurt: Profile) -> None:
    heads = [p for p in kazygurt.positions if {"DEPARTMENT_HEAD", "RURAL_AKIM", "AKIM"} & set(p.roles)]

    assert [p.code for p in heads if not (p.first_signature and p.heads_unit)] == []


def test_every_role_of_the_product_is_held_in_kazygurt(kazygurt: Profile) -> None:
    assert [role for role in Role.values if not kazygurt.holders(role)] == []


def test_registers_of_kazygurt_number_by_the_nomenclature(kazygurt: Profile) -> None:
    numbers = {row.code: row.pattern.format(index=row.index, n=151, year=2026) for row in kazygurt.registers}

    assert (numbers["incoming"], numbers["outgoing"], numbers["decrees"]) == ("3-5/151", "3-6/151", "151")


def test_an_index_of_the_nomenclature_opens_with_the_index_of_its_unit(kazygurt: Profile) -> None:
    strangers = [c.index for c in kazygurt.cases if c.index.partition("-")[0] != kazygurt.unit(c.unit).index]

    assert strangers == []


def test_tables_left_out_come_from_the_defaults() -> None:
    kinds = {row.code: row for row in load_profile("aktogay").document_kinds}

    assert (kinds["letter"].needs_answer, kinds["advertisement"].not_registered) == (True, True)
    assert [kinds[code].term for code in ("media_request", "information_request", "letter")] == [
        "media.answer",
        "information.consideration",
        "",
    ]


def test_every_term_of_an_answer_is_one_the_program_counts() -> None:
    keys = {term.key for term in OUTSIDE}

    assert {*ANSWER_TERMS} - {""} == {*AnswerTerm.values} <= keys


def test_an_unknown_profile_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ProfileError, match=r"almaty\.toml: \[office\] code: .*kazygurt"):
        load_profile("almaty")


@pytest.mark.parametrize(
    ("old", "new", "table", "key"),
    [
        ('kind = "apparatus"', 'kind = "palace"', "unit apparatus", "kind"),
        ('kind = "apparatus"', 'kind = "unit"', "unit", "kind"),
        ('parent = "apparatus"', 'parent = "nowhere"', "unit leadership", "parent"),
        ('code = "org"', 'code = "records"', "unit", "code"),
        ('unit = "leadership"', 'unit = "nowhere"', "position akim", "unit"),
        ('roles = ["AKIM"]', 'roles = ["KING"]', "position akim", "roles"),
        ('roles = ["AKIM"]', 'roles = ["DEPUTY"]', "position", "roles"),
        ("rank = 1\n", 'rank = "first"\n', "position akim", "rank"),
        ("heads_unit = true", 'heads_unit = "yes"', "position akim", "heads_unit"),
        ('leader = "deputy_first"', 'leader = "accountant"', "curation", "leader"),
        ('"economy_finance", ', "", "curation", "units"),
        ('"economy_finance", ', '"economy_finance", "agriculture", ', "curation", "units"),
        ('assists = "akim"\n', "", "position assistant", "assists"),
        ('assists = "akim"', 'assists = "press_secretary"', "position assistant", "assists"),
        ('roles = ["ASSISTANT"]', 'roles = ["EXECUTOR"]', "position assistant", "assists"),
        ('second = "deputy_agriculture"', 'second = "assistant"', "substitution", "second"),
        ('index = "3-5"', 'index = "9-9"', "register incoming", "index"),
        ('pattern = "{index}/{n}"', 'pattern = "{index}"', "register incoming", "pattern"),
        ('pattern = "{index}/{n}"', 'pattern = "{n"', "register incoming", "pattern"),
        ("act_on = 2025-06-20", 'act_on = "2025-06-20"', "office", "act_on"),
        ('opens = "09:00"', 'opens = "nine"', "office.hours", "opens"),
        ('act_number = "135"\n', "", "office", "act_number"),
        ('act_number = "135"', 'act_number = ""', "office", "act_number"),
        ('act_number = "135"', "act_number = 135", "office", "act_number"),
        ('act_number = "135"', 'act_nomber = "135"', "office", "act_nomber"),
        ('code = "kazygurt"', 'code = "aktogay"', "office", "code"),
        ("[office.hours]", "[surprise]", "surprise", "*"),
        ('name_kk = "Аудан басшылығы"', 'name_kk = "Аудан бaсшылығы"', "unit leadership", "name_kk"),
    ],
)
def test_a_wrong_profile_is_refused_with_its_file_table_and_key(
    tmp_path: Path, old: str, new: str, table: str, key: str
) -> None:
    path = broken(tmp_path, old, new)

    with pytest.raises(ProfileError) as refusal:
        read_profile(path)

    assert (refusal.value.file, refusal.value.table, refusal.value.key) == ("kazygurt.toml", table, key)


def test_a_file_that_is_not_toml_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "kazygurt.toml"
    path.write_text("[office", encoding="utf-8")

    with pytest.raises(ProfileError, match=r"^kazygurt\.toml: "):
        read_profile(path)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match=r"^nobody\.toml: "):
        read_profile(tmp_path / "nobody.toml", DEFAULTS)


@pytest.mark.parametrize(("text", "word"), [("Құжат айналымы", None), ("E-Өтініш", None), ("Өтiніш", "Өтiніш")])
def test_a_latin_look_alike_in_a_cyrillic_word_is_found(text: str, word: str | None) -> None:
    assert mixed_word(text) == word
