"""What a profile of an office consists of: frozen rows, one class per table of the TOML (room: offices; 1.1, 1.4)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time

TERRITORIES = ("district", "city_oblast", "city_republic")
KINDS = ("apparatus", "unit", "department", "rural", "territorial", "subordinate", "higher", "outside")
RANKS = (
    "president",
    "president_admin",
    "prime_minister",
    "government",
    "oblast_akim",
    "oblast_apparatus",
    "oblast_body",
    "district",
    "outside",
)
ROLES = (
    "AKIM",
    "DEPUTY",
    "HEAD_OF_APPARATUS",
    "RECORDS",
    "RESTRICTED",
    "ORG",
    "LEGAL",
    "ADMINISTRATIVE",
    "HR",
    "PRESS",
    "UNIT_HEAD",
    "DEPARTMENT_HEAD",
    "RURAL_AKIM",
    "EXECUTOR",
    "ASSISTANT",
    "DUTY",
)
ANSWER_TERMS = ("", "media.answer", "message.explanation", "information.consideration")
COUNTS = ("working_days", "calendar_days", "months")


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours of the office (18.1), of the registry (10.9) and for answers (14.4); None: the document is silent."""

    opens: time | None = None
    break_from: time | None = None
    break_until: time | None = None
    closes: time | None = None
    intake_until: time | None = None
    answers_until: time | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """The office: names, territory, seat, founding act, how its acts are headed, and what its letterhead bears."""

    code: str
    name_kk: str
    name_ru: str
    short_kk: str
    short_ru: str
    territory: str = field(metadata={"among": TERRITORIES})
    territory_kk: str
    territory_ru: str
    seat_kk: str
    seat_ru: str
    address_kk: str
    address_ru: str
    superior_kk: str
    superior_ru: str
    act_kk: str
    act_ru: str
    act_number: str
    act_on: date
    act_signed: str
    executive_bodies_kk: str
    executive_bodies_ru: str
    heading_kk: str
    heading_ru: str
    economy_and_finance: str = ""  # code of the body that proposes on financing (10.15)
    local_akims_kk: str = ""
    local_akims_ru: str = ""
    phone: str = ""
    email: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the apparatus or a body it deals with; ``index`` opens the indices of its files."""

    code: str
    kind: str = field(metadata={"among": KINDS})
    name_kk: str
    name_ru: str
    short_kk: str = ""
    short_ru: str = ""
    parent: str = ""
    index: str = ""
    rank: str = field(default="district", metadata={"among": RANKS})


@dataclass(frozen=True, slots=True)
class Position:
    """A post: roles, headship, first signature (10.8), place in the order; ``assists``: the leader's post (10.13).

    ``seats`` None: the document is silent.
    """

    code: str
    unit: str
    title_kk: str
    title_ru: str
    roles: tuple[str, ...] = field(metadata={"among": ROLES})
    rank: int
    heads_unit: bool = False
    first_signature: bool = False
    seats: int | None = None
    assists: str = ""


@dataclass(frozen=True, slots=True)
class Curation:
    """What one leader curates by the distribution of duties (1.4): codes of units."""

    leader: str
    units: tuple[str, ...]
    basis_kk: str
    basis_ru: str


@dataclass(frozen=True, slots=True)
class Substitution:
    """Two deputies who replace each other (өзара алмасу): codes of positions; an earlier pair goes first (1.4)."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Register:
    """A journal of registration; ``pattern`` may use {index}, {n} and {year}."""

    code: str
    name_kk: str
    name_ru: str
    pattern: str
    index: str = ""


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A file of the nomenclature: index, the unit that keeps it, heading, sample retention."""

    index: str
    unit: str
    title_kk: str
    title_ru: str
    retention_kk: str
    retention_ru: str


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A kind of incoming paper: does it wait for an answer, by which term of law, is it taken without registration."""

    code: str
    name_kk: str
    name_ru: str
    needs_answer: bool = False
    term: str = field(default="", metadata={"among": ANSWER_TERMS})
    not_registered: bool = False


@dataclass(frozen=True, slots=True)
class OutgoingKind:
    """A kind of paper the office makes: direction, register, head of the sheet, who signs, templates (law.md 3.1)."""

    code: str
    name_kk: str
    name_ru: str
    direction: str = field(metadata={"among": ("out", "internal")})
    register: str
    blank: str = field(metadata={"among": ("letter", "named", "plain")})
    signer: str = field(metadata={"among": ("leader", "head_of_apparatus", "head", "author")})
    needs_addressee: bool = True
    template_kk: str = ""
    template_ru: str = ""


@dataclass(frozen=True, slots=True)
class ContentTemplate:
    """A content that comes again and again at intake; ``kind``: the code of the kind of paper it belongs to."""

    code: str
    kk: str
    ru: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Function:
    """A function the founding document gives the apparatus, in our own words; ``point`` is its point there."""

    key: str
    point: str
    kk: str
    ru: str


@dataclass(frozen=True, slots=True)
class TermRule:
    """A term of the office's own documents that the product's table has not or has otherwise, in force ``since``."""

    key: str
    count: int
    unit: str = field(metadata={"among": COUNTS})
    basis_kk: str
    basis_ru: str
    since: date = field(metadata={"key": "from"})


@dataclass(frozen=True, slots=True)
class Profile:
    """One office as data."""

    office: Office
    hours: Hours
    units: tuple[Unit, ...]
    positions: tuple[Position, ...]
    curations: tuple[Curation, ...]
    substitutions: tuple[Substitution, ...]
    registers: tuple[Register, ...]
    cases: tuple[CaseFile, ...]
    document_kinds: tuple[DocumentKind, ...]
    outgoing_kinds: tuple[OutgoingKind, ...]
    content_templates: tuple[ContentTemplate, ...]
    functions: tuple[Function, ...]
    terms: tuple[TermRule, ...]

    def unit(self, code: str) -> Unit:
        """Return the unit of that code; raises KeyError when there is none."""
        return {unit.code: unit for unit in self.units}[code]

    def position(self, code: str) -> Position:
        """Return the position of that code; raises KeyError when there is none."""
        return {position.code: position for position in self.positions}[code]

    def holders(self, role: str) -> tuple[Position, ...]:
        """Return the positions that hold the role, in the order of ranks."""
        return tuple(sorted((p for p in self.positions if role in p.roles), key=lambda p: p.rank))

    def leader_of(self, unit: str) -> Position | None:
        """Return the leader who curates the unit by the distribution of duties, None when nobody does (1.4)."""
        return next((self.position(row.leader) for row in self.curations if unit in row.units), None)
