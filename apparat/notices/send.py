"""The one way anything leaves the house: a row for the bell, and a letter that a worker sends (house 4.10)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NotRequired, Protocol, TypedDict, Unpack

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from apparat.journal.sentence import fill
from apparat.notices.addressees import Addressee, Orders, addressees
from apparat.notices.models import Notice
from apparat.notices.tasks import deliver
from apparat.org.models import Officer
from apparat.worker.handing import after_commit, all_to_worker

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

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
    each officer; `data` may hold ISO days and `{"kk": …, "ru": …}`. `on` is the day on which it is told once, that of
    the deed when it is left out. `mail=False` rings the bell only."""

    kind: str
    on: NotRequired[date]
    title: str | _StrPromise
    clause: NotRequired[str]
    text: NotRequired[str | _StrPromise]
    data: NotRequired[dict[str, Any]]
    path: NotRequired[str]
    mail: NotRequired[bool]


def send(
    *,
    officers: Iterable[Officer | None],
    thing: Thing,
    at: datetime,
    orders: Orders | None = None,
    **news: Unpack[News],
) -> int:
    """Tell the officers, each at most once per thing, kind and day, and return how many rows were meant to be written.

    Beside an absent officer the one who acts for him on the day of `at` is told (1.4), marked in whose place, unless
    the thing is closed to him (10.4). The absent officer's bell keeps the row for his return; his letter goes to who
    acts. `orders` are those in force that day, for callers that tell many things at once; without them one query asks.
    The rows belong to the transaction of the deed; letters leave after it is committed. Whoever has left or has no
    account in work is not told. A broker that is down costs nothing: the deed stays, `send_waiting` sends later.
    """
    today = timezone.localdate(at)
    news.setdefault("on", today)
    told = addressees(officers, thing=thing, told_on=news["on"], on=today, orders=orders)
    rows = [_row(one, thing, news, at) for one in told]
    write(rows)
    return len(rows)


def write(rows: Sequence[Notice]) -> None:
    """Write rows, silently leaving out what was told already, and hand their letters to a worker after the commit."""
    Notice.objects.bulk_create(rows, ignore_conflicts=True)
    if any(row.mail == Notice.Mail.WAITING for row in rows):
        after_commit(_hand_over, rows)


def _row(told: Addressee, thing: Thing, news: News, at: datetime) -> Notice:
    officer = told.officer
    with translation.override(officer.language):
        title = _marked(" ".join(fill(news["title"], news.get("data", {})).split()), told)
        text = "\n\n".join(filter(None, (fill(news.get("text", ""), news.get("data", {})), *_reasons(told))))
    letter = news.get("mail", True) and officer.email and not told.replaced
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
        mail=Notice.Mail.WAITING if letter else Notice.Mail.NONE,
    )


def _marked(title: str, told: Addressee) -> str:
    """Return the title; to who is told only as an acting officer, with the names of those he acts for."""
    if told.in_person:
        return title
    names = ", ".join(order.absent.short_name for order in told.orders)
    return _("For %(absent)s: %(title)s") % {"absent": names, "title": title}


def _reasons(told: Addressee) -> list[str]:
    """Return by which orders he is told in the place of others (1.4)."""
    return [
        _("You act for %(absent)s until %(until)s: order No. %(order)s (1.4).")
        % {"absent": order.absent.short_name, "until": f"{order.ends_on:%d.%m.%Y}", "order": order.order_number}
        for order in told.orders
    ]


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
    """Hand letters to a worker; return how many the broker took."""
    return all_to_worker(deliver.name, ({"notice_id": key} for key in keys))
