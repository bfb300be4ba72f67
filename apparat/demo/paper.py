"""What the demo letters look like as papers: their numbers, signatures, sheets, and a scan for some (room: demo)."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from functools import cache
from random import Random

from django.core.files.uploadedfile import SimpleUploadedFile

from apparat.demo.people import NAMES
from apparat.demo.plan import Letter, Way, today_of
from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.printing.pdf import render
from control.models import Assignment
from documents.models import DocumentKind, Incoming, IncomingFile
from documents.paper import Paper

CHANNELS: dict[str, int] = {  # how it came, how often
    Incoming.Channel.SYSTEM: 70,
    Incoming.Channel.EMAIL: 15,
    Incoming.Channel.POST: 8,
    Incoming.Channel.BEARER: 7,
}
URGENCY = {
    "": Assignment.Urgency.NONE,
    "urgent": Assignment.Urgency.URGENT,
    "very_urgent": Assignment.Urgency.VERY_URGENT,
}
MARKS = {"urgent": "ШҰҒЫЛ", "very_urgent": "ӨТЕ ШҰҒЫЛ"}
SCANNED = 12  # so many of the newest letters come with a scan


def typed(letter: Letter, kind: DocumentKind) -> Paper:
    """Return the letter as a clerk types it; a restricted one is a line without content and files (10.4)."""
    rng = Random(f"paper {letter.place}")  # noqa: S311 - an invented paper
    restricted = letter.way == Way.RESTRICTED
    channel = rng.choices(list(CHANNELS), list(CHANNELS.values()))[0]
    signatory = _signatory(rng, letter.language)
    electronic = channel in Incoming.ELECTRONIC
    executor = Random(f"executor {letter.place}")  # noqa: S311 - an invented paper
    return Paper(
        correspondent=letter.correspondent,
        kind=kind,
        addressee=letter.addressee,
        received_at=letter.received_at,
        sheets=rng.choice((1, 1, 1, 2, 2, 3, 4)),
        their_number=f"{rng.randint(1, 28):02}-{rng.randint(1, 40):02}/{rng.randint(10, 4990)}",
        their_on=today_of(letter.received_at) - timedelta(days=rng.choice((0, 0, 1, 1, 2, 3, 5))),
        signatory=signatory,
        signatory_post=_post(letter, rng),
        signed=Incoming.Signed.DIGITAL if electronic else Incoming.Signed.HAND,
        executor="" if restricted else _signatory(executor, letter.language),
        executor_phone="" if restricted else f"8 (725) 39 2-{executor.randint(10, 39)}-{executor.randint(10, 99)}",
        language=letter.language,
        urgency=URGENCY[letter.text.urgency],
        channel=channel,
        annex_sheets=rng.choice((0, 0, 0, 0, 1, 2, 3, 6, 12)),
        summary="" if restricted else letter.text.text,
        bearer=_signatory(rng, letter.language) if channel == Incoming.Channel.BEARER else "",
        restricted=restricted,
    )


def _post(letter: Letter, rng: Random) -> str:
    """10.8: to the akim writes a first head; to his deputies and to the head of apparatus a deputy may."""
    if letter.addressee.username == "akim":
        return str(Incoming.Signatory.FIRST_HEAD)
    return str(rng.choices((Incoming.Signatory.FIRST_HEAD, Incoming.Signatory.DEPUTY_HEAD), (2, 1))[0])


@cache
def _names() -> dict[str, list[dict[str, str]]]:
    return tomllib.loads(NAMES.read_text(encoding="utf-8"))


def _signatory(rng: Random, language: str) -> str:
    sex, table = rng.choice((("m", "male"), ("m", "male"), ("f", "female")))
    first, surname = rng.choice(_names()[table]), rng.choice(_names()["surname"])
    return f"{first[language][0]}. {surname[f'{language}_{sex}']}"


def attach_scans(count: int) -> None:
    """Give the newest letters a scan each: one page, stored as every file is."""
    newest = Incoming.objects.filter(restricted=False).select_related("correspondent", "accepted_by")
    for letter in newest.order_by("-received_at")[:count]:
        upload = SimpleUploadedFile(f"khat-{letter.pk:06}.pdf", page(letter), content_type="application/pdf")
        attachment = store(upload, role=Attachment.Role.MAIN, by=letter.accepted_by, at=letter.received_at)
        IncomingFile.objects.create(incoming=letter, attachment=attachment)


def page(letter: Incoming) -> bytes:
    """Return one page that looks like the letter, as PDF."""
    russian = letter.language == Incoming.Language.RU
    context = {
        "head": letter.correspondent.name_ru if russian else letter.correspondent.name_kk,
        "mark": MARKS.get(letter.urgency, ""),
        "text": letter.summary,
    }
    return render("print/demo_letter.html", context, language=letter.language)
