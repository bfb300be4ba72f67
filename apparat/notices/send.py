"""The one way anything leaves the house: a row for the bell, and a letter that a worker sends (house 4.10)."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, NotRequired, Protocol, TypedDict, Unpack

from django.db import transaction
from django.utils import translation
from kombu.exceptions import KombuError
from redis.exceptions import RedisError

from apparat.journal.sentence import fill
from apparat.notices.models import Notice
from apparat.notices.tasks import deliver
from apparat.org.models import Officer

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

logger = logging.getLogger(__name__)

TITLE = 300  # characters of the column


class Thing(Protocol):
    """What the notice is about: its key and its name in the journal."""

    @property
    def pk(self) -> Any:
        """Key."""

    @property
    def journal_name(self) -> tuple[str, str]:
        """Kind and printed number."""


class News(TypedDict):
    """What is told. `title` and `text` are lazy translations that may use %(name)s from `data`, said in the language of
    each officer; `data` may hold ISO days and `{"kk": …, "ru": …}`. `mail=False` rings the bell only."""

    kind: str
    on: date
    title: str | _StrPromise
    clause: NotRequired[str]
    text: NotRequired[str | _StrPromise]
    data: NotRequired[dict[str, Any]]
    path: NotRequired[str]
    mail: NotRequired[bool]


def send(*, officers: Iterable[Officer | None], thing: Thing, at: datetime, **news: Unpack[News]) -> int:
    """Tell the officers, each at most once per thing, kind and day, and return how many rows were meant to be written.

    The rows belong to the transaction of the deed; letters leave after it is committed. Whoever has left or has no
    account in work is not told. A broker that is down costs nothing: the deed stays, `send_waiting` sends later.
    """
    rows = [_row(officer, thing, news, at) for officer in _told(officers, news["on"])]
    write(rows)
    return len(rows)


def write(rows: Sequence[Notice]) -> None:
    """Write rows, silently leaving out what was told already, and hand their letters to a worker after the commit."""
    Notice.objects.bulk_create(rows, ignore_conflicts=True)
    if any(row.mail == Notice.Mail.WAITING for row in rows):
        transaction.on_commit(partial(_hand_over, rows), robust=True)


def _told(officers: Iterable[Officer | None], on: date) -> list[Officer]:
    people = {officer.pk: officer for officer in officers if officer is not None}
    return [person for person in people.values() if person.is_active and not (person.left_on and person.left_on <= on)]


def _row(officer: Officer, thing: Thing, news: News, at: datetime) -> Notice:
    with translation.override(officer.language):
        title = " ".join(fill(news["title"], news.get("data", {})).split())
        text = fill(news.get("text", ""), news.get("data", {}))
    return Notice(
        officer=officer,
        kind=news["kind"],
        subject_kind=thing.journal_name[0],
        subject_id=thing.pk,
        on=news["on"],
        clause=news.get("clause", ""),
        title=title if len(title) <= TITLE else f"{title[: TITLE - 1]}…",
        text=text,
        path=news.get("path", ""),
        created_at=at,
        mail=Notice.Mail.WAITING if news.get("mail", True) and officer.email else Notice.Mail.NONE,
    )


def _hand_over(rows: Sequence[Notice]) -> None:
    """Enqueue what waits. A row written earlier the same day is handed over again: the claim makes that harmless."""
    first = rows[0]
    waiting = Notice.objects.filter(
        officer__in=[row.officer_id for row in rows],
        on=first.on,
        kind__in={row.kind for row in rows},
        subject_kind__in={row.subject_kind for row in rows},
        subject_id__in={row.subject_id for row in rows},
        mail=Notice.Mail.WAITING,
    )
    enqueue(list(waiting.values_list("pk", flat=True)))


def enqueue(keys: Iterable[int]) -> int:
    """Hand letters to a worker; return how many the broker took. A broker that is down is logged, never raised."""
    taken = 0
    for key in keys:
        try:
            deliver.apply_async(kwargs={"notice_id": key}, retry=False)
        except (KombuError, RedisError, OSError) as error:
            logger.warning("the broker is down, letters wait for the next sweep: %s", error)
            break
        taken += 1
    return taken
