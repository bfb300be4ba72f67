"""Who must approve a draft act (11.4) and a paper the akim (12.4) or a deputy (10.22) signs, in which steps (11.14)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from apparat.regulation.act.clause import Words


class Paper(StrEnum):
    """What is approved."""

    ACT = "act"  # 11.4
    AKIM_PAPER = "akim_paper"  # 12.4
    DEPUTY_LETTER = "deputy_letter"  # 10.22


@dataclass(frozen=True, slots=True)
class Approver:
    """One obligatory approver.

    Attributes:
        role: "deputy_akims", "curating_deputy", "head_of_apparatus", "unit_heads", "legal_head", "drafter".
        clause: where it is written.
        part: sub-point, "1)"; "" where the act lists with dashes.
        name: how people call the approver.
        substitute: role that approves in his absence; "" when the act names none.
    """

    role: str
    clause: str
    part: str
    name: Words
    substitute: str = ""


_HEAD = Words("Аппарат басшысы", "руководитель аппарата", "head of apparatus")

APPROVERS: dict[Paper, tuple[Approver, ...]] = {
    Paper.ACT: (
        Approver(
            "deputy_akims",
            "11.4",
            "1)",
            Words("аудан әкімінің орынбасарлары", "заместители акима района", "deputies of the akim"),
        ),
        Approver("head_of_apparatus", "11.4", "2)", _HEAD),
        Approver("unit_heads", "11.4", "3)", Words("бөлім басшылары", "руководители отделов", "heads of units")),
        Approver(
            "legal_head",
            "11.4",
            "4)",
            Words(
                "Мемлекеттік құқықтық, заң және терроризмге қарсы іс-қимыл бөлімшесінің басшысы",
                "руководитель государственно-правового отдела",
                "head of the legal unit",
            ),
        ),
    ),
    Paper.AKIM_PAPER: (
        Approver(
            "curating_deputy",
            "12.4",
            "",
            Words("аудан әкімінің жетекшілік ететін орынбасары", "курирующий заместитель акима", "curating deputy"),
            substitute="substituting_deputy",  # 12.4 ¶6: the deputy who stands in for him
        ),
        Approver("head_of_apparatus", "12.4", "", _HEAD),
        Approver("unit_head", "12.4", "", Words("тиісті бөлімнің басшысы", "руководитель отдела", "head of the unit")),
        Approver("drafter", "12.4", "", Words("құжатты тікелей орындаушы", "непосредственный исполнитель", "drafter")),
    ),
    Paper.DEPUTY_LETTER: (
        Approver(
            "unit_head",
            "10.22",
            "",
            Words("тиісті бөлімнің басшысы", "руководитель соответствующего отдела", "head of the competent unit"),
            substitute="unit_deputy_head",  # 10.22 ¶1: or his deputy
        ),
    ),
}

# 11.4 last ¶: agreeing "with remarks" is forbidden, so there are two opinions and no third.
OPINIONS: tuple[str, ...] = ("agreed", "refused")


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of an approval: who, within how many working days, after which step."""

    name: Words
    days: int
    clause: str = "11.14"
    part: str = "1)"


# The ten days of act.approval.decree are two steps of five; the other kinds have one step and no row here.
DECREE_STAGES: tuple[Stage, ...] = (
    Stage(Words("келісуші бөлімдер", "согласующие отделы", "approving units"), 5),
    Stage(Words("әкімдік мүшелері", "члены акимата", "members of the akimat"), 5),
)


def approvers_of(paper: Paper) -> tuple[Approver, ...]:
    """Return everybody who must approve ``paper``, in the order of the act."""
    return APPROVERS[paper]
