"""Acquaintance in the demo office: rules the staff has read, some papers sent to readers (room: demo; 10.6)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from acquaintance.actions.add_edition import add_edition
from acquaintance.actions.confirm_reading import confirm_reading
from acquaintance.actions.introduce_staff import introduce_staff
from acquaintance.actions.send_circulation import send_circulation
from acquaintance.models import Circulation, OfficeRule, Reader
from acquaintance.queries import staff
from apparat.demo.cast import Cast
from apparat.demo.moments import Moments
from apparat.printing.pdf import render
from apparat.worktime.hours import OFFICE_ZONE
from documents.models import Incoming
from documents.states import IncomingState

KEEPER = "hr"
RULES = (  # name in Kazakh, in Russian, the act, first day
    ("Аудан әкімінің аппараты туралы ереже", "Положение об аппарате акима района", "№ 87 қаулы", date(2025, 2, 3)),
    ("Аудан әкімдігінің регламенті", "Регламент акимата района", "№ 135 қаулы", date(2025, 6, 2)),
    ("Қызметтік әдеп қағидалары", "Правила служебной этики", "№ 21 өкім", date(2025, 9, 1)),
)
UNREAD_BY = 7  # every seventh officer has not confirmed a rule yet
NEWCOMERS = 2  # to whom the rules were not sent yet
SENT = (("aigul", ("finance", "roads", "land"), 2), ("head", ("org", "legal", "hr", "press"), 3))
WORDS = "Өз бағытыңыз бойынша назар аударыңыз."


def acquaint(cast: Cast, moments: Moments, now: datetime) -> None:
    """Let the personnel unit acquaint the staff, and two officers send papers to be read."""
    at = moments.first_thing(moments.calendar.shift(_day(now), -20))
    for kk, ru, act, since in RULES:
        _add(cast, at, kk, ru, act, since)
    people = list(staff(_day(at)))
    introduce_staff(by=cast[KEEPER], at=at, officers=people[:-NEWCOMERS])
    for place, reader in enumerate(Reader.objects.select_related("officer", "circulation").order_by("pk")):
        if place % UNREAD_BY:
            confirm_reading(reader=reader, by=reader.officer, at=at + timedelta(hours=3, minutes=place % 50))
    _send_papers(cast, moments, now)


def _day(moment: datetime) -> date:
    return moment.astimezone(OFFICE_ZONE).date()


def _add(cast: Cast, at: datetime, kk: str, ru: str, act: str, since: date) -> OfficeRule:
    text = render("print/demo_letter.html", {"head": kk, "text": f"{kk} ({act})"}, language="kk")
    file = SimpleUploadedFile(f"{act.replace(' ', '-')}.pdf", text, content_type="application/pdf")
    rule: OfficeRule = add_edition(by=cast[KEEPER], at=at, names=(kk, ru), act=act, in_force_on=since, file=file)
    return rule


def _send_papers(cast: Cast, moments: Moments, now: datetime) -> None:
    """Send a few of the newest registered papers to readers; the first of each has confirmed."""
    fresh = Incoming.objects.filter(restricted=False, registered_at__isnull=False)
    papers = fresh.exclude(state__in=[IncomingState.RECEIVED, IncomingState.RETURNED]).order_by("-registered_at")
    on = moments.calendar.shift(_day(now), -1)
    at = max(moments.first_thing(on), *(paper.registered_at or now for paper in papers[: len(SENT)]))
    for paper, (sender, names, days) in zip(papers, SENT, strict=False):
        due_on = moments.calendar.shift(_day(now), days)
        readers = [cast[name] for name in names]
        sent: Circulation = send_circulation(
            paper=paper, by=cast[sender], at=at, officers=readers, due_on=due_on, words=WORDS
        )
        first = sent.readers.select_related("officer", "circulation").order_by("pk")[0]
        confirm_reading(reader=first, by=first.officer, at=at)
