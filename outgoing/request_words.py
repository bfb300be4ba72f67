"""The reference and the request of a paper to a superior body, in the words of its sheet (12.6; law.md 3.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from control.models import Ask, Assignment, Every

MOST = 4000  # characters of one field that are drawn while typing
EVERY = {str(value) for value in Every.values}
STEPS = range(1, 7)  # rows of the road map on the page


@dataclass(frozen=True, slots=True)
class RequestWords:
    """What one sheet says of the request: the line of the reference, sentences, the steps of the road map."""

    reference: str
    sentences: list[str]
    steps: list[tuple[str, str, str]]
    blank_number: str

    @property
    def lines(self) -> list[str]:
        """Everything as lines of text, to be compared with another version."""
        return [self.reference, *self.sentences, *("; ".join(step) for step in self.steps)]


def words_of(card: Mapping[str, Any], language: str) -> RequestWords | None:
    """Return the words of the request a version keeps in its card, in "kk" or "ru"; None when it makes none."""
    said = card.get("request")
    if not said:
        return None
    with translation.override(language):
        ask = SENTENCES.get(said["ask"])
        return RequestWords(
            reference=_reference(said),
            sentences=list(ask(said)) if ask else [],
            steps=[(content, _day(until), responsible) for content, until, responsible in said["steps"]],
            blank_number=said["blank_number"],
        )


def _reference(said: Mapping[str, Any]) -> str:
    facts = {name: said[name] for name in ("number", "point", "content")} | {"on": _day(said["on"])}
    return _("On point %(point)s of the assignment of %(on)s № %(number)s: “%(content)s”") % facts


def _removal(said: Mapping[str, Any]) -> Iterator[str]:
    yield _("The assignment is done in full and well. We ask to take it off control.")


def _periodic(said: Mapping[str, Any]) -> Iterator[str]:
    yield _(
        "The information is given as the assignment provides: %(every)s. The next information is given on %(day)s."
    ) % {
        "every": _every(said),
        "day": _day(said["next_on"]),
    }


def _transfer(said: Mapping[str, Any]) -> Iterator[str]:
    control = Assignment.Transferred(said["control"]).label if said["control"] else "—"
    facts = {"control": control, "until": _day(said["until"]), "every": _every(said)}
    yield (
        _("We ask to transfer the assignment to %(control)s with the final date %(until)s; information: %(every)s.")
        % facts
    )
    yield from _reasons(said)


def _extension(said: Mapping[str, Any]) -> Iterator[str]:
    yield _("We ask to extend the term of the assignment until %(until)s.") % {"until": _day(said["until"])}
    yield from _reasons(said)


def _reasons(said: Mapping[str, Any]) -> Iterator[str]:
    if said["reasons"]:
        yield _("Reasons: %(reasons)s") % {"reasons": said["reasons"]}


SENTENCES: dict[str, Callable[[Mapping[str, Any]], Iterator[str]]] = {
    Ask.REMOVAL: _removal,
    Ask.PERIODIC: _periodic,
    Ask.TRANSFER: _transfer,
    Ask.EXTENSION: _extension,
}


def _every(said: Mapping[str, Any]) -> str:
    return str(Every(said["every"]).label) if said["every"] else "—"


def _day(said: str) -> str:
    """Return a day as papers write it; what is being typed and is no day yet, as it is typed."""
    try:
        return f"{date.fromisoformat(said):%d.%m.%Y}" if said else "—"
    except ValueError:
        return said[:10]


def typed_request(typed: Mapping[str, str]) -> dict[str, Any]:
    """Return the request as far as it is typed in the form of a draft, as a version would keep it in its card."""
    if not typed.get("assignment"):
        return {}
    said: dict[str, Any] = {name: typed.get(f"ref_{name}", "")[:MOST] for name in ("number", "on", "point", "content")}
    said |= {name: typed.get(name, "")[:MOST] for name in ("ask", "until", "next_on", "reasons", "blank_number")}
    control, every = typed.get("control", ""), typed.get("every", "")
    said["control"] = control if control in Assignment.Transferred else ""
    said["every"] = int(every) if every in EVERY else None
    rows = (
        (typed.get(f"step_{n}", ""), typed.get(f"step_until_{n}", ""), typed.get(f"step_who_{n}", "")) for n in STEPS
    )
    said["steps"] = [row for row in rows if any(row)] if said["ask"] == Ask.TRANSFER else []
    return {"request": said}
