"""A paper by e-mail: handed to a worker, sent at most once, tried again while the server is away (12.5, 10.20).

Claim, commit, send, record, as letters of notices go (`apparat.notices.deliver`). The claim is an UPDATE that only one
worker can win. It is given back only when it is certain that nothing left; when the line broke in the middle, or a
worker died with it, nobody can know: such a one is never sent again by itself, RECORDS decides.
"""

from __future__ import annotations

import logging
import smtplib
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from apparat.files.blobs import path_of
from apparat.files.models import Attachment
from apparat.notices.smtp import NothingLeft, send_out
from apparat.org.queries import office
from apparat.worker.handing import to_worker_after_commit
from outgoing.models import Addressee, Outgoing
from outgoing.readiness import last_version
from outgoing.sent import mark_when_all_sent, note_sent
from outgoing.states import DISPATCH, DispatchState
from outgoing.undelivered import tell_undelivered

logger = logging.getLogger(__name__)

TASK = "outgoing.tasks.mail_paper"  # by name: deeds do not know the tasks
PAUSE = timedelta(minutes=5)
MOST_TRIES = 120  # with that pause a server may be away for a working day
LONGEST_CLAIM = timedelta(minutes=30)  # whoever holds a claim longer has died with it


def enqueue(addressee: Addressee) -> None:
    """Hand the sending to a worker once the deed is committed; without a broker the sweep finds it."""
    to_worker_after_commit(TASK, addressee_id=addressee.pk)


def waiting_to_leave(at: datetime) -> QuerySet[Addressee]:
    """Return the addressees whose e-mail nobody has claimed and whose pause after a failed try is over."""
    rested = Q(tried_at=None) | Q(tried_at__lte=at - PAUSE)
    return Addressee.objects.filter(rested, state=DispatchState.SENDING, claimed_at=None)


def abandoned(at: datetime) -> QuerySet[Addressee]:
    """Return the addressees with whose e-mail a worker died: nobody knows whether it left."""
    return Addressee.objects.filter(state=DispatchState.SENDING, claimed_at__lte=at - LONGEST_CLAIM)


def mail(addressee_id: int, at: datetime) -> str:
    """Send the paper to this addressee by e-mail, if it still waits; return what became of it (`DispatchState`)."""
    addressee = _claim(addressee_id, at)
    if addressee is None:
        return str(Addressee.objects.values_list("state", flat=True).get(pk=addressee_id))
    try:
        message = message_of(addressee)
    except Exception as error:  # a letter that cannot be written has not left, whatever is wrong with it
        logger.exception("the e-mail for addressee %s cannot be written", addressee.pk)
        return _ended(addressee, "fail_mail", at, f"{type(error).__name__}: {error}")
    try:
        send_out(message)
    except NothingLeft as fact:
        if fact.again and addressee.tries < MOST_TRIES:
            return _given_back(addressee, str(fact))
        return _ended(addressee, "fail_mail", at, str(fact))
    except (smtplib.SMTPException, OSError) as error:
        return _ended(addressee, "doubt_mail", at, str(error))
    return _left(addressee, at)


def _claim(key: int, at: datetime) -> Addressee | None:
    with transaction.atomic(durable=True):  # committed before the first byte leaves
        won = waiting_to_leave(at).filter(pk=key).update(tries=F("tries") + 1, tried_at=at, claimed_at=at)
    return Addressee.objects.select_related("unit", "outgoing__copy").get(pk=key) if won else None


def _given_back(addressee: Addressee, problem: str) -> str:
    Addressee.objects.filter(pk=addressee.pk).update(claimed_at=None, problem=problem[:300])
    return str(DispatchState.SENDING)


@transaction.atomic
def _left(addressee: Addressee, at: datetime) -> str:
    outgoing = Outgoing.objects.select_for_update(of=("self",)).get(pk=addressee.outgoing_id)
    addressee.outgoing = outgoing
    note_sent(addressee, mandate=None, at=at, record=identifier(addressee))
    mark_when_all_sent(outgoing, mandate=None, at=at)
    return str(DispatchState.SENT)


@transaction.atomic
def _ended(addressee: Addressee, move: str, at: datetime, problem: str) -> str:
    Outgoing.objects.select_for_update(of=("self",)).get(pk=addressee.outgoing_id)
    columns, name = {"problem": problem[:300], "claimed_at": None}, addressee.unit.both_names
    DISPATCH.apply(addressee, move, mandate=None, at=at, columns=columns, addressee=name, problem=problem[:300])
    tell_undelivered(addressee, at, problem[:300])
    return str(DISPATCH.move(move).target)


def give_up(addressee: Addressee, at: datetime) -> str:
    """Say of an e-mail with which a worker died that nobody knows whether it left."""
    return _ended(addressee, "doubt_mail", at, "?")


def identifier(addressee: Addressee) -> str:
    """Return the Message-ID: the same at every try of one sending, so that the reader's system drops a double."""
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ")
    return f"<paper-{addressee.outgoing_id}-{addressee.pk}-{addressee.turn}@{domain}>"


def message_of(addressee: Addressee) -> EmailMessage:
    """Return the e-mail: the kept sheet with its number, its annexes, a line with number, date and heading.

    Raises ValueError for a paper without its kept sheet, OSError when a file cannot be read.
    """
    paper, here = addressee.outgoing, office()
    if paper.copy is None or paper.registered_at is None:
        raise ValueError("the paper has no sheet with its number")
    heading = paper.heading_kk or paper.heading_ru
    said = f"№ {paper.number} · {timezone.localdate(paper.registered_at):%d.%m.%Y}\n{heading}\n"
    message = EmailMessage(
        subject=" ".join(f"{paper.number} {heading}".split()),
        body=said + (f"\n-- \n{here.name_kk}\n" if here else ""),
        to=[addressee.email],
        headers={"Message-ID": identifier(addressee)},
    )
    annexes = last_version(paper).files.select_related("attachment__blob").order_by("order")
    for attachment in (paper.copy, *(row.attachment for row in annexes)):
        _attach(message, attachment)
    return message


def _attach(message: EmailMessage, attachment: Attachment) -> None:
    content = path_of(attachment.blob_id).read_bytes()
    message.attach(attachment.name, content, attachment.blob.content_type)
