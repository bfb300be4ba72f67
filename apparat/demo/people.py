"""The people of the demo office: whose posts are filled, what they are called, how they sign in (room: demo)."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.contrib.auth.hashers import make_password
from simple_history.utils import bulk_create_with_history

from apparat.kazakh.alphabet import sort_key
from apparat.org.models import Officer, Position

NAMES = Path(__file__).parent / "names.toml"
PASSWORD = "Qazygurt-2026"  # noqa: S105 - printed for everybody who tries the demo office
REASON = "demo"
SEED = 135  # the number of the Regulation


@dataclass(frozen=True, slots=True)
class Seat:
    """One filled post: sign-in name, code of the position, sex (m, f), first name when it is to be this one."""

    username: str
    position: str
    sex: str
    first_name: str = ""


SEATS: tuple[Seat, ...] = (
    Seat("akim", "akim", "m"),
    Seat("deputy", "deputy_first", "m"),
    Seat("deputy2", "deputy_social", "f"),
    Seat("deputy3", "deputy_agriculture", "m"),
    Seat("head", "head_of_apparatus", "f"),
    Seat("assistant", "assistant", "m"),
    Seat("press", "press_secretary", "f"),
    Seat("org", "org_head", "m"),
    Seat("inspector", "org_inspector", "f"),
    Seat("records", "records_head", "f"),
    Seat("aigul", "records_inspector", "f", "Айгүл"),
    Seat("dana", "records_inspector", "f"),
    Seat("appeals", "appeals_specialist", "f"),
    Seat("restricted", "restricted_specialist", "m"),
    Seat("legal", "legal_head", "m"),
    Seat("admin", "administrative_head", "m"),
    Seat("duty", "duty_officer", "m"),
    Seat("hr", "hr_head", "f"),
    Seat("finance", "economy_finance_head", "f"),
    Seat("finance2", "economy_finance_specialist", "m"),
    Seat("business", "entrepreneurship_head", "m"),
    Seat("construction", "construction_head", "m"),
    Seat("architecture", "architecture_head", "f"),
    Seat("utilities", "housing_utilities_head", "m"),
    Seat("utilities2", "housing_utilities_specialist", "f"),
    Seat("roads", "transport_roads_head", "m"),
    Seat("social", "employment_social_head", "f"),
    Seat("social2", "employment_social_specialist", "f"),
    Seat("policy", "internal_policy_head", "m"),
    Seat("culture", "culture_languages_head", "f"),
    Seat("sport", "sport_head", "m"),
    Seat("agriculture", "agriculture_head", "m"),
    Seat("land", "land_head", "m"),
    Seat("veterinary", "veterinary_head", "m"),
    Seat("altyntobe", "okrug_altyntobe_akim", "m"),
    Seat("kakpak", "okrug_kakpak_akim", "m"),
    Seat("kazygurt", "okrug_kazygurt_akim", "m"),
    Seat("rabat", "okrug_rabat_akim", "m"),
    Seat("turbat", "okrug_turbat_akim", "f"),
    Seat("shanak", "okrug_shanak_akim", "m"),
    Seat("sharapkhana", "okrug_sharapkhana_akim", "m"),
)
LEFT = Seat("left", "legal_inspector", "f")  # left the office a while ago, her papers stay

# What the newcomer is told: sign-in name, and what to try with it.
SIGN_INS: tuple[tuple[str, str], ...] = (
    ("aigul", "Құжаттандыру бөлімшесі · документационное обеспечение: registers, routes"),
    ("akim", "Аудан әкімі · аким района: resolutions, release from control"),
    ("deputy", "Әкімнің бірінші орынбасары · первый заместитель: acts for a colleague today"),
    ("head", "Аппарат басшысы · руководитель аппарата: control, release"),
    ("assistant", "Әкімнің көмекшісі · помощник акима: drafts resolutions"),
    ("roads", "Бөлім басшысы · руководитель отдела: executes, reports"),
    ("kazygurt", "Ауылдық округ әкімі · аким сельского округа: executes, reports"),
    ("hr", "Кадр қызметі · кадровая служба: acting officers"),
    ("duty", "Кезекші · дежурный: takes mail on days off"),
)


def sign_in_lines() -> list[str]:
    """Return what `make run` prints: one password, then each sign-in name with the seat behind it."""
    width = max(len(name) for name, _what in SIGN_INS)
    return [
        f"Password of everybody:  {PASSWORD}",
        *(f"{name:<{width}}  {what}" for name, what in SIGN_INS),
    ]


def seat_people(*, at: datetime, left_on: date) -> int:
    """Create the officers of the demo office in three queries; the names follow from the seed. Returns how many."""
    positions = {row.code: row for row in Position.objects.all()}
    password = make_password(PASSWORD)  # one hash for all: a slow hash, and no secret
    christen = Christening(random.Random(SEED))  # noqa: S311 - invented names
    people = [_officer(seat, positions[seat.position], christen, password) for seat in (*SEATS, LEFT)]
    people[-1].is_active, people[-1].left_on = False, left_on
    for place, officer in enumerate(people, start=1):
        officer.phone = f"+7 (000) 000-01-{place:02}"
    bulk_create_with_history(people, Officer, default_change_reason=REASON, default_date=at)
    return len(people)


def _officer(seat: Seat, position: Position, christen: Christening, password: str) -> Officer:
    officer = Officer(
        username=seat.username,
        position=position,
        password=password,
        email=f"{seat.username}@kazygurt.example",
        **christen.name(seat.sex, seat.first_name),
    )
    officer.sort_key = sort_key(f"{officer.last_name_kk} {officer.first_name_kk} {officer.patronymic_kk}")
    return officer


class Christening:
    """Gives out invented names from the stock, no surname twice, the same ones for the same seed."""

    def __init__(self, rng: random.Random) -> None:
        """Shuffle the stock with `rng`."""
        stock = tomllib.loads(NAMES.read_text(encoding="utf-8"))
        for rows in stock.values():
            rng.shuffle(rows)
        self._first = {"m": iter(stock["male"]), "f": iter(stock["female"])}
        self._named = {row["kk"]: row for row in (*stock["male"], *stock["female"])}
        self._surnames, self._patronymics = iter(stock["surname"]), iter(stock["patronymic"])

    def name(self, sex: str, first_name: str = "") -> dict[str, str]:
        """Return the name of the next officer as columns, in both languages."""
        first = self._named[first_name] if first_name else next(self._first[sex])
        surname, patronymic = next(self._surnames), next(self._patronymics)
        return {
            "last_name_kk": surname[f"kk_{sex}"],
            "last_name_ru": surname[f"ru_{sex}"],
            "first_name_kk": first["kk"],
            "first_name_ru": first["ru"],
            "patronymic_kk": patronymic[f"kk_{sex}"],
            "patronymic_ru": patronymic[f"ru_{sex}"],
        }
