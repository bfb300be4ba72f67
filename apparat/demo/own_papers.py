"""Papers the demo office writes itself, made by the real deeds, one in every state (room: demo; 10.18–10.22, 12.4)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from apparat.demo.cast import Cast
from apparat.demo.higher import answer_request, request_on
from apparat.demo.materials import NO_ASSIGNMENT, lay_materials
from apparat.demo.moments import Moments
from apparat.demo.post import way_to, write_lists
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.worktime.hours import OFFICE_ZONE
from approvals.models import Opinion
from approvals.states import OpinionState
from documents.models import Incoming
from documents.states import IncomingState
from outgoing.actions.agree_draft import agree_draft
from outgoing.actions.begin_draft import begin_draft
from outgoing.actions.file_outgoing import file_outgoing
from outgoing.actions.refuse_dispatch import refuse_dispatch
from outgoing.actions.register_outgoing import register_outgoing
from outgoing.actions.return_draft import return_draft
from outgoing.actions.send_outgoing import send_outgoing
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.facts import DraftFacts, Words
from outgoing.models import Outgoing, OutgoingKind
from outgoing.readiness import HIGHER, last_version

TEXTS = Path(__file__).with_name("own_papers.toml")
MOST = 24
FILE_INDEX = "3-6"  # the file of outgoing letters
DRAFTERS = ("finance2", "utilities2", "social2", "roads", "land", "culture")
WAYS: dict[str, tuple[str, ...]] = {  # end → its deeds
    "draft": (),
    "asked": ("send",),
    "returned": ("send", "return"),
    "agreed": ("send", "agree"),
    "signed": ("send", "agree", "sign"),
    "refused": ("send", "agree", "sign", "refuse"),
    "registered": ("send", "agree", "sign", "register"),
    "sent": ("send", "agree", "sign", "register", "dispatch"),
    "filed": ("send", "agree", "sign", "register", "dispatch", "file"),
}
ENDS = (  # the oldest first
    *("filed", "sent", "filed", "sent", "filed", "sent", "filed", "sent", "filed", "sent", "filed", "sent"),
    *("registered", "signed", "refused", "registered", "agreed", "signed", "returned", "asked", "agreed"),
    *("asked", "draft", "asked"),
)


@dataclass(frozen=True, slots=True)
class Text:
    """One paper of the stock."""

    signer: str
    language: str
    heading_kk: str
    text_kk: str
    heading_ru: str = ""
    text_ru: str = ""


@cache
def texts() -> tuple[Text, ...]:
    """Return the stock of papers."""
    return tuple(Text(**row) for row in tomllib.loads(TEXTS.read_text(encoding="utf-8"))["paper"])


def write_papers(cast: Cast, moments: Moments, now: datetime) -> int:
    """Write the papers over the last weeks; each answers one of the newest letters. Return how many were written."""
    answered = Incoming.objects.filter(restricted=False).exclude(state__in=[IncomingState.RECEIVED, "returned"])
    letters = list(answered.select_related("correspondent").order_by("-registered_at")[:MOST])
    cast.refresh()
    write_lists(cast["aigul"], now)
    for place, (letter, end) in enumerate(zip(reversed(letters), ENDS, strict=False)):
        text = texts()[place % len(texts())]
        days = max(1, (len(letters) - place) // 2)
        on = moments.calendar.shift(now.astimezone(OFFICE_ZONE).date(), -days)
        OwnPaper(cast, text, letter, moments.first_thing(on)).live(end)
    return len(letters)


class OwnPaper:
    """The life of one paper of the office, from its draft as far as it goes, within one morning."""

    def __init__(self, cast: Cast, text: Text, letter: Incoming, at: datetime) -> None:
        """Keep who writes, what, in answer to what, and when."""
        self.cast, self.text, self.letter, self.at = cast, text, letter, max(at, letter.registered_at or at)
        self.drafter: Officer = cast[DRAFTERS[letter.pk % len(DRAFTERS)]]
        self.clerk = cast["aigul"]

    def live(self, end: str) -> None:
        """Do the deeds of a paper with this end, one after another."""
        paper = self._draft()
        for name in WAYS[end]:
            self._deed(name, paper)

    def _deed(self, name: str, paper: Outgoing) -> None:
        clerk, at = self.clerk, self.at
        if name == "send":
            lay_materials(paper, at)
            send_to_approval(outgoing=paper, by=self.drafter, at=at)
        elif name == "sign":
            by = self._actor(paper.signer)
            sign_outgoing(outgoing=paper, by=by, at=at, digest=last_version(paper).digest)
        elif name == "refuse":
            refuse_dispatch(outgoing=paper, by=clerk, at=at, grounds=["annexes"], details="№ 2 қосымша жоқ.")
        elif name == "register":
            register_outgoing(outgoing=paper, by=clerk, at=at)
        elif name == "dispatch":
            send_outgoing(outgoing=paper, by=clerk, at=at)
            answer_request(paper, clerk, at)
        else:
            getattr(self, f"_{name}")(paper)

    def _actor(self, seat: Officer) -> Officer:
        return self.cast.actor(seat, self.at.astimezone(OFFICE_ZONE).date())

    def _draft(self) -> Outgoing:
        text, letter = self.text, self.letter
        higher = letter.correspondent.rank in HIGHER  # 10.8: to them the akim signs
        signer = self.cast["akim" if higher else text.signer]
        request = request_on(letter, self.at.astimezone(OFFICE_ZONE).date()) if higher else None
        facts = DraftFacts(
            signer=signer,
            language=text.language,
            words=Words(text.heading_kk, text.text_kk, text.heading_ru, text.text_ru),
            addressees=[way_to(letter)],
            is_answer=True,
            incoming=letter,
            request=request,
            no_assignment=NO_ASSIGNMENT if higher and request is None else "",
        )
        return begin_draft(by=self.drafter, at=self.at, kind=OutgoingKind.objects.get(code="letter"), facts=facts)

    def _asked(self, paper: Outgoing) -> Opinion | None:
        rows = Opinion.objects.filter(sheet=paper.sheet, state=OpinionState.ASKED).select_related("approver")
        return rows.order_by("pk").first()

    def _return(self, paper: Outgoing) -> None:
        if (opinion := self._asked(paper)) is not None:
            by = self._actor(opinion.approver)
            digest, reason = last_version(paper).digest, "Деректерді өткен айдың есебімен салыстырып, нақтылаңыз."
            return_draft(opinion=opinion, by=by, at=self.at, digest=digest, reason=reason)

    def _agree(self, paper: Outgoing) -> None:
        while (opinion := self._asked(paper)) is not None:
            by = self._actor(opinion.approver)
            agree_draft(opinion=opinion, by=by, at=self.at, digest=last_version(paper).digest)
        paper.refresh_from_db()

    def _file(self, paper: Outgoing) -> None:
        case_file = CaseFile.objects.filter(year=paper.year or 0, index=FILE_INDEX).first()
        if case_file is not None:
            file_outgoing(outgoing=paper, by=self.clerk, at=self.at, case_file=case_file)
