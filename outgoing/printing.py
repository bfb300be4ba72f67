"""Paper beside a paper of the office: its sheet of agreement (келісу парағы; law.md 3.2 p.32)."""

from __future__ import annotations

from dataclasses import dataclass

from apparat.org.models import Officer
from apparat.org.posts import Called, name_at, post_at, post_name_at
from apparat.org.queries import office
from apparat.printing.pdf import render
from approvals.models import ApprovalSheet, Opinion
from approvals.queries import opinions_of
from outgoing.letter import head_of
from outgoing.materials import materials_of
from outgoing.models import Outgoing


@dataclass(frozen=True, slots=True)
class Told:
    """One opinion as the sheet prints it: names and posts as they were when it was said, or asked.

    by, by_post: who decided, when it is another than who was asked: the next holder of the post, or who acted for one.
    """

    opinion: Opinion
    approver: Called
    post: Called
    by: Called | None
    by_post: Called | None
    absent: Called | None


def told(opinion: Opinion) -> Told:
    """Return the opinion with names and post of its moment: who holds another post by now stands in his former one."""
    at = opinion.at or opinion.asked_at
    other = opinion.by if opinion.decided_by_another else None
    return Told(
        opinion=opinion,
        approver=name_at(opinion.approver, at),
        post=post_name_at(opinion.post, at),
        by=name_at(other, at) if other else None,
        by_post=_post_of(other, opinion) if other else None,
        absent=name_at(opinion.on_behalf_of, at) if opinion.on_behalf_of else None,
    )


def _post_of(other: Officer, opinion: Opinion) -> Called | None:
    """Return the post of who decided instead: that which was asked, or his own when he acted for its holder (1.4)."""
    assert opinion.at is not None  # noqa: S101 - who decided did so at a moment
    post = post_at(other, opinion.at) if opinion.on_behalf_of_id else opinion.post
    return post_name_at(post, opinion.at) if post else None


def approval_pdf(outgoing: Outgoing, sheet: ApprovalSheet, *, language: str) -> bytes:
    """Return the sheet of agreement: who was asked and why, who agreed or returned it, when, on whose behalf."""
    here = office()
    context = {
        "head": head_of(here, language) if here else None,
        "paper": outgoing,
        "sheet": sheet,
        "opinions": [told(opinion) for opinion in opinions_of(sheet)],
        "drafter": name_at(outgoing.drafter, outgoing.created_at),
        "drafter_post": post_name_at(outgoing.drafter_post, outgoing.created_at),
        "materials": materials_of(outgoing),  # 12.2
    }
    return render("print/approval_sheet.html", context, language=language)
