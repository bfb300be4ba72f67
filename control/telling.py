"""What people are told after a deed on an assignment: its number, some words, the way to its page (house 4.10)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from apparat.notices.send import send
from apparat.org.bilingual import Bilingual
from apparat.org.models import Officer
from control.models import Assignment, Executor, Redirection, Report

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

WORDS = 300  # characters of a text that a notice repeats; the page has the rest


def tell(
    officers: Iterable[Officer | None],
    title: _StrPromise,
    words: str | Bilingual = "",
    *,
    about: Assignment | Executor | Redirection | Report,
    kind: str,
    clause: str,
    at: datetime,
) -> None:
    """Send each officer one notice about the assignment, on the day of the deed.

    Args:
        officers: who is told; who acts for an absent one is told too (1.4).
        title: lazy, with %(number)s for the number of the assignment.
        words: as somebody typed them, or ours in both languages; the text of the assignment when there are none.
        about: what is told of, once a day: an assignment, or something that belongs to one.
        kind: name of the notice, without the house.
        clause: by which he is told.
        at: moment of the deed.
    """
    assignment = about if isinstance(about, Assignment) else about.assignment
    send(
        officers=officers,
        kind=f"control.{kind}",
        thing=about,
        at=at,
        clause=clause,
        title=title,
        text="%(words)s",
        data={"number": assignment.number, "words": _short(words or assignment.text)},
        path=assignment.get_absolute_url(),
    )


def _short(words: str | Bilingual) -> str | Bilingual:
    if isinstance(words, str):
        return words[:WORDS]
    return {language: said[:WORDS] for language, said in words.items()}
