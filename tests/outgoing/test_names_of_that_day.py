"""Prints name who agreed in the post and by the name of that day, whatever he holds today (12.4, 1.4)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from apparat.org.models import Officer
from apparat.org.posts import name_at, post_at, post_name_at
from approvals.queries import opinions_of
from outgoing.printing import told
from tests.factories import people
from tests.factories.letters import WEDNESDAY
from tests.factories.outgoing import agree_all, in_approval

pytestmark = [pytest.mark.django_db, pytest.mark.clause("12.4")]

LATER = WEDNESDAY + timedelta(days=30)


def dated(thing: Any, at: datetime) -> None:
    """Let the last line of the thing's history be of this moment."""
    last = thing.history.order_by("-history_id")[0]
    thing.history.filter(history_id=last.history_id).update(history_date=at)


def moved(officer: Officer) -> None:
    """Let the officer, who came long ago, hold another post under another surname a month after Wednesday."""
    dated(officer, WEDNESDAY - timedelta(days=400))
    officer.position = people.position("education_head", of_unit=people.unit("education"))
    officer.last_name_kk = "Жаңабаев"
    officer.save()
    dated(officer, LATER)


def test_the_post_and_the_name_of_a_moment_are_those_of_its_line_of_history(department_head: Officer) -> None:
    former = department_head.position

    moved(department_head)

    held = [post_at(department_head, WEDNESDAY + timedelta(days=days)) for days in (-1000, 0, 29, 30)]
    assert held == [department_head.position, former, former, department_head.position]
    assert [name_at(department_head, at).kk for at in (WEDNESDAY, None)] == ["Қ. Ізбасаров", "Қ. Жаңабаев"]


def test_a_renamed_post_is_printed_as_it_was_called(department_head: Officer) -> None:
    post = department_head.position
    assert post is not None
    dated(post, WEDNESDAY - timedelta(days=400))

    post.name_kk = "Бөлім меңгерушісі"
    post.save()
    dated(post, LATER)

    assert [post_name_at(post, at).kk for at in (WEDNESDAY, LATER)] == ["Қаржы бөлімінің басшысы", "Бөлім меңгерушісі"]


def test_the_sheet_of_agreement_names_the_post_that_agreed(
    executor: Officer, deputy: Officer, department_head: Officer
) -> None:
    paper = agree_all(in_approval(executor, deputy))
    moved(department_head)

    assert paper.sheet is not None
    line = told(opinions_of(paper.sheet).get(approver=department_head))

    assert (line.approver.kk, line.post.kk) == ("Қ. Ізбасаров", "Қаржы бөлімінің басшысы")
