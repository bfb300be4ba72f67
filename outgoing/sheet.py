"""What the page of a paper of the office shows: deeds with verdicts, agreement, addressees, versions, last events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict
from apparat.asking.prepared import Blank, prepared
from apparat.deadlines.light import Light, light
from apparat.files.models import Attachment
from apparat.journal.models import Entry
from apparat.journal.queries import latest_of_paper
from apparat.org.models import Officer
from apparat.regulation.act import ACT
from apparat.texts.comparing import Row, compare
from apparat.texts.marked import as_html
from apparat.ui.moments import Moment
from apparat.ui.offered import Deed
from apparat.worktime.load import work_calendar
from approvals.models import Opinion
from approvals.queries import opinions_of
from documents.chain import Chain, chain_of
from documents.link_numbers import linked_numbers
from documents.models import Incoming
from outgoing import access, link_access, queries
from outgoing.detached import Shown, files_of
from outgoing.dispatch_checks import BY_KEY, clause_of
from outgoing.higher_checks import request_of
from outgoing.material_checks import by_the_akim, rests_on_materials
from outgoing.materials import Laid, has_parts_to_take, laid_to
from outgoing.models import Addressee, DispatchRefusal, HigherRequest, Outgoing, OutgoingReader, Signature, Version
from outgoing.models.outgoing import GONE, SIGNED
from outgoing.offered import offered
from outgoing.readiness import Lack, lacks_of, last_version, version_number
from outgoing.request_words import RequestWords, words_of
from outgoing.states import TO_SEND
from outgoing.ties import OUTGOING


@dataclass(frozen=True, slots=True)
class Text:
    """The words of one language as the page shows them."""

    language: str
    heading: str
    body: SafeString


@dataclass(frozen=True, slots=True)
class Told:
    """One opinion with the light of its term."""

    opinion: Opinion
    light: Light | None


@dataclass(frozen=True, slots=True)
class Refused:
    """A refusal at dispatch with the words of its grounds."""

    refusal: DispatchRefusal
    grounds: list[Any]
    clause: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything the page of one paper shows to one officer."""

    paper: Outgoing
    version: Version
    texts: list[Text]
    annexes: list[Attachment]
    deeds: list[Deed]
    lacks: list[Lack]
    opinions: list[Told]
    addressees: list[Addressee]
    may_change_ways: bool
    signature: Signature | None
    refusals: list[Refused]
    moments: list[Moment]
    dispatch_light: Light | None
    chain: Chain
    may_link: Verdict
    answered: Incoming | None
    request: HigherRequest | None
    request_words: RequestWords | None
    detached: list[Shown]
    materials: list[Laid]
    rests_on_materials: bool
    may_change_materials: bool
    readers: list[OutgoingReader] | None


_DEEDS = (  # label, page, verdict, icon, tone, states
    (_("Next version"), "outgoing:revise", access.may_revise, "pencil", "plain", {"draft"}),
    (_("Lay a material to it"), "outgoing:add_material", access.may_lay_material, "paperclip", "plain", {"draft"}),
    (_("Take the parts given"), "outgoing:take_parts", access.may_lay_material, "paperclip", "plain", {"draft"}),
    (_("Send to be agreed"), "outgoing:to_approval", access.may_send_to_approval, "users", "primary", {"draft"}),
    (_("Another executor"), "outgoing:reassign", access.may_reassign, "users", "quiet", {"draft"}),
    (_("Give the draft up"), "outgoing:withdraw", access.may_withdraw, "ban", "quiet", {"draft"}),
    (_("Sign"), "outgoing:sign", access.may_sign, "pen-line", "primary", {"agreed"}),
    (_("Send back"), "outgoing:decline", access.may_decline, "undo-2", "plain", {"agreed"}),
    (_("Take the draft back"), "outgoing:recall", access.may_recall, "undo-2", "quiet", {"approval", "agreed"}),
    (_("Check and register"), "outgoing:register", access.may_dispatch, "stamp", "primary", {"signed"}),
    (_("Return to the executor"), "outgoing:refuse", access.may_dispatch, "undo-2", "plain", {"signed"}),
    (_("Send"), "outgoing:send", access.may_send, "send", "primary", {"registered"}),
    (
        _("Lay a signature file to it"),
        "outgoing:attach_signature",
        access.may_attach_signature,
        "signature",
        "quiet",
        SIGNED,
    ),
    (_("Record the answer"), "outgoing:record_answer", access.may_record_answer, "landmark", "plain", GONE),
    (_("File"), "outgoing:file_away", access.may_file, "archive", "plain", {"registered", "sent"}),
)


def sheet_of(paper: Outgoing, officer: Officer, on: date) -> Sheet:
    """Gather the page of the paper for this officer, with a fixed number of queries."""
    version = last_version(paper)
    calendar = work_calendar()
    opinions = list(opinions_of(paper.sheet)) if paper.sheet else []
    rows = version.files.select_related("attachment__blob", "attachment__uploaded_by").order_by("order")
    due = paper.dispatch_deadline or paper.registration_deadline
    return Sheet(
        paper=paper,
        version=version,
        texts=texts_of(paper, version),
        annexes=[row.attachment for row in rows],
        deeds=[*_opinion_deeds(opinions, officer, on), *_deeds(paper, officer, on), *offered(paper, officer, on)],
        lacks=list(lacks_of(paper, on)) if paper.state == "draft" else [],
        opinions=[Told(one, light(one.deadline, on, calendar) if one.deadline else None) for one in opinions],
        addressees=list(paper.addressees.select_related("unit", "sent_by").order_by("order")),
        may_change_ways=bool(access.may_change_way(officer, paper, on)),
        signature=_signature(paper),
        refusals=[_refused(row) for row in paper.refusals.select_related("by").order_by("-pk")],
        moments=moments_of(latest_of_paper(root_kind="outgoing", root_id=paper.pk), officer, on),
        dispatch_light=light(due, on, calendar) if due else None,
        chain=chain_of((OUTGOING, paper.pk), officer, on),
        may_link=link_access.may_link(officer, paper, on),
        answered=queries.answered(paper, officer, on),
        request=request_of(paper),
        request_words=words_of(version.facts, get_language() or "kk"),
        detached=files_of(paper) if paper.state in SIGNED else [],
        materials=laid_to(paper),
        rests_on_materials=rests_on_materials(paper),
        may_change_materials=bool(access.may_revise(officer, paper, on)),
        readers=_readers(paper, officer, on),
    )


def _readers(paper: Outgoing, officer: Officer, on: date) -> list[OutgoingReader] | None:
    """Return who is named to the paper, for whom may name them; None for anybody else (10.5)."""
    if not access.may_grant_reading(officer, paper, on):
        return None
    return _named(paper=paper.pk)


@prepared
def _named(paper: Blank) -> QuerySet[OutgoingReader]:
    return OutgoingReader.objects.filter(content_object=paper).select_related("user").order_by("pk")


def _deeds(paper: Outgoing, officer: Officer, on: date) -> Iterator[Deed]:
    for label, page, verdict_of, icon, tone, states in _DEEDS:
        if paper.state not in states or not SHOWN.get(page, _always)(paper):
            continue
        if (verdict := verdict_of(officer, paper, on)) or page not in THEIRS:
            yield Deed(label, reverse(page, args=[paper.pk]), verdict, icon, tone)


def _is_left(paper: Outgoing) -> bool:
    """Tell whether somebody has not got the paper yet."""
    return paper.addressees.filter(state__in=TO_SEND).exists()


def _always(_paper: Outgoing) -> bool:
    return True


def _waits_for_an_answer(paper: Outgoing) -> bool:
    request = request_of(paper)
    return request is not None and request.decision_id is None


THEIRS = frozenset({"outgoing:reassign"})  # shown only to whom it is given: no step of everybody's way
SHOWN: dict[str, Callable[[Outgoing], bool]] = {  # deeds that a paper of the right state may still not need
    "outgoing:add_material": by_the_akim,
    "outgoing:take_parts": lambda paper: by_the_akim(paper) and has_parts_to_take(paper),
    "outgoing:send": _is_left,
    "outgoing:record_answer": _waits_for_an_answer,
}


def _opinion_deeds(opinions: Iterable[Opinion], officer: Officer, on: date) -> Iterator[Deed]:
    for opinion in opinions:
        if opinion.is_open and (verdict := access.may_agree(officer, opinion, on)):
            yield Deed(_("Agree"), reverse("outgoing:agree", args=[opinion.pk]), verdict, "check", "primary")
            yield Deed(_("Return"), reverse("outgoing:return", args=[opinion.pk]), verdict, "undo-2")


def texts_of(paper: Outgoing, version: Version) -> list[Text]:
    """Return the words of the version in each language of the paper."""
    return [
        Text(code, version.heading_in(code), mark_safe(as_html(version.text_in(code))))  # noqa: S308 - escaped there
        for code in paper.languages
    ]


def _signature(paper: Outgoing) -> Signature | None:
    return paper.signatures.select_related("officer", "on_behalf_of", "attachment").filter(voided_at=None).first()


def _refused(row: DispatchRefusal) -> Refused:
    return Refused(row, [BY_KEY[key].ground for key in row.grounds if key in BY_KEY], clause_of(row.grounds))


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions side by side, by languages; the numbers one may choose from."""

    before: Version
    after: Version
    texts: list[tuple[str, list[Row]]]
    ordinals: list[int]


def compared(paper: Outgoing, before: str, after: str) -> Compared:
    """Return the versions the address bar names, else the last two; nonsense means those too."""
    known = {row.ordinal: row for row in paper.versions.select_related("made_by").order_by("ordinal")}
    new = known.get(version_number(after), known[paper.version])
    old = known.get(version_number(before), known.get(new.ordinal - 1, new))
    texts = [(code, compare(_whole_text(old, code), _whole_text(new, code))) for code in paper.languages]
    return Compared(old, new, texts, sorted(known))


def _whole_text(version: Version, code: str) -> str:
    """Return what is compared of a version: heading, text, and the request to a superior body (12.6)."""
    request = words_of(version.facts, code)
    return "\n".join([version.heading_in(code), version.text_in(code), *(request.lines if request else [])])


def moments_of(entries: Sequence[Entry], officer: Officer, on: date) -> list[Moment]:
    """Turn journal entries into a timeline; beside a link the number of the other paper, if the officer may know it."""
    linked = linked_numbers(entries, officer, on)
    return [_moment(entry, linked.get(entry.pk, "")) for entry in entries]


def _moment(entry: Entry, note: str) -> Moment:
    kind = entry.event.split(".", maxsplit=1)[0]
    return Moment(
        at=entry.at,
        sentence=entry.sentence,
        officer=entry.officer,
        on_behalf_of=entry.on_behalf_of,
        clause=entry.clause if entry.clause in ACT else "",  # of another act the sentence alone is said
        note=note,
        icon=ICONS.get(kind, "circle"),
    )


ICONS = {
    "outgoing": "send",
    "approval_sheet": "users",
    "opinion": "message-square",
    "higher_request": "landmark",
    "deadline": "clock",
    "link": "link",
}
