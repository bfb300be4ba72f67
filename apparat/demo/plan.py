"""Plans the letters of the demo office: when each comes and what becomes of it, from a fixed seed (room: demo)."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from apparat.demo.cast import CLERKS, KEEPER, Cast
from apparat.demo.moments import DAY, Moments
from apparat.demo.stock import LetterText, TaskText, stock
from apparat.org.models import Officer, Unit
from apparat.worktime.hours import OFFICE_ZONE, intake_day

# how often something happens
RUSSIAN = 0.18  # a letter is in Russian
DAY_OFF_KEPT = 0.15  # what would come on a day off really does
IN_HOURS, BY_EVENING = 0.86, 0.94  # comes in office hours; else in the evening; else early in the morning
DRAFTED = 0.4  # an assistant drafts the resolution
NEAR = 0.8  # the assignment goes to the department the letter is about
REDIRECTED, GRANTED = 0.08, 0.5
REWORKED = 0.12
REJECTED_EVERY, REJECTED_REST = 19, 3  # of drafts
LOWER = frozenset({Unit.Rank.DISTRICT, Unit.Rank.OUTSIDE})
MARKED = frozenset({"urgent", "very_urgent"})  # terms of days (10.9)
SETTLED_AFTER = timedelta(days=75)  # older letters have, as a rule, left control


class Way(StrEnum):
    """What becomes of a letter before anybody works on it."""

    WORKED = "worked"
    NOTED = "noted"
    RETURNED = "returned"
    RESTRICTED = "restricted"
    LYING = "lying"  # on the desk, nobody has put a resolution yet
    DRAFTED = "drafted"  # on the desk, the assistant's draft waits for the leader


class Outcome(StrEnum):
    """How an assignment ends."""

    EARLY = "early"
    IN_TIME = "in_time"
    LATE = "late"
    NEVER = "never"
    IMPOSSIBLE = "impossible"
    UNSEEN = "unseen"  # nobody even took it into work
    WAITING = "waiting"  # reported, nobody has decided yet
    REWORKED = "reworked"  # the report came back, a better one is being written


@dataclass(frozen=True, slots=True)
class Mix:
    """What becomes of letters and of assignments, and how often.

    Attributes:
        ways: every so many letters (number, remainder) go a way of their own; the rest are worked on.
        outcomes: how assignments end, each with its weight.
        marked_every: only one letter in so many may be urgent itself, or give something urgent; 1: any may.
    """

    ways: tuple[tuple[int, int, Way], ...]
    outcomes: tuple[tuple[Outcome, int], ...]
    marked_every: int = 1

    def way(self, place: int) -> Way:
        """Return what becomes of the letter in this place."""
        return next((way for every, rest, way in self.ways if place % every == rest), Way.WORKED)

    def is_calm(self, place: int) -> bool:
        """Tell whether nothing about the letter in this place is urgent."""
        return place % self.marked_every != 0


EVERYDAY = Mix(
    ((29, 11, Way.RETURNED), (41, 7, Way.RESTRICTED), (23, 5, Way.NOTED), (67, 13, Way.LYING)),
    (
        (Outcome.EARLY, 55),
        (Outcome.IN_TIME, 22),
        (Outcome.LATE, 13),
        (Outcome.NEVER, 5),
        (Outcome.IMPOSSIBLE, 4),
        (Outcome.UNSEEN, 1),
    ),
)


@dataclass(frozen=True, slots=True)
class Task:
    """One assignment to come: its text, lead and co-executors, how it ends, what happens on the way."""

    text: TaskText
    lead: Officer
    others: tuple[Officer, ...]
    outcome: Outcome
    proposed: Officer | None = None  # asked to be redirected to him (13.5)
    granted: bool = False
    returned: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter to come: who writes to whom, whose desk, which clerk, and the moments of its first deeds."""

    place: int
    text: LetterText
    language: str
    correspondent: Unit
    addressee: Officer
    desk: Officer
    clerk: Officer
    way: Way
    received_at: datetime
    accepted_at: datetime
    registered_at: datetime
    routed_at: datetime
    drafted_at: datetime | None
    resolved_at: datetime
    tasks: tuple[Task, ...] = field(default=())
    rejected: bool = False


class Planner:
    """Draws letters from the stock; the same seed, day and size give the same office."""

    def __init__(self, cast: Cast, moments: Moments, mix: Mix = EVERYDAY, first: int = 0) -> None:
        """Keep the people, the source of chance and of moments, what becomes of letters, the place of the first."""
        self.cast, self.moments, self.rng = cast, moments, moments.rng
        self.mix, self.first = mix, first

    def letters(
        self, count: int, tasks: int, *, since: date, now: datetime, until: datetime | None = None
    ) -> list[Letter]:
        """Return `count` letters received from `since` to `until` (now), with `tasks` assignments given by now on all.

        Letters that reach a resolution share the assignments: everybody one, then some a second and a third.
        """
        moments = sorted(self._received(since, until or now) for _each in range(count))
        letters = [self._letter(place, received_at) for place, received_at in enumerate(moments, self.first)]
        given = [row for row in letters if row.resolved_at <= now and row.way in {Way.WORKED, Way.NOTED}]
        shares = self._shares([row.way == Way.NOTED for row in given], tasks)
        points = {row.place: share for row, share in zip(given, shares, strict=True)}
        return [self._with_tasks(row, points.get(row.place, 1), now) for row in letters]

    def _shares(self, noted: Sequence[bool], tasks: int) -> list[int]:
        """Return how many assignments each resolution gives; a paper only taken into account has one point (13.10)."""
        shares = [1] * len(noted)
        able = [place for place, only in enumerate(noted) if not only]
        self.rng.shuffle(able)
        for extra in range(tasks - len(shares)):
            shares[able[extra % len(able)]] += 1
        return shares

    def _received(self, since: date, now: datetime) -> datetime:
        """Return a moment of receipt: most in office hours, some in the evening, some on days off (10.9)."""
        today = now.astimezone(OFFICE_ZONE).date()
        on = since + timedelta(days=self.rng.randint(0, (today - since).days))
        if not self.moments.calendar.is_working(on) and self.rng.random() >= DAY_OFF_KEPT:
            on = self.moments.calendar.on_or_before(on)
        hours = self.rng.random()
        if hours < IN_HOURS:
            moment = self.moments.in_hours(on)
        elif hours < BY_EVENING:
            moment = self.moments.between(on, time(18, 31), time(18, 50))
        else:
            moment = self.moments.between(on, time(8, 0), time(8, 55))
        return moment if moment <= now - timedelta(minutes=20) else self._received(since, now)

    def _letter(self, place: int, received_at: datetime) -> Letter:
        language = "ru" if self.rng.random() < RUSSIAN else "kk"
        way = self.mix.way(place)
        text = self.rng.choice([row for row in stock(language).letters if self._suits(row, way, place)])
        correspondent = self.cast.units[text.sender]
        addressee = self._addressee(correspondent, text)
        accepted_at, registered_at = self._intake(received_at, urgent=bool(text.urgency))
        routed_at = self.moments.soon(registered_at, 3, 40 if text.urgency else 150)
        desk = self.cast.desk_for(correspondent, addressee)
        is_drafted = (self.rng.random() < DRAFTED or way == Way.DRAFTED) and self.cast.is_assisted(desk)
        drafted_at = self.moments.days_later(routed_at, 0, 1) if is_drafted else None
        resolved_at = self.moments.days_later(drafted_at or routed_at, 0, 0 if text.urgency else 2)
        return Letter(
            place,
            text,
            language,
            correspondent,
            addressee,
            desk,
            self.cast[KEEPER if way == Way.RESTRICTED else CLERKS[place % len(CLERKS)]],
            way,
            received_at,
            accepted_at,
            registered_at,
            routed_at,
            drafted_at,
            resolved_at,
            rejected=drafted_at is not None and place % REJECTED_EVERY == REJECTED_REST,
        )

    def _suits(self, text: LetterText, way: Way, place: int) -> bool:
        """13.10: only what asks nothing is taken into account; drafts are written for the akim, so from above."""
        if text.urgency and self.mix.is_calm(place):
            return False
        if way == Way.DRAFTED:
            return self.cast.units[text.sender].rank not in LOWER
        return way != Way.NOTED or not text.needs_answer

    def _addressee(self, correspondent: Unit, text: LetterText) -> Officer:
        if correspondent.rank not in LOWER:
            return self.cast["akim"]
        curator = self.cast.curators[text.department]
        return self.rng.choice((self.cast["akim"], curator, curator, self.cast["head"]))

    def _intake(self, received_at: datetime, *, urgent: bool) -> tuple[datetime, datetime]:
        """Return when a paper is accepted and when registered by 10.9."""
        calendar, day = self.moments.calendar, received_at.date()
        accepted_at = received_at + timedelta(minutes=self.rng.randint(1, 8))
        lawful_on = intake_day(received_at, urgent=urgent, calendar=calendar).registered_on
        if lawful_on == day and calendar.is_working(day):
            accepted_at = max(accepted_at, self.moments.between(day, time(9, 0, 30), time(9, 15)))
        if lawful_on == day:
            return accepted_at, accepted_at
        return accepted_at, self.moments.first_thing(lawful_on)

    def _with_tasks(self, letter: Letter, count: int, now: datetime) -> Letter:
        if letter.way not in {Way.WORKED, Way.NOTED, Way.DRAFTED}:
            return letter
        settled = now - letter.resolved_at > SETTLED_AFTER
        tasks = tuple(self._task(letter, settled=settled) for _each in range(count))
        return replace(letter, tasks=tasks)

    def _task(self, letter: Letter, *, settled: bool) -> Task:
        """Return an assignment for a body of the desk; on an old letter one that has come to its end by now."""
        bodies = self.cast.bodies_of(letter.desk)
        texts = stock(letter.language)
        known = texts.inner_tasks if letter.desk == self.cast["head"] else texts.tasks
        calm = self.mix.is_calm(letter.place)
        able = [row for row in known if row.body in bodies and not (calm and row.control in MARKED)]
        near = [row for row in able if row.body == letter.text.department] or able
        text = self.rng.choice(near if self.rng.random() < NEAR else able)
        lead = self.cast.heads[text.body]
        rest = sorted(bodies - {text.body})
        outcome = self.rng.choices(*zip(*self.mix.outcomes, strict=True))[0]
        redirect = self.rng.random() < REDIRECTED and len(rest) > 1
        return Task(
            replace(text, control="short") if settled and text.control == "long" else text,
            lead,
            self._others(rest),
            Outcome.LATE if settled and outcome in {Outcome.NEVER, Outcome.UNSEEN} else outcome,
            proposed=self.cast.heads[self.rng.choice(rest)] if redirect else None,
            granted=self.rng.random() < GRANTED,
            returned=self.rng.random() < REWORKED,
        )

    def _others(self, bodies: Sequence[str]) -> tuple[Officer, ...]:
        """Return the co-executors: none as a rule, one or two now and then (10.16)."""
        count = self.rng.choices((0, 1, 2), (68, 22, 10))[0]
        return tuple(self.cast.heads[code] for code in self.rng.sample(list(bodies), min(count, len(bodies))))


def today_of(now: datetime) -> date:
    """Return the day of the moment on the clock of the office."""
    return now.astimezone(OFFICE_ZONE).date()


def half_a_year_before(now: datetime) -> date:
    """Return the first day of the letters of a demo office: six months back."""
    return today_of(now) - 183 * DAY


def chance(seed: int) -> random.Random:
    """Return the source of chance of a demo office."""
    return random.Random(seed)  # noqa: S311 - a believable office, no secrets
