"""What a paper in execution of a superior body's assignment lacks: the form of 12.6 as one table.

Asked before it is sent to be agreed, before it is signed, and at the dispatch desk, which gives it no number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.org.models import Unit
from apparat.regulation.control_kinds import MEDIUM_MONTHS
from apparat.worktime.months import add_months
from control.models import Ask, Assignment
from documents.models import Incoming
from outgoing.higher_days import lacks_of_days
from outgoing.lack import HIGHER, Lack
from outgoing.models import HigherRequest, Outgoing, OutgoingKind
from outgoing.models.outgoing import NUMBERED
from outgoing.states import HigherState

CLAUSE = "12.6"


def request_of(outgoing: Outgoing) -> HigherRequest | None:
    """Return the request the paper makes, with its assignment and its answer; None for an ordinary paper."""
    rows = HigherRequest.objects.select_related("assignment__deadline", "assignment__card", "decision", "incoming")
    return rows.filter(outgoing=outgoing).first()


def lacks_of_request(outgoing: Outgoing, on: date) -> Iterator[Lack]:
    """Yield what the paper lacks of the form of 12.6 on the day, the gravest first; nothing for other papers."""
    request = request_of(outgoing)
    if request is None:
        if _owes_a_request(outgoing):
            yield Lack(_("It answers an assignment of a higher body: name the assignment and one request."), CLAUSE)
        elif _says_nothing(outgoing):
            yield Lack(_("Name the assignment it executes and one request, or say why it executes none."), CLAUSE)
        return
    request.outgoing = outgoing
    for is_lacking, lack in CHECKS:
        if is_lacking(request):
            yield lack
    yield from lacks_of_days(request, on)


def _owes_a_request(outgoing: Outgoing) -> bool:
    """Tell whether the paper goes to a higher body and answers a paper whose assignments are under control."""
    if outgoing.incoming_id is None or not outgoing.kind.is_out or not to_higher(outgoing):
        return False
    roots = Assignment.objects.open().filter(root_kind="incoming", root_id=outgoing.incoming_id)
    return roots.exists()


def _says_nothing(outgoing: Outgoing) -> bool:
    """Tell whether a paper to a higher body neither names an assignment nor says that it executes none."""
    return outgoing.kind.is_out and not outgoing.no_assignment and to_higher(outgoing)


def to_higher(outgoing: Outgoing) -> bool:
    """Tell whether a body of chapter 12 is among its addressees."""
    return outgoing.addressees.filter(unit__rank__in=HIGHER).exists()


def _not_to_its_giver(request: HigherRequest) -> bool:
    """Tell whether the body that gave it is not written to; of one that came with no paper, anybody else is."""
    units = Unit.objects.filter(pk__in=request.outgoing.addressees.values("unit"))
    giver = giver_of(request.assignment)
    if giver is not None:
        return not units.filter(pk=giver).exists()
    return not units.exists() or units.exclude(rank__in=HIGHER).exists()


def giver_of(assignment: Assignment) -> int | None:
    """Return the key of the body whose paper the assignment came with; None of one that came with no paper."""
    if assignment.root_kind != "incoming" or assignment.root_id is None:
        return None
    return Incoming.objects.filter(pk=assignment.root_id).values_list("correspondent", flat=True).first()


def _another_waits(request: HigherRequest) -> bool:
    """Tell whether an earlier paper with its number still waits for its answer on the same assignment.

    Information that is given from period to period waits for none, and nothing waits for it (12.6 2)).
    """
    others = HigherRequest.objects.filter(assignment=request.assignment, state=HigherState.WAITING)
    others = others.filter(outgoing__state__in=NUMBERED).exclude(pk=request.pk)
    if request.assignment.informations.exists():
        if request.ask == Ask.PERIODIC:
            return False
        others = others.exclude(ask=Ask.PERIODIC)
    return others.exists()


def is_of_a_superior(assignment: Assignment) -> bool:
    """Tell whether a superior body gave it: it says so itself, or it came with a paper of such a body (12.6)."""
    if assignment.origin_kind == Assignment.Origin.HIGHER:
        return True
    if assignment.root_kind != "incoming" or assignment.root_id is None:
        return False
    return Incoming.objects.filter(pk=assignment.root_id, correspondent__rank__in=HIGHER).exists()


def _of_nobody_higher(request: HigherRequest) -> bool:
    return not is_of_a_superior(request.assignment)


def _not_on_a_letterhead(request: HigherRequest) -> bool:
    return request.outgoing.kind.blank_form != OutgoingKind.Blank.LETTER


def _without_reference(request: HigherRequest) -> bool:
    return not all((request.number, request.on, request.point.strip(), request.content.strip()))


def _off_control(request: HigherRequest) -> bool:
    return not request.assignment.is_open


def _not_done(request: HigherRequest) -> bool:
    return request.ask == Ask.REMOVAL and not hasattr(request.assignment, "card")


def _not_provided(request: HigherRequest) -> bool:
    return request.ask == Ask.PERIODIC and not request.provided


def _without_period(request: HigherRequest) -> bool:
    return request.ask == Ask.PERIODIC and not (request.every and request.next_on)


def _transfer_without_term(request: HigherRequest) -> bool:
    return request.ask == Ask.TRANSFER and not (request.control and request.every and request.until)


def _of_another_length(request: HigherRequest) -> bool:
    """13.2: up to six months is medium-term, more is long-term control."""
    if request.ask != Ask.TRANSFER or request.until is None or not request.control:
        return False
    is_long = request.until > add_months(request.assignment.received_on, MEDIUM_MONTHS)
    return is_long != (request.control == Assignment.Transferred.LONG)


def _without_road_map(request: HigherRequest) -> bool:
    if request.ask != Ask.TRANSFER or request.control != Assignment.Transferred.LONG:
        return False
    steps = list(request.steps.all())
    whole = all(step.content.strip() and step.until and step.responsible.strip() for step in steps)
    return not (steps and whole)


def _road_map_outlasts_the_term(request: HigherRequest) -> bool:
    last: date | None = max((step.until for step in request.steps.all() if step.until), default=None)
    return last is not None and request.until is not None and last > request.until


def _extension_without_term(request: HigherRequest) -> bool:
    return request.ask == Ask.EXTENSION and not (request.until and request.reasons.strip())


def _no_later(request: HigherRequest) -> bool:
    deadline = request.assignment.deadline
    return request.until is not None and deadline is not None and request.until <= deadline.due_on


CHECKS: tuple[tuple[Callable[[HigherRequest], bool], Lack], ...] = (
    (_off_control, Lack(_("The assignment is no longer under control."), CLAUSE)),
    (
        _another_waits,
        Lack(_("An earlier request on the same assignment waits for its answer: record that first."), CLAUSE),
    ),
    (_not_to_its_giver, Lack(_("A request on an assignment goes to the higher body that gave it."), CLAUSE)),
    (_of_nobody_higher, Lack(_("The assignment was not given by a higher body."), CLAUSE)),
    (_not_on_a_letterhead, Lack(_("A paper to a higher body is formed on the letterhead."), CLAUSE)),
    (
        _without_reference,
        Lack(_("The reference wants number, date, point and content of the assignment."), CLAUSE),
    ),
    (lambda request: not request.ask, Lack(_("Choose exactly one of the four requests."), CLAUSE)),
    (
        _not_done,
        Lack(_("Removal from control is asked for what is done in full: fill in the execution card first."), "10.23"),
    ),
    (_not_provided, Lack(_("Periodic information is given when the act or the assignment provides for it."), CLAUSE)),
    (_without_period, Lack(_("Periodic information wants its periodicity and the next date."), CLAUSE)),
    (
        _transfer_without_term,
        Lack(_("A transfer wants the kind of control, the periodicity of information and the final date."), CLAUSE),
    ),
    (
        _of_another_length,
        Lack(_("Up to six months is medium-term control, more is long-term: choose the kind the date makes."), "13.2"),
    ),
    (
        _without_road_map,
        Lack(_("Long-term control wants a road map: each step with its date and who answers for it."), CLAUSE),
    ),
    (_road_map_outlasts_the_term, Lack(_("A step of the road map ends after the final date."), CLAUSE)),
    (_extension_without_term, Lack(_("An extension wants its reasons and a new date."), CLAUSE)),
    (_no_later, Lack(_("The new date is no later than the present term."), CLAUSE)),
)
